SELECT count(*)
FROM (SELECT DISTINCT e.id FROM claim AS c CROSS JOIN evidence AS e ON e.claim = c.num WHERE c.id = ?1 LIMIT ?2)
