UNWIND $entities AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
WITH e ORDER BY COUNT { (e)-[:PARTY_TO]->() } LIMIT 1
MATCH (e)-[:PARTY_TO]->(p:Pact)
WITH DISTINCT p
MATCH (p)<-[r:PARTY_TO]-(party)
WHERE party.id IN $entities
WITH p, collect({party: party.id, from: r.possibleFrom, to: r.possibleTo}) AS bound
WHERE any(some IN bound WHERE any(day IN [begin IN some.from WHERE begin <= $to | CASE WHEN begin < $from THEN $from ELSE begin END]
  WHERE all(id IN $entities WHERE any(own IN bound WHERE own.party = id
    AND any(i IN range(0, size(own.from) - 1) WHERE own.from[i] <= day AND own.to[i] >= day)))))
