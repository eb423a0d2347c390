// The claims on records, once for each part that gives them.
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:DESCRIBES{{if not .AttributesOnly}}|FROM|TO|PACT{{end}}]-(c:Claim)-[g:GIVEN_IN]->(:Part)
WHERE g.gone IS NULL
WITH DISTINCT c, g
RETURN c.json AS json, g.attested AS attested
