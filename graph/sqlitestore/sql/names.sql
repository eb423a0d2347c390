SELECT n.node, n.name
FROM json_each(?1) AS asked
CROSS JOIN node_name AS n ON n.node = asked.value
ORDER BY n.node, n.alias, n.name
