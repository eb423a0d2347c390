// The attribute claims on each entity, once for each part that gives them.
UNWIND $ids AS asked
MATCH (r:Record {id: asked})-[:IS]->(e:Entity)
USING INDEX SEEK r:Record(id)
MATCH (e)<-[:IS]-(:Record)<-[:DESCRIBES]-(c:Claim)-[g:GIVEN_IN]->(:Part)
WHERE $property = '' OR c.property = $property
RETURN asked, c.json AS json, g.attested AS attested, g.evidence AS evidence
