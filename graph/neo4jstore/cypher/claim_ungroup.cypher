UNWIND $ids AS id
MATCH (c:Claim {id: id})
USING INDEX SEEK c:Claim(id)
WHERE c.groupId IS NOT NULL
REMOVE c.group, c.groupId, c.fact, c.facts
