UNWIND $rows AS row
MATCH (r:Record {id: row.record})
USING INDEX SEEK r:Record(id)
OPTIONAL MATCH (r)-[old:IS]->(:Entity)
DELETE old
WITH DISTINCT row, r
MATCH (e:Entity {id: row.entity})
USING INDEX SEEK e:Entity(id)
CREATE (r)-[:IS]->(e)
