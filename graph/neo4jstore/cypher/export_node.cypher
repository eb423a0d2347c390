MATCH (n:Entity) RETURN n.json AS json
