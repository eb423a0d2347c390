UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:NAMES]-(n:Name)
OPTIONAL MATCH (n)<-[:IN_NAME]-(w:Word)
DETACH DELETE w, n
