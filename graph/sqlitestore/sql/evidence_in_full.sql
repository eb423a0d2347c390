SELECT e.claim, e.body
FROM json_each(?1) AS asked
CROSS JOIN evidence AS e ON e.claim = asked.value
WHERE NOT EXISTS (SELECT 1 FROM evidence AS x WHERE x.claim = e.claim AND x.id = e.id AND x.part < e.part)
ORDER BY e.claim, e.id
