UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN elementId(e) AS node
