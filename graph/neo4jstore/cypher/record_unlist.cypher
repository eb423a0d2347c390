UNWIND $ids AS id
MATCH (p:Part {id: $part})
MATCH (l:Listing {id: id})
MATCH (p)-[x:LISTS]->(l)
DELETE x
