-- The pacts to which all of ?1 are parties on some one day of ?2 to ?3. Where they are on some day, they are on one on which
-- a span of one of them begins, or on the first.
-- The + before a stance keeps it from being looked for by the index that counts.
SELECT DISTINCT n.sort_name, n.id
FROM fact AS f
CROSS JOIN node AS n ON n.id = f.target
WHERE f.source = ?1 ->> '$[0]' AND f.kind = 'PARTY_TO' AND +f.stance = 0
  AND NOT EXISTS (
    SELECT 1 FROM json_each(?1) AS party
    WHERE NOT EXISTS (SELECT 1 FROM fact AS own WHERE own.source = party.value AND own.kind = 'PARTY_TO' AND own.target = f.target AND +own.stance = 0)
  )
  AND EXISTS (
    SELECT 1 FROM (
      SELECT max(s.lo, ?2) AS day
      FROM json_each(?1) AS party
      CROSS JOIN fact AS own ON own.source = party.value AND own.kind = 'PARTY_TO' AND own.target = f.target AND +own.stance = 0
      CROSS JOIN fact_span AS s ON s.fact = own.num AND s.certain = 0 AND s.lo <= ?3
    ) AS some
    WHERE NOT EXISTS (
      SELECT 1 FROM json_each(?1) AS party
      WHERE NOT EXISTS (
        SELECT 1 FROM fact AS own
        CROSS JOIN fact_span AS s ON s.fact = own.num AND s.certain = 0 AND s.lo <= some.day AND s.hi >= some.day
        WHERE own.source = party.value AND own.kind = 'PARTY_TO' AND own.target = f.target AND +own.stance = 0
      )
    )
  )
  AND (n.sort_name, n.id) > (?4, ?5)
ORDER BY n.sort_name, n.id
LIMIT ?6
