MATCH (n:Nation)
USING INDEX n:Nation(id)
WHERE n.id >= 'nation:'
RETURN n.id AS id
ORDER BY n.id
