UNWIND $ids AS id
MATCH (r:Record {id: id})<-[:OF_RECORD]-(l:Listing)
USING INDEX SEEK r:Record(id)
WHERE EXISTS { (l)<-[x:LISTS]-(:Part) WHERE x.gone IS NULL }
RETURN l.json AS json
