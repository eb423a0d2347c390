UNWIND $rows AS row
MATCH (l:Listing {id: row.listing})
USING INDEX SEEK l:Listing(id)
MERGE (k:Key {value: row.key})
MERGE (l)-[:KEYED]->(k)
