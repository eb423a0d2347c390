UNWIND $edges AS edge
MATCH ()-[x:LISTS|GIVEN_IN|FOUND_IN]->()
WHERE elementId(x) = edge
DELETE x
