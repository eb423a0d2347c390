MATCH (m:Mention)-[:FOUND_IN]->(:Part) RETURN m.json AS json
