MATCH (d)-[:HAS_PART]->(:Part)-[:LISTS]->(:Listing)-[:OF_RECORD]->(:Record)-[:IS]->(e:Entity)
  WHERE e.stance = 'ASSERTED' AND ($kinds IS NULL OR e.kind IN $kinds)
