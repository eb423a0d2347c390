-- Nodes with a word in some name that begins with the one asked for.
SELECT DISTINCT w.node
FROM node_word AS w
WHERE w.word >= ?1 AND w.word < ?1 || char(0x10FFFF)
LIMIT ?2
