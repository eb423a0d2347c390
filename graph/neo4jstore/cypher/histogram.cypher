// How many dated facts entities have in each run of days.
UNWIND $ids AS asked
MATCH (own:Record {id: asked})-[:IS]->(e:Entity)
USING INDEX SEEK own:Record(id)
WITH DISTINCT e
MATCH (e)-[r:{{join .Types "|"}}]-(:Entity)
WHERE r.sortDay < $undated
WITH DISTINCT r
RETURN r.sortDay / $width AS number, count(r) AS count
ORDER BY number
