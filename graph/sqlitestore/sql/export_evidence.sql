-- By claim and id; of one place that several parts give the least confidence stays.
SELECT c.id, e.body
FROM claim AS c
CROSS JOIN evidence AS e ON e.claim = c.num
WHERE NOT EXISTS (
    SELECT 1
    FROM claim AS x
    CROSS JOIN evidence AS y ON y.claim = x.num AND y.id = e.id
    WHERE x.id = c.id AND (y.confidence, x.num) < (e.confidence, c.num))
ORDER BY c.id, e.id
