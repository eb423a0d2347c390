-- By claim and id; what several parts give is there once, from the first of them.
SELECT e.claim, e.body
FROM evidence AS e INDEXED BY evidence_claim
WHERE NOT EXISTS (SELECT 1 FROM evidence AS x WHERE x.claim = e.claim AND x.id = e.id AND x.part < e.part)
ORDER BY e.claim, e.id
