// Asserted entities of a kind, by folded name, then id; the index has them in this order.
MATCH (e:Entity)
USING INDEX e:Entity(kind, stance, sortName, id)
WHERE e.kind = $kind AND e.stance = 'ASSERTED' AND e.sortName >= $afterText
  AND (e.sortName > $afterText OR e.id > $afterID)
RETURN e.json AS json, e.sortName AS key ORDER BY e.sortName, e.id LIMIT $limit
