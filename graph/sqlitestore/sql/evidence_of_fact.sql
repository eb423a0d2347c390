-- By document, then id. Of one place that several parts give the least confidence stays.
SELECT c.document, e.id, c.id, e.body
FROM fact AS f
CROSS JOIN claim AS c ON c.grp = f.grp
CROSS JOIN fact_claim AS b ON b.claim = c.num AND b.fact = f.num
CROSS JOIN evidence AS e ON e.claim = c.num
WHERE f.id = ?1 AND c.document >= ?2 AND (c.document, e.id) > (?2, ?3)
  AND NOT EXISTS (
    SELECT 1
    FROM claim AS x
    CROSS JOIN evidence AS y ON y.claim = x.num AND y.id = e.id
    WHERE x.id = c.id AND (y.confidence, x.num) < (e.confidence, c.num))
ORDER BY c.document, e.id
LIMIT ?4
