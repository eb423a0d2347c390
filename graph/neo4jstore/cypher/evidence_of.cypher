// The evidence of each fact or claim, by document, then id.
UNWIND $ids AS asked
CALL (asked) {
  MATCH (c:Claim {id: asked}) USING INDEX SEEK c:Claim(id) RETURN collect(c.id) AS claims
}
CALL (asked) {
  {{range $i, $type := .Types}}{{if $i}}
  UNION ALL
  {{end}}MATCH ()-[r:{{$type}} {id: asked}]->() USING INDEX r:{{$type}}(id) RETURN r.claims AS behind{{end}}
  UNION ALL
  RETURN [] AS behind
}
WITH asked, claims, collect(behind) AS lists
WITH asked, reduce(all = claims, list IN lists | all + list) AS claims
WHERE size(claims) > 0
CALL (claims) {
  UNWIND claims AS id
  MATCH (c:Claim {id: id})-[g:GIVEN_IN]->(:Part)
  USING INDEX SEEK c:Claim(id)
  UNWIND range(0, size(g.evidenceIDs) - 1) AS i
  WITH c, g.evidenceIDs[i] AS evidence, collect(DISTINCT g.evidence[i]) AS jsons
  WHERE c.document > $afterText OR (c.document = $afterText AND evidence > $afterID)
  WITH c, evidence, jsons ORDER BY c.document, evidence LIMIT $limit
  RETURN collect({claim: c.json, jsons: jsons, attested: [(c)-[g:GIVEN_IN]->(:Part) | g.attested]}) AS items
}
{{- if .Count}}
CALL (claims) {
  UNWIND claims AS id
  MATCH (c:Claim {id: id})-[g:GIVEN_IN]->(:Part)
  USING INDEX SEEK c:Claim(id)
  UNWIND g.evidenceIDs AS evidence
  WITH DISTINCT evidence LIMIT $most
  RETURN count(evidence) AS total
}
{{- end}}
RETURN asked, items{{if .Count}}, total{{end}}
