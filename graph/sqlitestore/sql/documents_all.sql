-- The parameters are those of documents_of.sql, with no entity.
SELECT d.id
FROM document AS d
WHERE ?1 = '' AND d.id > ?2
ORDER BY d.id
LIMIT ?3
