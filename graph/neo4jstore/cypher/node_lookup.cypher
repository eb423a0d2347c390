UNWIND $rows AS row
CALL (row) {
  MATCH (e:Entity {codeKey: row.code}) WHERE e.kind = row.kind RETURN e
  UNION
  MATCH (:Name {folded: row.name})-[:NAMES]->(e:Entity) WHERE e.kind = row.kind RETURN e
}
RETURN row.index AS index, e.id AS id
