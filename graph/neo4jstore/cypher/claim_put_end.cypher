UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (r:Record {id: row.record})
CREATE (c)-[:{{.End}}]->(r)
