SELECT e.record, e.entity
FROM json_each(?1) AS asked
CROSS JOIN entity AS e ON e.record = asked.value
