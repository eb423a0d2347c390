SELECT f.num, f.id, f.body
FROM json_each(?1) AS asked
CROSS JOIN fact AS f ON f.grp = asked.value
