UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:DESCRIBES|FROM|TO]->(:Record)-[:IS]->(e:Entity)
MERGE (c)-[:OF]->(e)
