// One page of the facts of each entity, by sort day, then id.
UNWIND $ids AS asked
MATCH (own:Record {id: asked})-[:IS]->(e:Entity)
USING INDEX SEEK own:Record(id)
CALL (e) {
  {{template "fact_where.cypher" .}}
    AND (r.sortDay > $afterDay OR (r.sortDay = $afterDay AND r.id > $afterID))
  WITH r ORDER BY r.sortDay, r.id LIMIT $limit
  RETURN collect(r.json) AS items
}
{{- if .Count}}
CALL (e) {
  {{template "fact_where.cypher" .}}
  WITH r LIMIT $most
  RETURN count(r) AS total
}
{{- end}}
RETURN asked, items{{if .Count}}, total{{end}}
