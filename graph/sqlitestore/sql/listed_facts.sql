SELECT DISTINCT f.day, f.id
FROM part AS p
CROSS JOIN claim AS c ON c.part = p.num
CROSS JOIN fact_claim AS b ON b.claim = c.num
CROSS JOIN fact AS f ON f.num = b.fact
WHERE p.document = ?1 AND f.stance = 0
