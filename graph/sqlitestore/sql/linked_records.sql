SELECT r.body
FROM json_each(?1) AS asked
CROSS JOIN record AS r ON r.id = asked.value
UNION
SELECT r.body
FROM json_each(?2) AS asked
CROSS JOIN record_key AS k ON k.key = asked.value
CROSS JOIN record AS r ON r.num = k.record
