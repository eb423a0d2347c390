{{$between := .Between}}{{range $i, $way := .Ways}}{{if $i}}
  UNION ALL
  {{end}}
  {{- if eq $way.Name "direct"}}MATCH (a)-[r:{{join $way.Types "|"}}]-(b:Nation)
  WHERE ($obligations IS NULL OR r.obligation IN $obligations)
    AND (NOT $timed OR any(i IN range(0, size(r.possibleFrom) - 1) WHERE r.possibleFrom[i] <= $to AND r.possibleTo[i] >= $from))
  {{if $between}}RETURN [r] AS facts
  {{- else}}RETURN b, r.id AS what,
    any(i IN range(0, size(r.certainFrom) - 1) WHERE r.certainFrom[i] <= $to AND r.certainTo[i] >= $from) AS certain
  {{- end}}
  {{- else}}MATCH {{$way.Pattern}}
  WHERE a <> b
    {{- if eq $way.Name "pact"}}
    AND ($obligations IS NULL OR any(o IN t.obligation WHERE o IN $obligations))
    {{- else if eq $way.Name "member"}}
    AND r.qualifier = 'MEMBER' AND s.qualifier = 'MEMBER'
    {{- end}}
    AND {{template "tie_joint_where.cypher" "possible"}}
  {{if $between}}RETURN [r, s] AS facts
  {{- else}}RETURN b, '{{$way.Name}} ' + t.id AS what,
    {{template "tie_joint_where.cypher" "certain"}} AS certain
  {{- end}}{{end}}{{end}}
