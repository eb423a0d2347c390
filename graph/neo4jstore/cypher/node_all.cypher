// Entities by id.
MATCH (e:Entity)
WHERE e.id > $afterID
RETURN e.json AS json ORDER BY e.id LIMIT $limit
