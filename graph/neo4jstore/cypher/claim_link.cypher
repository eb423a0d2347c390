UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:DESCRIBES|FROM|TO]->(:Record)-[:IS]->(e:Entity)
USING INDEX SEEK c:Claim(id)
MERGE (c)-[:OF]->(e)
