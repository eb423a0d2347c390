// Rings of entities around some, each with how many facts it has, up to $depth hops away and as long as the facts looked at
// are no more than $work; read is how many of the rings had theirs looked at.
CALL () {
  UNWIND $ids AS asked
  MATCH (own:Record {id: asked})-[:IS]->(e:Entity)
  USING INDEX SEEK own:Record(id)
  RETURN collect(DISTINCT e) AS ring0
}
WITH ring0, ring0 AS seen0, 0 AS spent0
{{- range .Rings}}
CALL (ring{{.Number}}) {
  UNWIND ring{{.Number}} AS e
  CALL (e) {
    {{template "fact_where.cypher" .Hop}}
    WITH r, n LIMIT $work + 1
    RETURN count(r) AS degree{{if not .Last}}, collect(DISTINCT n) AS near{{end}}
  }
  RETURN sum(degree) AS looked{{.Number}}, collect([e.id, degree]) AS at{{.Number}}{{if not .Last}}, collect(near) AS around{{.Number}}{{end}}
}
WITH *, spent{{.Number}} + looked{{.Number}} AS spent{{.Next}}
{{- if not .Last}}
CALL (around{{.Number}}, seen{{.Number}}, spent{{.Next}}) {
  WITH spent{{.Next}} AS spent WHERE spent <= $work AND $depth > {{.Number}}
  UNWIND around{{.Number}} AS near
  UNWIND near AS n
  WITH DISTINCT n WHERE NOT n IN seen{{.Number}}
  RETURN collect(n) AS ring{{.Next}}
}
WITH *, seen{{.Number}} + ring{{.Next}} AS seen{{.Next}}
{{- end}}
{{- end}}
RETURN [{{range .Rings}}{{if .Number}}, {{end}}at{{.Number}}{{end}}] AS rings,
  CASE{{range .Rings}} WHEN spent{{.Next}} > $work THEN {{.Number}}{{end}} ELSE {{len .Rings}} END AS read
