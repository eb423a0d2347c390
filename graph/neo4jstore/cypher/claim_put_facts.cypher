UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.fact = row.facts[0], c.facts = row.facts
