UNWIND $ids AS asked
MATCH (:Record {id: asked})-[:IS]->(e:Entity)
CALL (e) {
  {{template "fact_where.cypher" .}}
  RETURN count(r) AS degree
}
RETURN asked, degree
