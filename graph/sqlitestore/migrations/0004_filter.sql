-- What lists are filtered by. What Go works out of nodes that are stored already is filled in by fill in migrate.go.

-- The end of the fact at which the node is not.
ALTER TABLE fact_end ADD COLUMN far TEXT NOT NULL DEFAULT '';
UPDATE fact_end SET far = (
  SELECT CASE fact_end.direction WHEN 'OUT' THEN f.body ->> '$.to' ELSE f.body ->> '$.from' END
  FROM fact AS f
  WHERE f.num = fact_end.num);
DROP INDEX fact_end_all;
CREATE INDEX fact_end_all ON fact_end (node, day, fact, direction, stance, num, far);
CREATE INDEX fact_end_far ON fact_end (node, far, kind, direction, stance, num);

-- graph.Node.Chosen: the properties that nodes are chosen by, with their values.
CREATE TABLE node_choice (
  node     INTEGER NOT NULL,
  property TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (node, property, value)
) WITHOUT ROWID;

-- graph.Node.Held: the days on which a node may have been.
CREATE TABLE node_held (
  node INTEGER NOT NULL,
  lo   INTEGER NOT NULL,
  hi   INTEGER NOT NULL,
  PRIMARY KEY (node, lo, hi)
) WITHOUT ROWID;

-- The days on which a pact may have been signed; none where not even the year is known.
CREATE TABLE node_signed (
  node INTEGER PRIMARY KEY,
  lo   INTEGER NOT NULL,
  hi   INTEGER NOT NULL
);
CREATE INDEX node_signed_day ON node_signed (hi, lo);

CREATE INDEX evidence_id ON evidence (id);
