-- Timelines, histograms and what joins entities.

-- The ends of a fact stand in its body.
ALTER TABLE fact ADD COLUMN source TEXT GENERATED ALWAYS AS (body ->> '$.from') VIRTUAL;
ALTER TABLE fact ADD COLUMN target TEXT GENERATED ALWAYS AS (body ->> '$.to') VIRTUAL;
CREATE INDEX fact_source ON fact (source, kind, target, stance);
CREATE INDEX fact_target ON fact (target, kind, source, stance);

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
