// One page of the facts that the ties of each pair of nations are of, by sort day, then id.
UNWIND $pairs AS pair
MATCH (ownA:Record {id: pair.a})-[:IS]->(a:Nation)
USING INDEX SEEK ownA:Record(id)
MATCH (ownB:Record {id: pair.b})-[:IS]->(b:Nation)
USING INDEX SEEK ownB:Record(id)
CALL (a, b) {
  CALL (a, b) {
    {{template "tie_where.cypher" .}}
  }
  WITH r, s
  WHERE r = s AND NOT $timed OR {{template "tie_joint_where.cypher" "possible"}}
  UNWIND [r, s] AS fact
  WITH DISTINCT fact
  {{- if .Count}}
  ORDER BY fact.sortDay, fact.id
  WITH collect(fact) AS found
  RETURN [f IN found WHERE f.sortDay > $afterDay OR (f.sortDay = $afterDay AND f.id > $afterID) | f.json][0..$limit] AS items, size(found) AS total
  {{- else}}
  WHERE fact.sortDay > $afterDay OR (fact.sortDay = $afterDay AND fact.id > $afterID)
  WITH fact ORDER BY fact.sortDay, fact.id LIMIT $limit
  RETURN collect(fact.json) AS items
  {{- end}}
}
RETURN pair.index AS index, items{{if .Count}}, total{{end}}
