UNWIND $rows AS row
MATCH (r:Record {id: row.record})
OPTIONAL MATCH (r)-[old:IS]->(:Entity)
DELETE old
WITH DISTINCT row, r
MATCH (e:Entity {id: row.entity})
CREATE (r)-[:IS]->(e)
