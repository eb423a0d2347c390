// The entities of a neighborhood, the facts among them that are of those whose facts were looked at, and which of these have
// facts that lead out of it.
CYPHER replan=skip
CALL () {
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  USING INDEX SEEK e:Entity(id)
  RETURN collect(e) AS inside
}
CALL (inside) {
  UNWIND $read AS id
  MATCH (e:Entity {id: id})
  USING INDEX SEEK e:Entity(id)
  {{template "fact_where.cypher" .}}
  WITH e, r, n IN inside AS near
  WITH collect(DISTINCT CASE WHEN near THEN r END) AS edges, collect(DISTINCT CASE WHEN NOT near THEN e END) AS beyond
  RETURN [r IN edges | r.json] AS facts, [e IN beyond | e.id] AS frontier
}
RETURN [e IN inside | e.json] AS nodes, facts, frontier
