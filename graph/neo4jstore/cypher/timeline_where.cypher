UNWIND $ids AS asked
MATCH (own:Record {id: asked})-[:IS]->(e:Entity)
USING INDEX SEEK own:Record(id)
WITH DISTINCT e
MATCH (e)-[r:{{join .Types "|"}}]-(:Entity)
WITH DISTINCT r
UNWIND range(0, size(r.events) - 1) AS i
WITH r, r.eventDays[i] AS day, r.events[i] AS what
WHERE $from <= day AND day <= $to
