SELECT n.id
FROM node AS n
WHERE n.code = ?1 AND n.code <> '' AND n.stance = 0 AND (?2 = '' OR n.kind = ?2)
ORDER BY n.id
