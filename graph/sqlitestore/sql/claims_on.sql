SELECT DISTINCT r.claim
FROM json_each(?1) AS asked
CROSS JOIN claim_ref AS r ON r.record = asked.value AND r.attribute >= ?2
