UNWIND $rows AS row
MATCH (d:Document {id: $document})
CREATE (c:Claim)-[:IN]->(d)
SET c = row
