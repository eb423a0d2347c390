MATCH (s:Store {id: 'entente'})
RETURN s.version AS version
