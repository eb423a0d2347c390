// The lock of all writers: held from the SET until the transaction ends.
MERGE (s:Store {id: 'entente'})
SET s.writes = coalesce(s.writes, 0) + 1
