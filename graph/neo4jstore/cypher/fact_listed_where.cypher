MATCH (d)<-[:IN]-(c:Claim)
  WHERE c.facts IS NOT NULL
  UNWIND c.facts AS id
  WITH DISTINCT c.kind AS kind, id
  CALL (kind, id) {
    {{range $i, $kind := .Kinds}}{{if $i}}
    UNION ALL
    {{end}}WITH kind, id WHERE kind = '{{$kind}}' WITH id LIMIT 1
    MATCH ()-[r:{{$kind}} {id: id}]->() USING INDEX r:{{$kind}}(id) RETURN r{{end}}
  }
