// The facts of a hop, which is OUT, among entities.
UNWIND $entities AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
CALL (e) {
  {{template "fact_where.cypher" .}}
    AND endNode(r).id IN $entities
  RETURN r
}
RETURN r.json AS json
