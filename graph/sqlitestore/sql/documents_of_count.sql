SELECT count(*)
FROM (SELECT DISTINCT m.document FROM mention AS m WHERE m.entity = ?1 LIMIT ?2)
