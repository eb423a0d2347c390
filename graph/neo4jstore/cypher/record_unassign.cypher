UNWIND $ids AS id
MATCH (r:Record {id: id})
DETACH DELETE r
