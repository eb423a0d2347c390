UNWIND $nodes AS node
MATCH (k:Key)
WHERE elementId(k) = node AND NOT EXISTS { (k)<-[:KEYED]-() }
DELETE k
