// All entities, so many at a time.
MATCH (e:Entity)
USING INDEX e:Entity(id)
WHERE e.id > $after
RETURN e.json AS json ORDER BY e.id LIMIT $limit
