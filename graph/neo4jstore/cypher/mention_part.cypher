UNWIND $parts AS part
MATCH (:Part {id: part})<-[:FOUND_IN]-(m:Mention)
RETURN part, m.id AS id
