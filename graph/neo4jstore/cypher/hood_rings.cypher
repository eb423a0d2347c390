// Rings of entities around some, each with how many facts it has, up to $depth hops away and as long as the facts looked at
// are no more than $work; read is how many of the rings had theirs looked at.
CYPHER replan=skip
CALL () {
  UNWIND $ids AS asked
  MATCH (own:Record {id: asked})-[:IS]->(e:Entity)
  USING INDEX SEEK own:Record(id)
  RETURN [collect(DISTINCT e)] AS near0
}
WITH near0, [] AS seen0, 0 AS spent0
{{- range .Rings}}
CALL (near{{.Number}}, seen{{.Number}}, spent{{.Number}}) {
  UNWIND near{{.Number}} AS list
  UNWIND list AS e
  WITH DISTINCT e WHERE NOT e IN seen{{.Number}}
  CALL (e) {
    {{template "fact_where.cypher" .Hop}}
    WITH r, n LIMIT $work + 1
    RETURN count(r) AS degree, {{if .Last}}[]{{else}}collect(DISTINCT n){{end}} AS near
  }
  WITH collect(e) AS ring, collect([e.id, degree]) AS counted, collect(near) AS near, sum(degree) AS looked
  WITH ring, counted, near, spent{{.Number}} + looked AS spent
  RETURN counted AS ring{{.Number}}, seen{{.Number}} + ring AS seen{{.Next}}, spent AS spent{{.Next}},
    CASE WHEN spent > $work OR $depth <= {{.Number}} THEN [] ELSE near END AS near{{.Next}}
}
{{- end}}
RETURN [{{range .Rings}}{{if .Number}}, {{end}}ring{{.Number}}{{end}}] AS rings,
  CASE{{range .Rings}} WHEN spent{{.Next}} > $work THEN {{.Number}}{{end}} ELSE {{len .Rings}} END AS read
