UNWIND $rows AS row
MATCH (l:Listing {id: row.listing})
MERGE (k:Key {value: row.key})
MERGE (l)-[:KEYED]->(k)
