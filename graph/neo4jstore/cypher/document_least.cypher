// What the least part says of its document.
MATCH (d:Document {id: $document})-[:HAS_PART]->(p:Part)
USING INDEX SEEK d:Document(id)
RETURN p.json AS json ORDER BY p.number LIMIT 1
