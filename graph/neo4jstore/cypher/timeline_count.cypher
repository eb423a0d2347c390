{{template "timeline_where.cypher" .}}
WITH r LIMIT $most
RETURN count(r) AS total
