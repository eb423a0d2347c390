MATCH (d:Document {id: $document})
USING INDEX SEEK d:Document(id)
SET d = $properties
