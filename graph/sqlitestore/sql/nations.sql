-- The ids of all nations: the id tells the kind.
SELECT n.id
FROM node AS n
WHERE n.id >= 'nation:' AND n.id < 'nation;'
ORDER BY n.id
