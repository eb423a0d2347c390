UNWIND $keys AS key
MATCH (k:Key {value: key})<-[:KEYED]-(l:Listing)
USING INDEX SEEK k:Key(value)
WHERE EXISTS { (l)<-[x:LISTS]-(:Part) WHERE x.gone IS NULL }
RETURN l.json AS json
