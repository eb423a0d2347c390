UPDATE mention SET entity = ?1
WHERE entity = ?2 AND record IN (SELECT value FROM json_each(?3))
