// The nations that ties join with each nation, with how many ties each, and whether one of them is certain.
UNWIND $ids AS asked
MATCH (own:Record {id: asked})-[:IS]->(a:Nation)
USING INDEX SEEK own:Record(id)
CALL (a) {
  {{template "tie_where.cypher" .}}
}
WITH asked, a, b, what, certain
WHERE ($among IS NULL OR b.id IN $among) AND (NOT $greater OR b.id > a.id)
RETURN asked, b.id AS nation, count(DISTINCT what) AS ties, max(CASE WHEN certain THEN 1 ELSE 0 END) AS certain
ORDER BY asked, nation
