-- The asserted nodes with, for each of the words, a word in some name that begins with it. The first of them, which is to
-- be the rarest, is looked up.
SELECT DISTINCT n.sort_name, n.id
FROM node_word AS begun
CROSS JOIN node AS n ON n.num = begun.node
WHERE begun.word >= ?1 AND begun.word < ?1 || char(0x10FFFF)
  AND n.stance = 0 AND n.kind IN (SELECT value FROM json_each(?2))
  AND NOT EXISTS (
    SELECT 1 FROM json_each(?3) AS asked
    WHERE NOT EXISTS (
      SELECT 1 FROM node_word AS w
      WHERE w.node = n.num AND w.word >= asked.value AND w.word < asked.value || char(0x10FFFF)))
