-- The members of an entity stand in its body.
SELECT n.id, c.body
FROM json_each(?1) AS asked
CROSS JOIN node AS n ON n.id = asked.value
CROSS JOIN json_each(n.body, '$.members') AS member
CROSS JOIN claim_ref AS r ON r.record = member.value AND r.attribute = 1
CROSS JOIN claim AS c ON c.num = r.claim
