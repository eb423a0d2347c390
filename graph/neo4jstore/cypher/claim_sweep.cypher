UNWIND $nodes AS node
MATCH (c:Claim)
WHERE elementId(c) = node AND NOT EXISTS { (c)-[:GIVEN_IN]->() }
DETACH DELETE c
RETURN node
