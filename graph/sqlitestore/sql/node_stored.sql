SELECT n.num, n.id, n.body
FROM json_each(?1) AS asked
CROSS JOIN node AS n ON n.id = asked.value
