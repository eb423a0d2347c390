MATCH (n:Document) RETURN n.json AS json
