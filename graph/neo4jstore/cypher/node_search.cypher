// Asserted entities with those of their names that hold all words, the first, which is to be the rarest, by the index, or
// that are joined alike.
CALL () {
  CALL () {
    MATCH (w:Word)
    USING INDEX w:Word(word)
    WHERE w.word STARTS WITH $begin
    RETURN w
    UNION
    UNWIND $alike AS word
    MATCH (w:Word {word: word})
    USING INDEX SEEK w:Word(word)
    RETURN w
  }
  MATCH (w)-[:IN_NAME]->(n:Name)
  WHERE all(asked IN $rest WHERE any(word IN n.words WHERE word STARTS WITH asked.begin OR word IN asked.alike))
  RETURN n
  UNION
  UNWIND $joined AS word
  MATCH (w:Word {word: word})-[:IN_NAME]->(n:Name)
  USING INDEX SEEK w:Word(word)
  RETURN n
}
MATCH (n)-[:NAMES]->(e:Entity)
WHERE e.stance = 'ASSERTED' AND ($kinds IS NULL OR e.kind IN $kinds)
RETURN e.id AS id, e.sortName AS sortName, collect(n.folded) AS folded
