-- Which facts were written, in order, so that who keeps facts in memory learns what changed since it looked last. The log
-- keeps no more than the last hundred thousand; who is farther behind reads all facts again.
CREATE TABLE fact_log (
  seq  INTEGER PRIMARY KEY AUTOINCREMENT,
  fact INTEGER NOT NULL
);

CREATE TRIGGER fact_added AFTER INSERT ON fact BEGIN
  INSERT INTO fact_log (fact) VALUES (new.num);
  DELETE FROM fact_log WHERE seq <= (SELECT max(seq) FROM fact_log) - 100000;
END;

CREATE TRIGGER fact_changed AFTER UPDATE ON fact BEGIN
  INSERT INTO fact_log (fact) VALUES (new.num);
  DELETE FROM fact_log WHERE seq <= (SELECT max(seq) FROM fact_log) - 100000;
END;

CREATE TRIGGER fact_removed AFTER DELETE ON fact BEGIN
  INSERT INTO fact_log (fact) VALUES (old.num);
  DELETE FROM fact_log WHERE seq <= (SELECT max(seq) FROM fact_log) - 100000;
END;
