SELECT n.sort_name, n.id, n.num
FROM node AS n
WHERE n.kind = ?1 AND n.stance = ?2 AND (n.sort_name, n.id) > (?3, ?4)
ORDER BY n.sort_name, n.id
LIMIT ?5
