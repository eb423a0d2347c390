UNWIND $ids AS asked
MATCH (own:Record {id: asked})-[:IS]->(e:Entity)
USING INDEX SEEK own:Record(id)
CALL (e) {
  {{template "fact_where.cypher" .}}
  RETURN count(r) AS degree
}
RETURN asked, degree
