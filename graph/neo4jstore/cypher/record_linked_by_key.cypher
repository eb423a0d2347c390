UNWIND $keys AS key
MATCH (:Key {value: key})<-[:KEYED]-(l:Listing)
WHERE EXISTS { (l)<-[x:LISTS]-(:Part) WHERE x.gone IS NULL }
RETURN l.json AS json
