SELECT DISTINCT m.document
FROM mention AS m
WHERE m.entity = ?1 AND m.document > ?2
ORDER BY m.document
LIMIT ?3
