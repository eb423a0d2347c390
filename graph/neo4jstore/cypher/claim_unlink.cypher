// Claims whose records went to other entities.
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[x:OF]->(e:Entity)
USING INDEX SEEK c:Claim(id)
WHERE NOT EXISTS { (c)-[:DESCRIBES|FROM|TO]->(:Record)-[:IS]->(e) }
DELETE x
