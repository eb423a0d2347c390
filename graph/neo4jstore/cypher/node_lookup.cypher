UNWIND $rows AS row
CALL (row) {
  MATCH (e:Entity {codeKey: row.code}) USING INDEX e:Entity(codeKey) WHERE e.kind = row.kind RETURN e
  UNION
  MATCH (n:Name {folded: row.name})-[:NAMES]->(e:Entity) USING INDEX n:Name(folded) WHERE e.kind = row.kind RETURN e
}
RETURN row.index AS index, e.id AS id
