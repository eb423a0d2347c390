UNWIND $nodes AS node
MATCH (m:Mention)
WHERE elementId(m) = node AND NOT EXISTS { (m)-[:FOUND_IN]->() }
DETACH DELETE m
