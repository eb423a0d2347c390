UNWIND $ids AS id
MATCH (:Record {id: id})<-[:OF_RECORD]-(l:Listing)
RETURN l.json AS json
