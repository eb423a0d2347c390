-- The facts of one entity. Parameters 3 and on are those of hopArgs.
SELECT e.day, e.fact
FROM fact_end AS e INDEXED BY fact_end_all
WHERE e.node = ?1
  AND (?3 = '' OR e.direction = ?3)
  AND (?4 >> e.stance) & 1
  AND (NOT ?5 OR EXISTS (SELECT 1 FROM fact_span AS s WHERE s.fact = e.num AND s.certain >= ?6 AND s.hi >= ?7 AND s.lo <= ?8))
  AND (?9 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = e.num AND t.tag = 'role' AND t.value IN (SELECT value FROM json_each(?9))))
  AND (?10 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = e.num AND t.tag = 'qualifier' AND t.value IN (SELECT value FROM json_each(?10))))
  AND (?11 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = e.num AND t.tag = 'obligation' AND t.value IN (SELECT value FROM json_each(?11))))
  AND (e.day, e.fact) > (?12, ?13)
ORDER BY e.day, e.fact
LIMIT ?14
