UNWIND $ids AS id
MATCH (j:Judgement {id: id})
RETURN j.id AS id
