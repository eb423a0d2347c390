UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.json AS json
