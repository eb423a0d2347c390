// Words that no name has any more.
UNWIND $nodes AS node
MATCH (w:Word)
WHERE elementId(w) = node AND NOT EXISTS { (w)-[:IN_NAME]->() }
DELETE w
