-- Nodes that facts of some kinds join to one of some entities.
SELECT DISTINCT n.num
FROM json_each(?1) AS other
CROSS JOIN json_each(?2) AS kind
CROSS JOIN fact_end AS e ON e.node = other.value AND e.kind = kind.value
CROSS JOIN node AS n ON n.id = e.far
LIMIT ?3
