UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.json AS json, e.names AS names
