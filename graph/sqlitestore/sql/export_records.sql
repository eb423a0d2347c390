SELECT p.document, p.part, r.body
FROM record_part AS l
CROSS JOIN part AS p ON p.num = l.part
CROSS JOIN record AS r ON r.num = l.record
