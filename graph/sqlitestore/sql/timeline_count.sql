-- How many events timeline.sql lists for all entities and kinds together, no further than the last parameter.
SELECT count(*)
FROM (
  SELECT DISTINCT e.fact, e.what, e.day
  FROM json_each(?1) AS node
  CROSS JOIN json_each(?2) AS kind
  CROSS JOIN fact_event AS e ON e.node = node.value AND e.kind = kind.value AND e.day BETWEEN ?3 AND ?4
  LIMIT ?5
)
