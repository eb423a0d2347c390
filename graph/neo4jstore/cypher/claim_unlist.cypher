UNWIND $ids AS id
MATCH (c:Claim {id: id})-[g:GIVEN_IN]->(:Part {id: $part})
DELETE g
