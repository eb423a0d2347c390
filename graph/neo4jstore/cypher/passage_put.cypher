UNWIND $rows AS row
MATCH (d:Document {id: $document})
USING INDEX SEEK d:Document(id)
CREATE (d)-[:HAS_PASSAGE]->(:Passage {document: $document, number: row.number, title: row.title, text: row.text})
