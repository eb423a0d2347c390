SELECT t.body
FROM document AS d
CROSS JOIN document_text AS t ON t.document = d.num
WHERE d.id = ?1 AND t.chunk BETWEEN ?2 AND ?3
ORDER BY t.chunk
