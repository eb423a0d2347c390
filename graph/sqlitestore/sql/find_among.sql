-- Of the nodes of the numbers in parameter 1 those that a filter keeps; the others are those of filterArgs.
WITH tie AS MATERIALIZED (
  SELECT value ->> '$.least' AS least, value -> '$.kinds' AS kinds, value ->> '$.direction' AS direction, value ->> '$.timed' AS timed,
    value ->> '$.certain' AS certain, value ->> '$.from' AS first, value ->> '$.until' AS last, nullif(value -> '$.roles', 'null') AS roles,
    nullif(value -> '$.qualifiers', 'null') AS qualifiers, nullif(value -> '$.to', 'null') AS ends, value ->> '$.orNone' AS or_none
  FROM json_each(?9))
SELECT n.sort_name, n.id
FROM json_each(?1) AS asked
CROSS JOIN node AS n ON n.num = asked.value
WHERE n.kind = ?2 AND (?3 >> n.stance) & 1
  AND (?4 = '[]' OR NOT EXISTS ( -- a word that no word of a name begins with
    SELECT 1 FROM json_each(?4) AS begun
    WHERE NOT EXISTS (
      SELECT 1 FROM node_word AS w
      WHERE w.node = n.num AND w.word >= begun.value AND w.word < begun.value || char(0x10FFFF))))
  AND (?5 = '[]' OR NOT EXISTS ( -- a property that has none of the values
    SELECT 1 FROM json_each(?5) AS choice
    WHERE NOT EXISTS (
      SELECT 1 FROM node_choice AS c
      WHERE c.node = n.num AND c.property = choice.value ->> '$.property' AND c.value IN (SELECT value FROM json_each(choice.value, '$.values')))))
  AND (NOT ?6 OR EXISTS (SELECT 1 FROM node_held AS h WHERE h.node = n.num AND h.lo <= ?6 AND h.hi >= ?6))
  AND (NOT ?7 AND NOT ?8 OR EXISTS (SELECT 1 FROM node_signed AS s WHERE s.node = n.num AND s.hi >= ?7 AND (NOT ?8 OR s.lo <= ?8)))
  AND NOT EXISTS ( -- a tie that joins the node to fewer others than it asks for
    SELECT 1 FROM tie
    WHERE tie.least > (
        SELECT count(DISTINCT CASE WHEN tie.ends IS NULL THEN '' ELSE e.far END)
        FROM json_each(tie.kinds) AS kind
        CROSS JOIN fact_end AS e ON e.node = n.id AND e.kind = kind.value
        WHERE (tie.direction = '' OR e.direction = tie.direction)
          AND (?3 >> e.stance) & 1
          AND (tie.ends IS NULL OR e.far IN (SELECT value FROM json_each(tie.ends)))
          AND (NOT tie.timed OR EXISTS (
            SELECT 1 FROM fact_span AS s WHERE s.fact = e.num AND s.certain >= tie.certain AND s.hi >= tie.first AND s.lo <= tie.last))
          AND (tie.roles IS NULL OR EXISTS (
            SELECT 1 FROM fact_tag AS t WHERE t.fact = e.num AND t.tag = 'role' AND t.value IN (SELECT value FROM json_each(tie.roles))))
          AND (tie.qualifiers IS NULL OR EXISTS (
            SELECT 1 FROM fact_tag AS t WHERE t.fact = e.num AND t.tag = 'qualifier' AND t.value IN (SELECT value FROM json_each(tie.qualifiers)))))
      AND NOT (tie.or_none AND NOT EXISTS (
        SELECT 1
        FROM json_each(tie.kinds) AS kind
        CROSS JOIN fact_end AS e ON e.node = n.id AND e.kind = kind.value
        WHERE (tie.direction = '' OR e.direction = tie.direction) AND (?3 >> e.stance) & 1)))
