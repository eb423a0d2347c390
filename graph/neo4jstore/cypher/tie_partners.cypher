// The nations that ties join with each nation, with how many ties each, and whether one of them is certain.
UNWIND $ids AS asked
MATCH (own:Record {id: asked})-[:IS]->(a:Nation)
USING INDEX SEEK own:Record(id)
CALL (a) {
  {{template "tie_where.cypher" .}}
}
WITH asked, a, b, r, s, what
WHERE ($among IS NULL OR b.id IN $among) AND (NOT $greater OR b.id > a.id)
  AND (r = s AND NOT $timed OR {{template "tie_joint_where.cypher" "possible"}})
RETURN asked, b.id AS nation, count(DISTINCT what) AS ties, max(CASE WHEN $timed AND {{template "tie_joint_where.cypher" "certain"}} THEN 1 ELSE 0 END) AS certain
ORDER BY asked, nation
