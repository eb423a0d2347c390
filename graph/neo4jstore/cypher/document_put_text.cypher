UNWIND $rows AS row
MATCH (d:Document {id: $document})
USING INDEX SEEK d:Document(id)
CREATE (d)-[:HAS_TEXT]->(:Text {at: row.at, length: row.length, text: row.text})
