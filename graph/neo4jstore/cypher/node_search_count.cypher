{{template "node_search_where.cypher"}}
WITH DISTINCT e LIMIT $most
RETURN count(e) AS total
