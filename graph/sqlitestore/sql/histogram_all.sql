-- How many dated facts of the kinds there are in each run of days, by an index that has all that it reads.
SELECT f.day / ?2, count(*)
FROM json_each(?1) AS kind
CROSS JOIN fact AS f ON f.stance = 0 AND f.kind = kind.value AND f.day < 99991231
GROUP BY 1
ORDER BY 1
