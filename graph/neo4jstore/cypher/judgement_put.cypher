UNWIND $rows AS row
CREATE (j:Judgement)
SET j = row
