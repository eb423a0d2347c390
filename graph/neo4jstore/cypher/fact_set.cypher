UNWIND $rows AS row
MATCH ()-[r:{{join .Types "|"}}]->()
WHERE elementId(r) = row.edge
SET r = row.properties
