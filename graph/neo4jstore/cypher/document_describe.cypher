MATCH (d:Document {id: $document})
SET d = $properties
