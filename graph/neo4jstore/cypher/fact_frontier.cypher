// Those of the entities from which a fact of a hop leads to an entity that is none of them.
UNWIND $entities AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
CALL (e) {
  {{template "fact_where.cypher" .}}
    AND NOT (startNode(r).id IN $entities AND endNode(r).id IN $entities)
  RETURN r LIMIT 1
}
RETURN e.id AS id
