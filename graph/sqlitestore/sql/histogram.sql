-- How many dated facts of the kinds the entities have in each run of days.
SELECT day / ?3, count(*)
FROM (
  SELECT DISTINCT e.num, e.day
  FROM json_each(?1) AS node
  CROSS JOIN json_each(?2) AS kind
  CROSS JOIN fact_end AS e ON e.node = node.value AND e.kind = kind.value AND e.day < 99991231
  WHERE e.stance = 0
)
GROUP BY 1
ORDER BY 1
