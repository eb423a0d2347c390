SELECT count(*)
FROM (
  SELECT 1
  FROM mention AS m
  WHERE m.document = ?2
    AND (?3 IS NULL OR substr(m.entity, 1, instr(m.entity, ':') - 1) IN (SELECT value FROM json_each(?3)))
    AND NOT EXISTS (SELECT 1 FROM mention AS x WHERE x.document = m.document AND x.place = m.place AND x.id = m.id AND x.part < m.part)
  LIMIT ?1)
