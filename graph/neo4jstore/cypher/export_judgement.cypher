MATCH (n:Judgement) RETURN n.json AS json
