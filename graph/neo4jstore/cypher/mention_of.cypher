// The mentions of each entity or document, by document, then place, then id.
UNWIND $ids AS asked
CALL (asked) {
  MATCH (own:Record {id: asked})-[:IS]->(e:Entity) USING INDEX SEEK own:Record(id) RETURN e AS thing
  UNION ALL
  MATCH (d:Document {id: asked}) USING INDEX SEEK d:Document(id) RETURN d AS thing
}
CALL (thing) {
  {{template "mention_where.cypher"}}
  WITH m, e
  WHERE m.document > $afterText OR (m.document = $afterText
    AND (m.place > $afterDay OR (m.place = $afterDay AND m.id > $afterID)))
  WITH DISTINCT m, e ORDER BY m.document, m.place, m.id LIMIT $limit
  RETURN collect({json: m.json, entity: e.id}) AS items
}
{{- if .Count}}
CALL (thing) {
  {{template "mention_where.cypher"}}
  WITH DISTINCT m LIMIT $most
  RETURN count(m) AS total
}
{{- end}}
RETURN asked, items{{if .Count}}, total{{end}}
