UNWIND $rows AS row
MATCH (p:Part {id: $part})
USING INDEX SEEK p:Part(id)
MATCH (c:Claim {id: row.id})
USING INDEX SEEK c:Claim(id)
CREATE (c)-[:GIVEN_IN {attested: row.attested, evidence: row.evidence, evidenceIDs: row.evidenceIDs}]->(p)
