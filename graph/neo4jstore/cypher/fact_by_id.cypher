// Facts by their own ids or by the id of a claim behind them.
UNWIND $ids AS asked
OPTIONAL MATCH (c:Claim {id: asked})
USING INDEX SEEK c:Claim(id)
WITH asked, coalesce(c.fact, asked) AS id
CALL (id) {
  {{range $i, $type := .Types}}{{if $i}}
  UNION ALL
  {{end}}MATCH ()-[r:{{$type}} {id: id}]->() USING INDEX r:{{$type}}(id) RETURN r.json AS json{{end}}
}
RETURN asked, json
