SELECT count(*)
FROM (SELECT 1 FROM node AS n WHERE n.kind = ?1 AND n.stance = ?2 LIMIT ?3)
