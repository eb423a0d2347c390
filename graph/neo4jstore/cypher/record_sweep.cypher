// Listings that no part has any more.
UNWIND $nodes AS node
MATCH (l:Listing)
WHERE elementId(l) = node AND NOT EXISTS { (l)<-[:LISTS]-() }
DETACH DELETE l
