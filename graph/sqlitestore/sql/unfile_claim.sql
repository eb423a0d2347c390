DELETE FROM fact_claim
WHERE fact = ?1 AND claim IN (SELECT c.num FROM claim AS c WHERE c.id = ?2)
