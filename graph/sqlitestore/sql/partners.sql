-- The nations that ties join with the nation ?1, with how many ties each, and whether one of them is certain. ?2 are the kinds
-- of facts that join by themselves, ?3 those that join by what they lead to, ?4 whether sanctions join, ?5 the obligations or
-- null, ?6 whether a time is asked for, ?7 and ?8 its days, ?9 the nations to choose from or null, ?10 the greatest to leave out.
-- The + before a stance keeps it from being looked for by the index that counts.
SELECT nation, count(DISTINCT what), max(certain)
FROM (
  SELECT f.target AS nation, f.num AS what, CASE WHEN ?6 THEN (SELECT max(s.certain) FROM fact_span AS s WHERE s.fact = f.num AND s.hi >= ?7 AND s.lo <= ?8) ELSE 0 END AS certain
  FROM json_each(?2) AS kind
  CROSS JOIN fact AS f ON f.source = ?1 AND f.kind = kind.value AND +f.stance = 0
  WHERE (?5 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = f.num AND t.tag = 'obligation' AND t.value IN (SELECT value FROM json_each(?5))))
  UNION ALL
  SELECT f.source, f.num, CASE WHEN ?6 THEN (SELECT max(s.certain) FROM fact_span AS s WHERE s.fact = f.num AND s.hi >= ?7 AND s.lo <= ?8) ELSE 0 END
  FROM json_each(?2) AS kind
  CROSS JOIN fact AS f ON f.target = ?1 AND f.kind = kind.value AND +f.stance = 0
  WHERE (?5 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = f.num AND t.tag = 'obligation' AND t.value IN (SELECT value FROM json_each(?5))))
  UNION ALL
  SELECT g.source, f.target, (
    SELECT max(x.certain)
    FROM fact_span AS x
    CROSS JOIN fact_span AS y ON y.fact = g.num AND y.certain = x.certain AND y.lo <= x.hi AND y.hi >= x.lo
    WHERE x.fact = f.num AND max(x.lo, y.lo, ?7) <= min(x.hi, y.hi, ?8)
  )
  FROM json_each(?3) AS kind
  CROSS JOIN fact AS f ON f.source = ?1 AND f.kind = kind.value AND +f.stance = 0
  CROSS JOIN fact AS g ON g.target = f.target AND g.kind = f.kind AND g.source > max('nation:', ?10) AND g.source < 'nation;' AND +g.stance = 0
  WHERE g.source <> ?1
    AND (kind.value <> 'PARTY_TO' OR (?5 IS NULL OR EXISTS (
      SELECT 1 FROM node AS n CROSS JOIN json_each(n.body, '$.properties') AS p
      WHERE n.id = f.target AND p.value ->> '$.name' = 'obligation' AND p.value ->> '$.value' IN (SELECT value FROM json_each(?5))
    )))
    AND (kind.value <> 'MEMBER_OF' OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = f.num AND t.tag = 'qualifier' AND t.value = 'MEMBER') AND EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = g.num AND t.tag = 'qualifier' AND t.value = 'MEMBER'))
  UNION ALL
  SELECT g.target, 'on ' || f.target, (
    SELECT max(x.certain)
    FROM fact_span AS x
    CROSS JOIN fact_span AS y ON y.fact = g.num AND y.certain = x.certain AND y.lo <= x.hi AND y.hi >= x.lo
    WHERE x.fact = f.num AND max(x.lo, y.lo, ?7) <= min(x.hi, y.hi, ?8)
  )
  FROM fact AS f
  CROSS JOIN fact AS g ON g.source = f.target AND g.kind = 'TARGETS' AND +g.stance = 0
  WHERE ?4 AND f.source = ?1 AND f.kind = 'IMPOSED' AND +f.stance = 0 AND g.target > 'nation:' AND g.target < 'nation;' AND g.target <> ?1
  UNION ALL
  SELECT g.source, 'by ' || f.source, (
    SELECT max(x.certain)
    FROM fact_span AS x
    CROSS JOIN fact_span AS y ON y.fact = g.num AND y.certain = x.certain AND y.lo <= x.hi AND y.hi >= x.lo
    WHERE x.fact = f.num AND max(x.lo, y.lo, ?7) <= min(x.hi, y.hi, ?8)
  )
  FROM fact AS f
  CROSS JOIN fact AS g ON g.target = f.source AND g.kind = 'IMPOSED' AND g.source > 'nation:' AND g.source < 'nation;' AND +g.stance = 0
  WHERE ?4 AND f.target = ?1 AND f.kind = 'TARGETS' AND +f.stance = 0 AND g.source <> ?1
)
WHERE certain IS NOT NULL AND nation > ?10 AND (?9 IS NULL OR nation IN (SELECT value FROM json_each(?9)))
GROUP BY nation
ORDER BY nation
