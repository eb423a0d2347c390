// Asserted entities of a kind of which a word of a name begins with the prefix.
MATCH (w:Word)
USING INDEX w:Word(word)
WHERE w.word STARTS WITH $prefix
MATCH (w)-[:IN_NAME]->(:Name)-[:NAMES]->(e:Entity)
WHERE e.kind = $kind AND e.stance = 'ASSERTED' AND (e.sortName > $afterText OR (e.sortName = $afterText AND e.id > $afterID))
WITH DISTINCT e ORDER BY e.sortName, e.id LIMIT $limit
RETURN e.json AS json, e.sortName AS key
