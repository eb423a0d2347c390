SELECT r.num, r.body
FROM record_part p
CROSS JOIN record r ON r.num = p.record
WHERE p.part = ?
