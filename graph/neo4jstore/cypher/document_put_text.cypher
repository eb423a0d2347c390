UNWIND $rows AS row
MATCH (d:Document {id: $document})
CREATE (d)-[:HAS_TEXT]->(:Text {at: row.at, length: row.length, text: row.text})
