-- Of one place that several parts give the least confidence stays.
SELECT c.document, e.id, c.id, e.body
FROM json_each(?1) AS asked
CROSS JOIN evidence AS e ON e.id = asked.value
CROSS JOIN claim AS c ON c.num = e.claim
WHERE NOT EXISTS (
    SELECT 1
    FROM claim AS x
    CROSS JOIN evidence AS y ON y.claim = x.num AND y.id = e.id
    WHERE x.id = c.id AND (y.confidence, x.num) < (e.confidence, c.num))
