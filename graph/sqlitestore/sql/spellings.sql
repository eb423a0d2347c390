SELECT DISTINCT w.word
FROM json_each(?1) AS asked
CROSS JOIN word_key AS w ON w.key = asked.value
