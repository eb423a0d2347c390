// Some words, whatever names have them.
MATCH (w:Word)
WITH w LIMIT $limit
DETACH DELETE w
RETURN count(*) AS total
