SELECT f.num, f.body
FROM json_each(?1) AS asked
CROSS JOIN fact AS f ON f.num = asked.value
