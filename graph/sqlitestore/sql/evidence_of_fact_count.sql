SELECT count(*)
FROM (
  SELECT 1
  FROM fact_claim AS f
  CROSS JOIN evidence AS e ON e.claim = f.claim
  WHERE f.fact = ?1
    AND NOT EXISTS (SELECT 1 FROM evidence AS x WHERE x.claim = e.claim AND x.id = e.id AND x.part < e.part)
  LIMIT ?2)
