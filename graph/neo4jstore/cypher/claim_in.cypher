UNWIND $groups AS group
MATCH (c:Claim {groupId: group})-[g:GIVEN_IN]->(:Part)
USING INDEX SEEK c:Claim(groupId)
WHERE g.gone IS NULL
RETURN c.id AS id, c.json AS json, c.facts AS facts, g.attested AS attested
