// The names of entities, and their words.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:NAMES]-(n:Name)
USING INDEX SEEK e:Entity(id)
OPTIONAL MATCH (n)<-[:IN_NAME]-(w:Word)
UNWIND [n, w] AS x
WITH x WHERE x IS NOT NULL
RETURN DISTINCT elementId(x) AS node, x:Word AS word
