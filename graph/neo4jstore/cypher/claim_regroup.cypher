UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
USING INDEX SEEK c:Claim(id)
WHERE c.groupId IS NULL OR c.groupId <> row.groupId
SET c.group = row.group, c.groupId = row.groupId
