UNWIND $ids AS id
MATCH (r:Record {id: id})-[:IS]->(e:Entity)
USING INDEX SEEK r:Record(id)
RETURN id, e.id AS entity
