// The stored facts of groups of one kind, whatever their stance.
UNWIND $groups AS group
CALL (group) {
  MATCH ()-[r:{{.Kind}} {group: group}]->() USING INDEX r:{{.Kind}}(group) RETURN r
  UNION ALL
  MATCH ()-[r:CLAIMED {group: group}]->() USING INDEX r:CLAIMED(group) RETURN r
}
RETURN r.id AS id, type(r) AS type, r.json AS json, elementId(r) AS edge
