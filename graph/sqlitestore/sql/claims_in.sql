SELECT c.num
FROM json_each(?1) AS asked
CROSS JOIN claim AS c ON c.grp = asked.value
