{{range $i, $kind := .Labels}}{{if $i}}UNION ALL
{{end}}MATCH (n:{{$kind.Label}}) RETURN 'node' AS what, '{{$kind.Kind}}' AS kind, count(n) AS count
{{end}}{{range .Kinds}}UNION ALL
MATCH ()-[r:{{.}}]->() RETURN 'fact' AS what, '{{.}}' AS kind, count(r) AS count
{{end}}UNION ALL
MATCH (d:Document) RETURN 'document' AS what, '' AS kind, count(d) AS count
UNION ALL
MATCH (c:Claim) RETURN 'claim' AS what, '' AS kind, count(c) AS count
