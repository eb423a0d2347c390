// The claims on records, once for each part that gives them.
UNWIND $ids AS id
MATCH (r:Record {id: id})<-[:DESCRIBES{{if not .AttributesOnly}}|FROM|TO|PACT{{end}}]-(c:Claim)-[g:GIVEN_IN]->(:Part)
USING INDEX SEEK r:Record(id)
WHERE g.gone IS NULL
WITH DISTINCT c, g
RETURN c.json AS json, g.attested AS attested
