// The passages on each level.
UNWIND range(0, size($levels) - 1) AS level
CALL db.index.fulltext.queryNodes('passage_terms', $levels[level]) YIELD node
RETURN node.document AS document, node.number AS number, level
