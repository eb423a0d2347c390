// Words by the keys that they share with their misspellings.
UNWIND $queries AS query
CALL db.index.fulltext.queryNodes('word_keys', query) YIELD node
RETURN DISTINCT node.word AS word
