SELECT n.sort_name, n.id
FROM node AS n
WHERE n.kind = ?1 AND n.stance = 0 AND (n.sort_name, n.id) > (?2, ?3)
ORDER BY n.sort_name, n.id
LIMIT ?4
