-- All evidence of a claim is of one document; parameter 2 is there to have the parameters of evidence_of_fact.sql.
SELECT p.document, e.id, e.claim, e.body
FROM evidence AS e
CROSS JOIN part AS p ON p.num = e.part
WHERE e.claim = ?1 AND e.id > ?3 AND ?2 IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM evidence AS x WHERE x.claim = e.claim AND x.id = e.id AND x.part < e.part)
ORDER BY e.id
LIMIT ?4
