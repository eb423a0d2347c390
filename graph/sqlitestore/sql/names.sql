SELECT n.id, called.name
FROM json_each(?1) AS asked
CROSS JOIN node AS n ON n.id = asked.value
CROSS JOIN node_name AS called ON called.node = n.num
ORDER BY n.num, called.alias, called.name
