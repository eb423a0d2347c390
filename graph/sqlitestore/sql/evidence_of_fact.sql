-- By document, then id. What several parts give is there once, from the first of them.
SELECT f.document, e.id, e.claim, e.body
FROM fact_claim AS f
CROSS JOIN evidence AS e ON e.claim = f.claim
WHERE f.fact = ?1 AND f.document >= ?2 AND (f.document, e.id) > (?2, ?3)
  AND NOT EXISTS (SELECT 1 FROM evidence AS x WHERE x.claim = e.claim AND x.id = e.id AND x.part < e.part)
ORDER BY f.document, e.id
LIMIT ?4
