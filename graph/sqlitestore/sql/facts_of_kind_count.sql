-- How many facts facts_of_kind.sql lists, no further than the last parameter.
SELECT count(*)
FROM (
SELECT 1
FROM fact_end AS e
WHERE e.node = ?1 AND e.kind = ?2
  AND (?3 = '' OR e.direction = ?3)
  AND (?4 >> e.stance) & 1
  AND (NOT ?5 OR EXISTS (SELECT 1 FROM fact_span AS s WHERE s.fact = e.num AND s.certain >= ?6 AND s.hi >= ?7 AND s.lo <= ?8))
  AND (?9 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = e.num AND t.tag = 'role' AND t.value IN (SELECT value FROM json_each(?9))))
  AND (?10 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = e.num AND t.tag = 'qualifier' AND t.value IN (SELECT value FROM json_each(?10))))
  AND (?11 IS NULL OR EXISTS (SELECT 1 FROM fact_tag AS t WHERE t.fact = e.num AND t.tag = 'obligation' AND t.value IN (SELECT value FROM json_each(?11))))
  AND (?12 = '[]' OR NOT EXISTS ( -- a property of the far end that has none of the values
    SELECT 1 FROM json_each(?12) AS choice
    WHERE NOT EXISTS (
      SELECT 1
      FROM node AS n
      CROSS JOIN node_choice AS c ON c.node = n.num AND c.property = choice.value ->> '$.property'
      WHERE n.id = e.far AND c.value IN (SELECT value FROM json_each(choice.value, '$.values')))))
  AND (?13 IS NULL OR EXISTS ( -- a day on which some of the facts begins, on which this one and those of all others held
    SELECT 1
    FROM json_each(?16) AS one
    CROSS JOIN fact_end AS b INDEXED BY fact_end_far ON b.node = one.value AND b.far = e.far AND b.kind = e.kind
    CROSS JOIN fact_span AS s ON s.fact = b.num AND s.certain >= ?6 AND s.lo <= s.hi AND s.hi >= ?14 AND s.lo <= ?15
    WHERE EXISTS (SELECT 1 FROM fact_span AS o WHERE o.fact = e.num AND o.certain >= ?6 AND max(s.lo, ?14) BETWEEN o.lo AND o.hi)
      AND NOT EXISTS (
        SELECT 1 FROM json_each(?13) AS other
        WHERE NOT EXISTS (
          SELECT 1
          FROM fact_end AS w INDEXED BY fact_end_far
          CROSS JOIN fact_span AS o ON o.fact = w.num AND o.certain >= ?6 AND max(s.lo, ?14) BETWEEN o.lo AND o.hi
          WHERE w.node = other.value AND w.far = e.far AND w.kind = e.kind AND w.direction = e.direction AND w.stance = 0))))
LIMIT ?17)
