UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
USING INDEX SEEK c:Claim(id)
MATCH (r:Record {id: row.record})
USING INDEX SEEK r:Record(id)
CREATE (c)-[:{{.End}}]->(r)
