// Asserted entities by the words of one name, the longest word by the index; best rank first, then folded name, then id.
{{template "node_search_where.cypher"}}
WITH e, min(CASE WHEN n.folded = $query THEN 0 WHEN n.folded STARTS WITH $query THEN 1 ELSE 2 END) AS rank
WHERE rank > $afterDay OR (rank = $afterDay AND (e.sortName > $afterText OR (e.sortName = $afterText AND e.id > $afterID)))
WITH e, rank ORDER BY rank, e.sortName, e.id LIMIT $limit
RETURN e.json AS json, e.sortName AS key, rank
