// Evidence by its id, as all parts that give it do.
UNWIND $ids AS asked
CALL db.index.fulltext.queryRelationships('evidence_id', '"' + asked + '"') YIELD relationship
WITH DISTINCT asked, startNode(relationship) AS c
MATCH (c)-[g:GIVEN_IN]->(:Part)
WITH asked, c, collect(g) AS given
WITH asked, c, [g IN given | g.attested] AS attested,
  reduce(all = [], g IN given | all + [i IN range(0, size(g.evidenceIDs) - 1) WHERE g.evidenceIDs[i] = asked | g.evidence[i]]) AS jsons
WHERE size(jsons) > 0
RETURN asked, {claim: c.json, attested: attested, jsons: jsons} AS item
