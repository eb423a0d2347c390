UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
USING INDEX SEEK e:Entity(id)
CREATE (n:Name {folded: row.folded, words: row.words})-[:NAMES]->(e)
WITH row, n
UNWIND row.words AS word
CREATE (:Word {word: word})-[:IN_NAME]->(n)
