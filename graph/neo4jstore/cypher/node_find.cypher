// Entities that a filter keeps, by folded name, then id: from where the filter leads to few of them, else all of the kind,
// which the index has in this order.
{{if .Tie -}}
UNWIND $lead AS end
MATCH (x:Entity {id: end})
USING INDEX SEEK x:Entity(id)
MATCH (e:Entity){{.Tie.Left}}[:{{join .Tie.Types "|"}}]{{.Tie.Right}}(x)
{{- else if .Word -}}
MATCH (w:Word)
USING INDEX w:Word(word)
WHERE w.word STARTS WITH $prefix
MATCH (w)-[:IN_NAME]->(:Name)-[:NAMES]->(e:Entity)
{{- else if .Signed -}}
MATCH (e:Pact)
USING INDEX e:Pact(signedTo, signedFrom)
{{- else -}}
MATCH (e:Entity)
USING INDEX e:Entity(kind, stance, sortName, id)
{{- end}}
WHERE e.kind = $kind AND e.stance {{if .Stances}}IN $stances{{else}}= 'ASSERTED'{{end}}
  {{- if .Count}}
  AND e.sortName >= '' AND e.id > ''
  {{- else}}
  AND e.sortName >= $afterText AND (e.sortName > $afterText OR e.id > $afterID)
  {{- end}}
  {{- if .Signed}}
  AND e.signedTo >= $signedFrom AND e.signedFrom <= $signedTo
  {{- end}}
  {{- if and .Prefix (not .Word)}}
  AND EXISTS { MATCH (e)<-[:NAMES]-(:Name)<-[:IN_NAME]-(w:Word) WHERE w.word STARTS WITH $prefix }
  {{- end}}
  {{- if .Choices}}
  AND all(choice IN $choices WHERE any(value IN choice WHERE value IN e.choices))
  {{- end}}
  {{- if .Held}}
  AND any(i IN range(0, size(e.heldFrom) - 1) WHERE e.heldFrom[i] <= $heldOn AND e.heldTo[i] >= $heldOn)
  {{- end}}
  {{- range $i, $tie := .Ties}}
  AND {{template "node_find_tie.cypher" $tie}}
  {{- end}}
{{- if .Count}}
WITH {{if .Leads}}DISTINCT {{end}}e LIMIT $most
RETURN count(e) AS total
{{- else}}
WITH {{if .Leads}}DISTINCT {{end}}e ORDER BY e.sortName, e.id LIMIT $limit
RETURN e.json AS json, e.sortName AS key
{{- end}}
