UNWIND $nodes AS node
MATCH (l:Listing)-[:KEYED]->(k:Key)
WHERE elementId(l) = node
RETURN DISTINCT elementId(k) AS node
