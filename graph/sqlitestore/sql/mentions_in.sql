-- The mentions in a document of entities of some kinds, null for all; the prefix of an id tells its kind.
SELECT m.document, m.place, m.id, m.entity, m.body
FROM mention AS m
WHERE m.document = ?5 AND ?1 IS NOT NULL AND (m.place, m.id) > (?2, ?3)
  AND (?6 IS NULL OR substr(m.entity, 1, instr(m.entity, ':') - 1) IN (SELECT value FROM json_each(?6)))
  AND NOT EXISTS (SELECT 1 FROM mention AS x WHERE x.document = m.document AND x.place = m.place AND x.id = m.id AND x.part < m.part)
ORDER BY m.place, m.id
LIMIT ?4
