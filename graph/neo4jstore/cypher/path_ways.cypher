// The facts on ways of at most $most facts from one entity to another, and up to which length none is missing. From both
// ends by turns a ring of entities is followed to the next, until the facts looked at are more than $work; of what was seen
// stays what leads to where the other end came.
CYPHER replan=skip
MATCH (a:Record {id: $start})-[:IS]->(start:Entity)
USING INDEX SEEK a:Record(id)
MATCH (b:Record {id: $target})-[:IS]->(target:Entity)
USING INDEX SEEK b:Record(id)
WITH start, target WHERE start <> target
CALL (start, target) {
  UNWIND $avoid AS id
  MATCH (own:Record {id: id})-[:IS]->(e:Entity)
  USING INDEX SEEK own:Record(id)
  WITH DISTINCT e WHERE e <> start AND e <> target
  RETURN collect(e) AS barred
}
WITH start, target, barred, 0 AS spent0, [target] AS reachedBack0, [target] AS seenBack0, [start] AS reachedOn0, [start] AS seenOn0
{{- range .Rings}}
CALL (start, target, barred, spent{{.Spent}}, reached{{.Side}}{{.Before}}, seen{{.Side}}{{.Before}}{{if .Earlier}}, seen{{.Side}}{{.Two}}{{end}}) {
  UNWIND CASE WHEN $most < {{.Number}} THEN [] ELSE reached{{.Side}}{{.Before}} END AS e
  WITH e WHERE e <> {{if eq .Side "On"}}target{{else}}start{{end}} AND NOT e IN barred{{if .Earlier}} AND NOT e IN seen{{.Side}}{{.Two}}{{end}}
  {{- if and .MaxDegree .Earlier}}
  CALL (e) {
    {{template "fact_where.cypher" .Whole}}
    WITH r LIMIT $maxDegree + 1
    RETURN count(r) AS degree
  }
  WITH e WHERE degree <= $maxDegree
  {{- end}}
  {{template "fact_where.cypher" .Hop}}
  WITH e, r, n LIMIT $work + 1
  WITH collect([e, r, n]) AS ways, collect(DISTINCT n) AS near
  WITH ways, near, spent{{.Spent}} + size(ways) AS spent
  RETURN spent AS spent{{.Number}}, CASE WHEN spent > $work THEN [] ELSE ways END AS ways{{.Side}}{{.Layer}},
    CASE WHEN spent > $work THEN [] ELSE near END AS reached{{.Side}}{{.Layer}}, seen{{.Side}}{{.Before}} + near AS seen{{.Side}}{{.Layer}}
}
{{- end}}
WITH *, seenBack{{.Layers}} AS goalOn{{.Layers}}, seenOn{{.Layers}} AS goalBack{{.Layers}}
{{- range .Inward}}
WITH *, goal{{.Side}}{{.Layer}} + [way IN ways{{.Side}}{{.Layer}} WHERE way[2] IN goal{{.Side}}{{.Layer}} | way[0]] AS goal{{.Side}}{{.Before}}
{{- end}}
WITH start, target, barred,
  {{range .Rings}}{{if .Spent}} + {{end}}[way IN ways{{.Side}}{{.Layer}} WHERE way[2] IN goal{{.Side}}{{.Layer}}]{{end}} AS kept,
  CASE{{range .Rings}} WHEN spent{{.Number}} > $work OR $most < {{.Number}} THEN {{.Spent}}{{end}} ELSE {{len .Rings}} END AS length
CALL (kept, start, target, barred) {
  UNWIND kept AS way
  UNWIND [way[0], way[2]] AS e
  WITH DISTINCT e WHERE e <> start AND e <> target
  {{- if .MaxDegree}}
  CALL (e) {
    {{template "fact_where.cypher" .Whole}}
    WITH r LIMIT $maxDegree + 1
    RETURN count(r) AS degree
  }
  WITH e WHERE degree > $maxDegree OR e IN barred
  {{- else}}
  WITH e WHERE e IN barred
  {{- end}}
  RETURN collect(e) AS shut
}
CALL (kept, shut) {
  UNWIND kept AS way
  WITH DISTINCT way[1] AS r
  WITH r WHERE NOT startNode(r) IN shut AND NOT endNode(r) IN shut
  RETURN collect(r) AS edges
}
RETURN start.id AS start, target.id AS target, length, [r IN edges | [r.id, startNode(r).id, endNode(r).id,
  CASE WHEN $coexisting THEN r.possibleFrom END, CASE WHEN $coexisting THEN r.possibleTo END,
  CASE WHEN size(edges) <= $bodies THEN r.json END]] AS ways
