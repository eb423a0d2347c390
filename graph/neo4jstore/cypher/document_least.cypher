// What the least part says of its document.
MATCH (:Document {id: $document})-[:HAS_PART]->(p:Part)
RETURN p.json AS json ORDER BY p.number LIMIT 1
