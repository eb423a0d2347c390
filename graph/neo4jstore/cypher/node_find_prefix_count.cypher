MATCH (w:Word)
USING INDEX w:Word(word)
WHERE w.word STARTS WITH $prefix
MATCH (w)-[:IN_NAME]->(:Name)-[:NAMES]->(e:Entity)
WHERE e.kind = $kind AND e.stance = 'ASSERTED'
WITH DISTINCT e LIMIT $most
RETURN count(e) AS total
