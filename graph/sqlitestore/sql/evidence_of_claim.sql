-- All evidence of a claim is of one document; parameter 2 is there to have the parameters of evidence_of_fact.sql.
SELECT c.document, e.id, c.id, e.body
FROM claim AS c
CROSS JOIN evidence AS e ON e.claim = c.num
WHERE c.id = ?1 AND e.id > ?3 AND ?2 IS NOT NULL
  AND NOT EXISTS (
    SELECT 1
    FROM claim AS x
    CROSS JOIN evidence AS y ON y.claim = x.num AND y.id = e.id
    WHERE x.id = c.id AND (y.confidence, x.num) < (e.confidence, c.num))
ORDER BY e.id
LIMIT ?4
