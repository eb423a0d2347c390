SELECT j.body
FROM json_each(?1) AS asked
CROSS JOIN judgement AS j ON j.a = asked.value
UNION
SELECT j.body
FROM json_each(?1) AS asked
CROSS JOIN judgement AS j ON j.b = asked.value
