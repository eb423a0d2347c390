UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
USING INDEX SEEK c:Claim(id)
SET c.fact = row.facts[0], c.facts = row.facts
