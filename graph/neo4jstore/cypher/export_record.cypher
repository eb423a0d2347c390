MATCH (p:Part)-[:LISTS]->(l:Listing) RETURN p.id AS part, l.json AS json
