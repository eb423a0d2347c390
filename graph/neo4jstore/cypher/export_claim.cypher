MATCH (c:Claim)-[g:GIVEN_IN]->(:Part) RETURN c.json AS json, g.attested AS attested, g.evidence AS evidence
