CALL (thing) {
    MATCH (thing)<-[:IS]-(:Record)<-[:REFERS_TO]-(m:Mention)
    RETURN m, thing AS e
    UNION ALL
    MATCH (thing)-[:HAS_PART]->(:Part)<-[:FOUND_IN]-(m:Mention)-[:REFERS_TO]->(:Record)-[:IS]->(e:Entity)
    RETURN m, e
  }
  WITH m, e
  WHERE $kinds IS NULL OR e.kind IN $kinds
