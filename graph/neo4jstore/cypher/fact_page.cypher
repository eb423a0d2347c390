// The facts of a type behind an id.
MATCH ()-[r:{{.Type}}]->()
USING INDEX r:{{.Type}}(id)
WHERE r.id > $afterID
WITH r ORDER BY r.id LIMIT $limit
RETURN r.json AS json, elementId(r) AS edge
