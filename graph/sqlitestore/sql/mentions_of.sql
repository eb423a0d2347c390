-- The mentions of an entity. What several parts give is there once, from the first of them.
SELECT m.document, m.place, m.id, m.entity, m.body
FROM mention AS m
WHERE m.entity = ?5 AND m.document >= ?1 AND (m.document, m.place, m.id) > (?1, ?2, ?3)
  AND NOT EXISTS (SELECT 1 FROM mention AS x WHERE x.document = m.document AND x.place = m.place AND x.id = m.id AND x.part < m.part)
ORDER BY m.document, m.place, m.id
LIMIT ?4
