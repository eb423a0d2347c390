-- Nodes that facts of some kinds join to an entity.
SELECT DISTINCT n.num
FROM json_each(?2) AS kind
CROSS JOIN fact_end AS e ON e.node = ?1 AND e.kind = kind.value
CROSS JOIN node AS n ON n.id = e.far
LIMIT ?3
