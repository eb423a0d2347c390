UNWIND $ids AS id
MATCH (:Record {id: id})<-[:OF_RECORD]-(l:Listing)
WHERE EXISTS { (l)<-[x:LISTS]-(:Part) WHERE x.gone IS NULL }
RETURN l.json AS json
