// One page of the events of entities, each once, by day, then kind of event, then fact.
{{template "timeline_where.cypher" .}}
  AND (day > $afterDay OR (day = $afterDay AND (what > $afterText OR (what = $afterText AND r.id > $afterID))))
WITH r, day, what ORDER BY day, what, r.id LIMIT $limit
RETURN r.json AS json, day, what
