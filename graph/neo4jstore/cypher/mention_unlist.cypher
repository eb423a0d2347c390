UNWIND $ids AS id
MATCH (m:Mention {id: id})-[x:FOUND_IN]->(:Part {id: $part})
DELETE x
