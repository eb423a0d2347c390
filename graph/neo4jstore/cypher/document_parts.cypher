MATCH (:Document {id: $document})-[:HAS_PART]->(p:Part)
RETURN p.id AS id ORDER BY id
