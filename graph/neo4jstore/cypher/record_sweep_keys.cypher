UNWIND $keys AS key
MATCH (k:Key {value: key})
WHERE NOT EXISTS { (k)<-[:KEYED]-() }
DELETE k
