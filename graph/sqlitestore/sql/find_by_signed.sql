-- Pacts that may have been signed from the one day to the other, 0 for no end.
SELECT s.node
FROM node_signed AS s
WHERE s.hi >= ?1 AND (NOT ?2 OR s.lo <= ?2)
LIMIT ?3
