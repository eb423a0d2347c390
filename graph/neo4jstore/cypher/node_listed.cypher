// The asserted entities that the parts of each document list, by folded name, then id.
UNWIND $ids AS asked
MATCH (d:Document {id: asked})
USING INDEX SEEK d:Document(id)
CALL (d) {
  {{template "node_listed_where.cypher"}}
  WITH DISTINCT e
  WHERE e.sortName > $afterText OR (e.sortName = $afterText AND e.id > $afterID)
  WITH e ORDER BY e.sortName, e.id LIMIT $limit
  RETURN collect({json: e.json, key: e.sortName}) AS items
}
{{- if .Count}}
CALL (d) {
  {{template "node_listed_where.cypher"}}
  WITH DISTINCT e LIMIT $most
  RETURN count(e) AS total
}
{{- end}}
RETURN asked, items{{if .Count}}, total{{end}}
