UNWIND $ids AS id
MATCH (r:Record {id: id})
RETURN elementId(r) AS node
