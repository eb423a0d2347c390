SELECT c.id, min(f.id)
FROM json_each(?1) AS asked
CROSS JOIN claim AS c ON c.id = asked.value
CROSS JOIN fact_claim AS b ON b.claim = c.num
CROSS JOIN fact AS f ON f.num = b.fact
GROUP BY c.id
