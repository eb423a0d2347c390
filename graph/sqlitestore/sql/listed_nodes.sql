SELECT DISTINCT n.sort_name, n.id
FROM part AS p
CROSS JOIN record_part AS l ON l.part = p.num
CROSS JOIN record AS r ON r.num = l.record
CROSS JOIN entity AS e ON e.record = r.id
CROSS JOIN node AS n ON n.id = e.entity
WHERE p.document = ?1 AND n.stance = 0 AND (?2 IS NULL OR n.kind IN (SELECT value FROM json_each(?2)))
