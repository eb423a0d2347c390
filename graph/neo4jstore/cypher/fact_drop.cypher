UNWIND $edges AS edge
MATCH ()-[r:{{join .Types "|"}}]->()
WHERE elementId(r) = edge
DELETE r
