-- What words of names have in common with their misspellings: each word of node_word with the keys that package names gives.
CREATE TABLE word_key (
  key  TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (key, word)
) WITHOUT ROWID;

-- Passages of documents as package names writes them: terms with white space between them, which this tokenizer takes as
-- they are. The row's number is the document's, shifted by passageBits, and the passage's.
CREATE VIRTUAL TABLE passage USING fts5 (title, text, content = '', contentless_delete = 1, tokenize = 'ascii');
