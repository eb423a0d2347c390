UNWIND $rows AS row
MATCH (p:Part {id: $part})
MATCH (r:Record {id: row.record})
MERGE (m:Mention {id: row.id})
ON CREATE SET m = row.properties
MERGE (m)-[:REFERS_TO]->(r)
CREATE (m)-[:FOUND_IN]->(p)
