SELECT c.num, c.body
FROM json_each(?1) AS asked
CROSS JOIN claim AS c ON c.num = asked.value
