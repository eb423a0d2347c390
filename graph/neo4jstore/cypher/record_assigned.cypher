UNWIND $ids AS id
MATCH (:Record {id: id})-[:IS]->(e:Entity)
RETURN id, e.id AS entity
