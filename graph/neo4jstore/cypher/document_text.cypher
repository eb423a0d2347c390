// The chunks of texts that overlap the ranges; to is -1 for the end.
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
USING INDEX SEEK d:Document(id)
CALL (d, row) {
  MATCH (d)-[:HAS_TEXT]->(t:Text)
  WHERE t.at + t.length > row.from AND (row.to < 0 OR t.at < row.to)
  WITH t ORDER BY t.at
  RETURN collect({at: t.at, text: t.text}) AS chunks
}
RETURN row.index AS index, chunks
