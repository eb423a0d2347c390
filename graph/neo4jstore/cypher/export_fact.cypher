MATCH ()-[r:{{.Type}}]->() RETURN r.json AS json
