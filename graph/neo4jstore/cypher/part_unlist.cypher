// What parts no longer say is passed over from here on, and deleted at the end of the transaction.
UNWIND $edges AS edge
MATCH ()-[x:LISTS|GIVEN_IN]->()
WHERE elementId(x) = edge
SET x.gone = true
