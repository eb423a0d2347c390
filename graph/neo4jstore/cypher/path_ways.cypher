// The facts on ways of at most $most facts from one entity to another, and up to which length none is missing. From both
// ends by turns a ring of entities is followed to the next, until the facts looked at are more than $work; of what was seen
// stays what leads to where the other end came.
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
WITH start, target, barred, 0 AS spent0,
  [target] AS ringBack0, [target] AS seenBack0, start AS stopBack,
  [start] AS ringOn0, [start] AS seenOn0, target AS stopOn
{{- range .Rings}}
CALL (ring{{.Side}}{{.Before}}) {
  WITH 0 AS none WHERE $most >= {{.Number}}
  UNWIND ring{{.Side}}{{.Before}} AS e
  {{template "fact_where.cypher" .Hop}}
  WITH e, r, n LIMIT $work + 1
  RETURN collect([e, r, n]) AS looked{{.Number}}, collect(DISTINCT n) AS near{{.Number}}
}
WITH *, spent{{.Spent}} + size(looked{{.Number}}) AS spent{{.Number}}
WITH *, spent{{.Number}} > $work OR $most < {{.Number}} AS ended{{.Number}}
WITH *, CASE WHEN ended{{.Number}} THEN [] ELSE looked{{.Number}} END AS ways{{.Side}}{{.Layer}},
  CASE WHEN ended{{.Number}} THEN [] ELSE near{{.Number}} END AS reached{{.Side}}{{.Layer}}
{{- if not .Last}}
CALL (reached{{.Side}}{{.Layer}}, seen{{.Side}}{{.Before}}, barred, stop{{.Side}}) {
  UNWIND reached{{.Side}}{{.Layer}} AS e
  WITH e WHERE e <> stop{{.Side}} AND NOT e IN barred AND NOT e IN seen{{.Side}}{{.Before}}
  {{- if .MaxDegree}}
  CALL (e) {
    {{template "fact_where.cypher" .Whole}}
    WITH r LIMIT $maxDegree + 1
    RETURN count(r) AS degree
  }
  WITH e WHERE degree <= $maxDegree
  {{- end}}
  RETURN collect(e) AS ring{{.Side}}{{.Layer}}
}
{{- end}}
WITH *, seen{{.Side}}{{.Before}} + reached{{.Side}}{{.Layer}} AS seen{{.Side}}{{.Layer}}
{{- end}}
WITH *, seenBack{{.Back}} AS goalOn{{.On}}, seenOn{{.On}} AS goalBack{{.Back}}
{{- range .Inward}}
WITH *, [way IN ways{{.Side}}{{.Layer}} WHERE way[2] IN goal{{.Side}}{{.Layer}}] AS kept{{.Side}}{{.Layer}}
WITH *, goal{{.Side}}{{.Layer}} + [way IN kept{{.Side}}{{.Layer}} | way[0]] AS goal{{.Side}}{{.Before}}
{{- end}}
WITH start, target, barred, {{join .Kept " + "}} AS kept,
  CASE{{range .Rings}} WHEN ended{{.Number}} THEN {{.Spent}}{{end}} ELSE {{len .Rings}} END AS length
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
  WITH e, degree WHERE degree > $maxDegree OR e IN barred
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
