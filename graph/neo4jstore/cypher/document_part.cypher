// What is stored of a document and of one of its parts, null where it is not there.
OPTIONAL MATCH (d:Document {id: $document})
USING INDEX SEEK d:Document(id)
OPTIONAL MATCH (p:Part {id: $part})
USING INDEX SEEK p:Part(id)
RETURN d.names AS names, d.title AS title, p.digest AS digest, EXISTS { (d)-[:HAS_TEXT]->() } AS hasText,
  EXISTS { (d)-[:HAS_PART]->(:Part {number: 0}) } AS isText
