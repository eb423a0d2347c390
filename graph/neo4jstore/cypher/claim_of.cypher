// The attribute claims on each entity, once for each part that gives them.
UNWIND $ids AS asked
MATCH (:Record {id: asked})-[:IS]->(e:Entity)
MATCH (e)<-[:IS]-(:Record)<-[:DESCRIBES]-(c:Claim)-[g:GIVEN_IN]->(:Part)
WHERE $property = '' OR c.property = $property
RETURN asked, c.json AS json, g.attested AS attested, g.evidence AS evidence
