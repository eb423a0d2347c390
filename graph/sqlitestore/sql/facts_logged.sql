-- The facts written since, as they are now; null for what is gone.
SELECT l.fact, f.body
FROM fact_log AS l
LEFT JOIN fact AS f ON f.num = l.fact
WHERE l.seq > ?1
GROUP BY l.fact
