{{define "tie_where"}}($ties[{{.Place}}].roles IS NULL OR any(role IN r.roles WHERE role IN $ties[{{.Place}}].roles))
      AND ($ties[{{.Place}}].qualifiers IS NULL OR r.qualifier IN $ties[{{.Place}}].qualifiers)
      {{- if .Claimed}}
      AND (type(r) <> 'CLAIMED' OR (r.kind IN $ties[{{.Place}}].kinds AND r.stance IN $stances))
      {{- end}}
      {{- if .Timed}}
      AND (any(i IN range(0, size(r.certainFrom) - 1) WHERE r.certainFrom[i] <= $ties[{{.Place}}].to AND r.certainTo[i] >= $ties[{{.Place}}].from)
        {{- if not .Certain}}
        OR any(i IN range(0, size(r.possibleFrom) - 1) WHERE r.possibleFrom[i] <= $ties[{{.Place}}].to AND r.possibleTo[i] >= $ties[{{.Place}}].from)
        {{- end}})
      {{- end}}{{end -}}
({{if .Each -}}
    all(end IN $ties[{{.Place}}].ends WHERE EXISTS {
      MATCH (e){{.Left}}[r:{{join .Types "|"}}]{{.Right}}(:Entity {id: end})
      WHERE {{template "tie_where" .}}
    })
    {{- else -}}
    EXISTS {
      MATCH (e){{.Left}}[r:{{join .Types "|"}}]{{.Right}}(other:Entity)
      WHERE {{if .Any}}other.id IN $ties[{{.Place}}].ends AND {{end}}{{template "tie_where" .}}
    }
    {{- end}}
    {{- if .OrNone}}
    OR NOT EXISTS {
      MATCH (e){{.Left}}[r:{{join .Types "|"}}]{{.Right}}(:Entity)
      {{- if .Claimed}}
      WHERE type(r) <> 'CLAIMED' OR (r.kind IN $ties[{{.Place}}].kinds AND r.stance IN $stances)
      {{- end}}
    }
    {{- end}})
