-- The events of one entity in facts of one kind.
SELECT e.day, e.what, e.fact
FROM fact_event AS e
WHERE e.node = ?1 AND e.kind = ?2 AND e.day <= ?3 AND (e.day, e.what, e.fact) > (?4, ?5, ?6)
ORDER BY e.day, e.what, e.fact
LIMIT ?7
