-- All names of asserted nodes of the kinds that have, for each word, one that it begins or that is alike to it. Those of the
-- first word, which is to be the rarest, are looked up; the nodes of joined names are taken whatever the other words are.
SELECT n.id, n.sort_name, called.folded
FROM (
  SELECT first.node
  FROM (
    SELECT begun.node FROM node_word AS begun WHERE begun.word >= ?1 AND begun.word < ?1 || char(0x10FFFF)
    UNION
    SELECT w.node FROM json_each(?2) AS alike CROSS JOIN node_word AS w ON w.word = alike.value
  ) AS first
  WHERE NOT EXISTS (
    SELECT 1 FROM json_each(?3) AS asked
    WHERE NOT EXISTS (
      SELECT 1 FROM node_word AS w
      WHERE w.node = first.node AND w.word >= asked.value ->> 'Begin' AND w.word < (asked.value ->> 'Begin') || char(0x10FFFF))
    AND NOT EXISTS (
      SELECT 1 FROM json_each(asked.value, '$.Alike') AS alike
      CROSS JOIN node_word AS w ON w.node = first.node AND w.word = alike.value))
  UNION
  SELECT w.node FROM json_each(?4) AS joined CROSS JOIN node_word AS w ON w.word = joined.value
) AS found
CROSS JOIN node AS n ON n.num = found.node
CROSS JOIN node_name AS called ON called.node = found.node
WHERE n.stance = 0 AND (?5 IS NULL OR n.kind IN (SELECT value FROM json_each(?5)))
