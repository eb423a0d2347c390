// What parts list, each listing once for each part.
UNWIND $parts AS part
MATCH (p:Part {id: part})-[x:LISTS]->(l:Listing)
USING INDEX SEEK p:Part(id)
RETURN part, l.id AS listing, l.record AS record, l.keys AS keys, x.mentions AS mentions,
  elementId(x) AS edge, elementId(l) AS node
