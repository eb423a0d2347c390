-- What is filed under a number is so because numbers are given in order: rows written together then lie together.
--
-- The bodies are the JSON of package graph; the columns beside them are what is searched for. Hashes of keys and groups
-- may collide without harm: what is found by them is compared by Go.

-- A document is there while one of its parts is. Its body has all names that it was ever loaded under.
CREATE TABLE document (
  num  INTEGER PRIMARY KEY,
  id   TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
);

-- The body is the document as this part gives it.
CREATE TABLE part (
  num      INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  part     INTEGER NOT NULL,
  digest   TEXT NOT NULL,
  body     TEXT NOT NULL,
  UNIQUE (document, part)
);

-- Texts are cut every so many code points, so that a quote is read without its book.
CREATE TABLE document_text (
  document INTEGER NOT NULL,
  chunk    INTEGER NOT NULL,
  body     BLOB NOT NULL,
  PRIMARY KEY (document, chunk)
);

-- Parts that list a record with the same content share its row: thousands of texts list the same nations.
CREATE TABLE record (
  num  INTEGER PRIMARY KEY,
  id   TEXT NOT NULL,
  hash INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX record_id ON record (id, hash);

CREATE TABLE record_part (
  part   INTEGER NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (part, record)
) WITHOUT ROWID;
CREATE INDEX record_part_record ON record_part (record);

CREATE TABLE record_key (
  key    INTEGER NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (key, record)
) WITHOUT ROWID;

-- Which entity a record was given to.
CREATE TABLE entity (
  record TEXT PRIMARY KEY,
  entity TEXT NOT NULL
) WITHOUT ROWID;

-- The place is the start of the span, or the row. The entity is its record's, so that the mentions of a hub are read in order.
CREATE TABLE mention (
  document TEXT NOT NULL,
  place    INTEGER NOT NULL,
  id       TEXT NOT NULL,
  part     INTEGER NOT NULL,
  record   TEXT NOT NULL,
  entity   TEXT NOT NULL,
  body     TEXT NOT NULL,
  PRIMARY KEY (document, place, id, part)
) WITHOUT ROWID;
CREATE INDEX mention_entity ON mention (entity, document, place, id);

-- Numbers of claims are never given twice, as the writer remembers claims by them.
CREATE TABLE claim (
  num      INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL,
  part     INTEGER NOT NULL,
  document TEXT NOT NULL,
  grp      INTEGER,
  body     TEXT NOT NULL
);
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_part ON claim (part);
CREATE INDEX claim_group ON claim (grp, document) WHERE grp IS NOT NULL;

-- The records that a claim names; attribute is 1 for an attribute claim.
CREATE TABLE claim_ref (
  record    TEXT NOT NULL,
  attribute INTEGER NOT NULL,
  claim     INTEGER NOT NULL,
  PRIMARY KEY (record, attribute, claim)
) WITHOUT ROWID;

-- The confidence is that of the body, -1 where none was measured.
CREATE TABLE evidence (
  claim      INTEGER NOT NULL,
  id         TEXT NOT NULL,
  confidence REAL NOT NULL,
  body       TEXT NOT NULL,
  PRIMARY KEY (claim, id)
) WITHOUT ROWID;

CREATE TABLE judgement (
  id   TEXT PRIMARY KEY,
  a    TEXT NOT NULL,
  b    TEXT NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX judgement_a ON judgement (a);
CREATE INDEX judgement_b ON judgement (b);

-- Stances are numbers, 0 for ASSERTED. The existence stands in the body too, which for a much named person is long.
CREATE TABLE node (
  num       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL,
  stance    INTEGER NOT NULL,
  sort_name TEXT NOT NULL,
  code      TEXT NOT NULL,
  existence TEXT NOT NULL,
  body      TEXT NOT NULL
);
CREATE INDEX node_list ON node (kind, stance, sort_name, id);
CREATE INDEX node_code ON node (code) WHERE code <> '';

-- Names and aliases; those that fold to nothing are not found by name.
CREATE TABLE node_name (
  node   INTEGER NOT NULL,
  alias  INTEGER NOT NULL,
  name   TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (node, alias, name)
) WITHOUT ROWID;
CREATE INDEX node_name_folded ON node_name (folded);

CREATE TABLE node_word (
  word TEXT NOT NULL,
  node INTEGER NOT NULL,
  PRIMARY KEY (word, node)
) WITHOUT ROWID;
CREATE INDEX node_word_node ON node_word (node, word);

CREATE TABLE fact (
  num    INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  grp    INTEGER NOT NULL,
  kind   TEXT NOT NULL,
  stance INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  body   TEXT NOT NULL
);
CREATE INDEX fact_group ON fact (grp);
CREATE INDEX fact_count ON fact (stance, kind);

-- Each fact once from each of its ends, in the order of lists: of one kind, and of all. The last column is the fact's number.
CREATE TABLE fact_end (
  node      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  day       INTEGER NOT NULL,
  fact      TEXT NOT NULL,
  direction TEXT NOT NULL,
  stance    INTEGER NOT NULL,
  num       INTEGER NOT NULL,
  PRIMARY KEY (node, kind, day, fact)
) WITHOUT ROWID;
CREATE INDEX fact_end_all ON fact_end (node, day, fact, direction, stance, num);

CREATE TABLE fact_span (
  fact    INTEGER NOT NULL,
  certain INTEGER NOT NULL,
  lo      INTEGER NOT NULL,
  hi      INTEGER NOT NULL,
  PRIMARY KEY (fact, certain, lo, hi)
) WITHOUT ROWID;

-- What facts are chosen by beside kind, stance and time: role, qualifier, obligation.
CREATE TABLE fact_tag (
  fact  INTEGER NOT NULL,
  tag   TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (fact, tag, value)
) WITHOUT ROWID;

-- Which facts a claim is behind. From a fact to its claims the way leads over their group.
CREATE TABLE fact_claim (
  claim INTEGER NOT NULL,
  fact  INTEGER NOT NULL,
  PRIMARY KEY (claim, fact)
) WITHOUT ROWID;
