SELECT c.claim, min(c.fact)
FROM json_each(?1) AS asked
CROSS JOIN fact_claim AS c ON c.claim = asked.value
GROUP BY c.claim
