{{template "common_pacts_where.cypher"}}
WITH p LIMIT $most
RETURN count(p) AS total
