UNWIND $ids AS id
MATCH (j:Judgement {id: id})
USING INDEX SEEK j:Judgement(id)
RETURN j.id AS id
