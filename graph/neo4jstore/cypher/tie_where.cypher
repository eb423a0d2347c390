{{$between := .Between}}{{range $i, $way := .Ways}}{{if $i}}
    UNION ALL
    {{end}}
    {{- if eq $way.Name "direct"}}MATCH (a)-[r:{{join $way.Types "|"}}]-(b:Nation)
    WHERE $obligations IS NULL OR r.obligation IN $obligations
    RETURN r, r AS s{{if not $between}}, b, r.id AS what{{end}}
    {{- else}}MATCH {{$way.Pattern}}
    WHERE a <> b
      {{- if eq $way.Name "pact"}}
      AND ($obligations IS NULL OR any(o IN t.obligation WHERE o IN $obligations))
      {{- else if eq $way.Name "member"}}
      AND r.qualifier = 'MEMBER' AND s.qualifier = 'MEMBER'
      {{- end}}
    RETURN r, s{{if not $between}}, b, '{{$way.Name}} ' + t.id AS what{{end}}
    {{- end}}{{end}}
