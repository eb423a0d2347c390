SELECT c.id, count(*)
FROM json_each(?1) AS asked
CROSS JOIN claim AS c ON c.id = asked.value
GROUP BY c.id
