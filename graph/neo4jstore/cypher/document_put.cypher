MERGE (d:Document {id: $document})
MERGE (p:Part {id: $part})
ON CREATE SET p.document = $document, p.number = $number
MERGE (d)-[:HAS_PART]->(p)
SET p.digest = $digest, p.json = $json
