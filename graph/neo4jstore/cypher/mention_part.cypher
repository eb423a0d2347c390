UNWIND $parts AS part
MATCH (:Part {id: part})<-[x:FOUND_IN]-(m:Mention)
RETURN part, m.id AS id, elementId(x) AS edge, elementId(m) AS node
