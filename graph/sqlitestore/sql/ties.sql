-- The facts that the ties between the nations ?1 and ?9 are of, by day, then id. ?10 are the
-- two in both orders; the other parameters are those of partners.sql.
-- The + before a stance keeps it from being looked for by the index that counts.
SELECT DISTINCT t.day, t.id
FROM (
  SELECT f.num AS f, f.num AS g, CASE WHEN ?6 THEN (SELECT max(s.certain) FROM fact_span AS s WHERE s.fact = f.num AND s.hi >= ?7 AND s.lo <= ?8) ELSE 0 END AS certain
  FROM json_each(?10) AS pair
  CROSS JOIN json_each(?2) AS kind
  CROSS JOIN fact AS f ON f.source = pair.value ->> '$[0]' AND f.kind = kind.value AND f.target = pair.value ->> '$[1]' AND +f.stance = 0
  WHERE (?5 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = f.num AND t.tag = 'obligation' AND t.value IN (SELECT value FROM json_each(?5))))
  UNION ALL
  SELECT f.num, g.num, (
    SELECT max(x.certain)
    FROM fact_span AS x
    CROSS JOIN fact_span AS y ON y.fact = g.num AND y.certain = x.certain AND y.lo <= x.hi AND y.hi >= x.lo
    WHERE x.fact = f.num AND max(x.lo, y.lo, ?7) <= min(x.hi, y.hi, ?8)
  )
  FROM json_each(?3) AS kind
  CROSS JOIN fact AS f ON f.source = ?1 AND f.kind = kind.value AND +f.stance = 0
  CROSS JOIN fact AS g ON g.source = ?9 AND g.kind = f.kind AND g.target = f.target AND +g.stance = 0
  WHERE (kind.value <> 'PARTY_TO' OR (?5 IS NULL OR EXISTS (
      SELECT 1 FROM node AS n CROSS JOIN json_each(n.body, '$.properties') AS p
      WHERE n.id = f.target AND p.value ->> '$.name' = 'obligation' AND p.value ->> '$.value' IN (SELECT value FROM json_each(?5))
    )))
    AND (kind.value <> 'MEMBER_OF' OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = f.num AND t.tag = 'qualifier' AND t.value = 'MEMBER') AND EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = g.num AND t.tag = 'qualifier' AND t.value = 'MEMBER'))
  UNION ALL
  SELECT f.num, g.num, (
    SELECT max(x.certain)
    FROM fact_span AS x
    CROSS JOIN fact_span AS y ON y.fact = g.num AND y.certain = x.certain AND y.lo <= x.hi AND y.hi >= x.lo
    WHERE x.fact = f.num AND max(x.lo, y.lo, ?7) <= min(x.hi, y.hi, ?8)
  )
  FROM json_each(?10) AS pair
  CROSS JOIN fact AS f ON f.source = pair.value ->> '$[0]' AND f.kind = 'IMPOSED' AND +f.stance = 0
  CROSS JOIN fact AS g ON g.source = f.target AND g.kind = 'TARGETS' AND g.target = pair.value ->> '$[1]' AND +g.stance = 0
  WHERE ?4
)
CROSS JOIN fact AS t ON t.num IN (f, g)
WHERE certain IS NOT NULL
ORDER BY t.day, t.id
