SELECT count(*)
FROM (SELECT DISTINCT e.id FROM evidence AS e WHERE e.claim = ?1 LIMIT ?2)
