UNWIND $ids AS id
MATCH (m:Mention {id: id})
WHERE NOT EXISTS { (m)-[:FOUND_IN]->() }
DETACH DELETE m
