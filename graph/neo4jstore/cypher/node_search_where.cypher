MATCH (w:Word)
USING INDEX w:Word(word)
WHERE w.word STARTS WITH $longest
MATCH (w)-[:IN_NAME]->(n:Name)
WHERE all(begin IN $words WHERE any(word IN n.words WHERE word STARTS WITH begin))
MATCH (n)-[:NAMES]->(e:Entity)
WHERE e.stance = 'ASSERTED' AND ($kinds IS NULL OR e.kind IN $kinds)
