UNWIND $ids AS id
MATCH ()-[r:{{.Type}} {id: id}]->()
DELETE r
