MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)
USING INDEX SEEK d:Document(id)
DETACH DELETE p
