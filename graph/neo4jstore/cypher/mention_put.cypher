UNWIND $rows AS row
MATCH (p:Part {id: $part})
USING INDEX SEEK p:Part(id)
MATCH (r:Record {id: row.record})
USING INDEX SEEK r:Record(id)
MERGE (m:Mention {id: row.id})
ON CREATE SET m = row.properties
MERGE (m)-[:REFERS_TO]->(r)
CREATE (m)-[:FOUND_IN]->(p)
