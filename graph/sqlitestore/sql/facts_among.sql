-- The facts of the kinds among entities. Parameters 3 and on are those of hopArgs; on which side an entity stands is all one.
SELECT f.id
FROM json_each(?1) AS node
CROSS JOIN json_each(?2) AS kind
CROSS JOIN fact AS f ON f.source = node.value AND f.kind = kind.value AND f.target IN (SELECT value FROM json_each(?1))
WHERE (?4 >> f.stance) & 1
  AND (NOT ?5 OR EXISTS (SELECT 1 FROM fact_span AS s WHERE s.fact = f.num AND s.certain >= ?6 AND s.hi >= ?7 AND s.lo <= ?8))
  AND (?9 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = f.num AND t.tag = 'role' AND t.value IN (SELECT value FROM json_each(?9))))
  AND (?10 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = f.num AND t.tag = 'qualifier' AND t.value IN (SELECT value FROM json_each(?10))))
  AND (?11 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = f.num AND t.tag = 'obligation' AND t.value IN (SELECT value FROM json_each(?11))))
