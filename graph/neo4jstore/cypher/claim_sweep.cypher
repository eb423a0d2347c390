UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE NOT EXISTS { (c)-[:GIVEN_IN]->() }
DETACH DELETE c
RETURN id
