// Parts that list the same of a record share the listing.
UNWIND $rows AS row
MATCH (p:Part {id: $part})
USING INDEX SEEK p:Part(id)
MERGE (r:Record {id: row.record})
MERGE (l:Listing {id: row.id})
ON CREATE SET l = row.properties
MERGE (l)-[:OF_RECORD]->(r)
CREATE (p)-[:LISTS {mentions: row.mentions}]->(l)
