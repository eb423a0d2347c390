// The pacts to which all entities are parties on some one day, by folded name, then id. Where they are on some day, they are
// on one on which a span of one of them begins, or on the first.
{{template "common_pacts_where.cypher"}}
  AND (p.sortName > $afterText OR (p.sortName = $afterText AND p.id > $afterID))
WITH p ORDER BY p.sortName, p.id LIMIT $limit
RETURN p.json AS json, p.sortName AS key
