SELECT DISTINCT n.id
FROM node_name AS called
CROSS JOIN node AS n ON n.num = called.node
WHERE called.folded = ?1 AND n.stance = 0 AND (?2 = '' OR n.kind = ?2)
ORDER BY n.id
