UNWIND $rows AS row
MATCH (d:Document {id: $document})
USING INDEX SEEK d:Document(id)
CREATE (c:Claim)-[:IN]->(d)
SET c = row
