DELETE FROM document_text
WHERE document = (SELECT d.num FROM document AS d WHERE d.id = ?)
