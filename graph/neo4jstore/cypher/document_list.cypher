MATCH (d:Document)
WHERE d.id > $afterID
RETURN d.json AS json ORDER BY d.id LIMIT $limit
