-- Timelines, histograms and what joins entities.

-- The ends of a fact. That it is asserted is read from its row: what changes with a claim stays out of these indexes.
ALTER TABLE fact ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE fact ADD COLUMN target TEXT NOT NULL DEFAULT '';
UPDATE fact SET source = body ->> '$.from', target = body ->> '$.to';
CREATE INDEX fact_source ON fact (source, kind, target);
CREATE INDEX fact_target ON fact (target, kind, source);

-- Histograms of all count by day what stats count by kind.
DROP INDEX fact_count;
CREATE INDEX fact_count ON fact (stance, kind, day);

-- What became of asserted facts, once from each end, in the order of timelines. Those of facts that are stored already are
-- worked out by migrate.go, as SQL reads no dates.
CREATE TABLE fact_event (
  node TEXT NOT NULL,
  kind TEXT NOT NULL,
  day  INTEGER NOT NULL,
  what TEXT NOT NULL,
  fact TEXT NOT NULL,
  PRIMARY KEY (node, kind, day, what, fact)
) WITHOUT ROWID;
