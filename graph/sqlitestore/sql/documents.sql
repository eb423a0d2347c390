SELECT d.id, d.body
FROM json_each(?1) AS asked
CROSS JOIN document AS d ON d.id = asked.value
