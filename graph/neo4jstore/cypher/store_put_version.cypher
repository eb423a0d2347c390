MERGE (s:Store {id: 'entente'})
SET s.version = $version
