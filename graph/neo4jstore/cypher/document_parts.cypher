MATCH (d:Document {id: $document})-[:HAS_PART]->(p:Part)
USING INDEX SEEK d:Document(id)
RETURN p.id AS id ORDER BY id
