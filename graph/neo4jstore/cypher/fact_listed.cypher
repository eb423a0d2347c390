// One page of the asserted facts that the claims of each document are behind, by sort day, then id.
UNWIND $ids AS asked
MATCH (d:Document {id: asked})
USING INDEX SEEK d:Document(id)
CALL (d) {
  {{template "fact_listed_where.cypher" .}}
  WITH r
  WHERE r.sortDay > $afterDay OR (r.sortDay = $afterDay AND r.id > $afterID)
  WITH r ORDER BY r.sortDay, r.id LIMIT $limit
  RETURN collect(r.json) AS items
}
{{- if .Count}}
CALL (d) {
  {{template "fact_listed_where.cypher" .}}
  WITH r LIMIT $most
  RETURN count(r) AS total
}
{{- end}}
RETURN asked, items{{if .Count}}, total{{end}}
