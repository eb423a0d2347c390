// The documents that mention each entity.
UNWIND $ids AS asked
MATCH (r:Record {id: asked})-[:IS]->(e:Entity)
USING INDEX SEEK r:Record(id)
CALL (e) {
  MATCH (e)<-[:IS]-(:Record)<-[:OF_RECORD]-(:Listing)<-[x:LISTS]-(:Part)<-[:HAS_PART]-(d:Document)
  WHERE x.mentions > 0 AND d.id > $afterID
  WITH DISTINCT d ORDER BY d.id LIMIT $limit
  RETURN collect(d.json) AS items
}
{{- if .Count}}
CALL (e) {
  MATCH (e)<-[:IS]-(:Record)<-[:OF_RECORD]-(:Listing)<-[x:LISTS]-(:Part)<-[:HAS_PART]-(d:Document)
  WHERE x.mentions > 0
  WITH DISTINCT d LIMIT $most
  RETURN count(d) AS total
}
{{- end}}
RETURN asked, items{{if .Count}}, total{{end}}
