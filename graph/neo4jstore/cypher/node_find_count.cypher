MATCH (e:Entity)
USING INDEX e:Entity(kind, stance, sortName, id)
WHERE e.kind = $kind AND e.stance = 'ASSERTED' AND e.sortName >= '' AND e.id > ''
WITH e LIMIT $most
RETURN count(e) AS total
