-- The passages on each level, with the row's number of which the document's is a part.
SELECT d.id, p.rowid, asked.key
FROM json_each(?1) AS asked
CROSS JOIN passage AS p
CROSS JOIN document AS d ON d.num = p.rowid >> 20
WHERE p.passage MATCH asked.value
