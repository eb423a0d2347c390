UNWIND $keys AS key
MATCH (:Key {value: key})<-[:KEYED]-(l:Listing)
RETURN l.json AS json
