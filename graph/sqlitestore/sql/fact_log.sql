-- How far the log of facts goes, and from where on.
SELECT coalesce((SELECT max(seq) FROM fact_log), 0), coalesce((SELECT min(seq) FROM fact_log), 0)
