SELECT count(*)
FROM (
  SELECT 1
  FROM mention AS m
  WHERE m.entity = ?2
    AND NOT EXISTS (SELECT 1 FROM mention AS x WHERE x.document = m.document AND x.place = m.place AND x.id = m.id AND x.part < m.part)
  LIMIT ?1)
