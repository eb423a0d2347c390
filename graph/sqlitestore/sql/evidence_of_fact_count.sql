SELECT count(*)
FROM (
  SELECT 1
  FROM fact AS f
  CROSS JOIN claim AS c ON c.grp = f.grp
  CROSS JOIN fact_claim AS b ON b.claim = c.num AND b.fact = f.num
  CROSS JOIN evidence AS e ON e.claim = c.num
  WHERE f.id = ?1
    AND NOT EXISTS (
      SELECT 1
      FROM claim AS x
      CROSS JOIN evidence AS y ON y.claim = x.num AND y.id = e.id
      WHERE x.id = c.id AND (y.confidence, x.num) < (e.confidence, c.num))
  LIMIT ?2)
