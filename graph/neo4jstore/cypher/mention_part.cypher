UNWIND $parts AS part
MATCH (p:Part {id: part})<-[x:FOUND_IN]-(m:Mention)
USING INDEX SEEK p:Part(id)
RETURN part, m.id AS id, elementId(x) AS edge, elementId(m) AS node
