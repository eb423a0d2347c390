// Listings that no part has any more.
UNWIND $ids AS id
MATCH (l:Listing {id: id})
WHERE NOT EXISTS { (l)<-[:LISTS]-() }
DETACH DELETE l
