UNWIND $parts AS part
MATCH (p:Part {id: part})<-[g:GIVEN_IN]-(c:Claim)
USING INDEX SEEK p:Part(id)
RETURN part, c.id AS id, c.group AS group, g.attested AS attested, g.evidence AS evidence,
  elementId(g) AS edge, elementId(c) AS node
