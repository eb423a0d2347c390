UNWIND $ids AS id
CALL (id) {
  MATCH (j:Judgement {a: id}) RETURN j
  UNION
  MATCH (j:Judgement {b: id}) RETURN j
}
RETURN DISTINCT j.json AS json
