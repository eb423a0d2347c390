UNWIND $rows AS row
MATCH (p:Part {id: $part})
MATCH (c:Claim {id: row.id})
CREATE (c)-[:GIVEN_IN {attested: row.attested, evidence: row.evidence, evidenceIDs: row.evidenceIDs}]->(p)
