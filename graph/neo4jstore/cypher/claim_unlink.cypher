// Claims whose records went to other entities.
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[x:OF]->(e:Entity)
WHERE NOT EXISTS { (c)-[:DESCRIBES|FROM|TO]->(:Record)-[:IS]->(e) }
DELETE x
