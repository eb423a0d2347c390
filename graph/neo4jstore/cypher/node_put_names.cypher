// Names that have a word in common share it.
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
USING INDEX SEEK e:Entity(id)
CREATE (n:Name {folded: row.folded, words: row.words})-[:NAMES]->(e)
WITH row, n
UNWIND row.spellings AS spelling
MERGE (w:Word {word: spelling.word})
ON CREATE SET w.keys = spelling.keys
CREATE (w)-[:IN_NAME]->(n)
