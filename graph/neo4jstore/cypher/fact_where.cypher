MATCH (e){{.Left}}[r:{{join .Types "|"}}]{{.Right}}(n)
  WHERE ($roles IS NULL OR any(role IN r.roles WHERE role IN $roles))
    AND ($qualifiers IS NULL OR r.qualifier IN $qualifiers)
    AND ($obligations IS NULL OR r.obligation IN $obligations)
    {{- if .Claimed}}
    AND (type(r) <> 'CLAIMED' OR (r.kind IN $kinds AND r.stance IN $stances))
    {{- end}}
    {{- if .Timed}}
    AND (any(i IN range(0, size(r.certainFrom) - 1) WHERE r.certainFrom[i] <= $to AND r.certainTo[i] >= $from)
      {{- if not .Certain}}
      OR any(i IN range(0, size(r.possibleFrom) - 1) WHERE r.possibleFrom[i] <= $to AND r.possibleTo[i] >= $from)
      {{- end}})
    {{- end}}
    {{- if .Far}}
    AND all(choice IN $choices WHERE any(value IN choice WHERE value IN n.choices))
    {{- end}}
    {{- if .With}}
    AND {{template "fact_with.cypher" .}}
    {{- end}}
