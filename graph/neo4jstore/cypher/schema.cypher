// Constraints and indexes, safe to create again. Each statement ends at its semicolon, and no comment has one.
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT part_id IF NOT EXISTS FOR (n:Part) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listing_id IF NOT EXISTS FOR (n:Listing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT key_value IF NOT EXISTS FOR (n:Key) REQUIRE n.value IS UNIQUE;
CREATE CONSTRAINT mention_id IF NOT EXISTS FOR (n:Mention) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_fact IF NOT EXISTS FOR (n:Claim) ON (n.fact);
CREATE INDEX claim_group IF NOT EXISTS FOR (n:Claim) ON (n.groupId);
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE INDEX judgement_a IF NOT EXISTS FOR (n:Judgement) ON (n.a);
CREATE INDEX judgement_b IF NOT EXISTS FOR (n:Judgement) ON (n.b);
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_code IF NOT EXISTS FOR (n:Entity) ON (n.codeKey);
CREATE INDEX entity_sort IF NOT EXISTS FOR (n:Entity) ON (n.kind, n.stance, n.sortName, n.id);
CREATE INDEX name_folded IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE INDEX word_text IF NOT EXISTS FOR (n:Word) ON (n.word);
CREATE INDEX pact_signed IF NOT EXISTS FOR (n:Pact) ON (n.signedTo, n.signedFrom);
CREATE FULLTEXT INDEX evidence_id IF NOT EXISTS FOR ()-[r:GIVEN_IN]-() ON EACH [r.evidenceIDs] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX word_keys IF NOT EXISTS FOR (n:Word) ON EACH [n.keys] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX passage_terms IF NOT EXISTS FOR (n:Passage) ON EACH [n.title, n.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
{{range .Labels -}}
CREATE CONSTRAINT {{lower .}}_id IF NOT EXISTS FOR (n:{{.}}) REQUIRE n.id IS UNIQUE;
CREATE INDEX {{lower .}}_name IF NOT EXISTS FOR (n:{{.}}) ON (n.name);
CREATE INDEX {{lower .}}_code IF NOT EXISTS FOR (n:{{.}}) ON (n.code);
{{end}}{{range .Types -}}
CREATE CONSTRAINT {{lower .}}_id IF NOT EXISTS FOR ()-[r:{{.}}]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX {{lower .}}_group IF NOT EXISTS FOR ()-[r:{{.}}]-() ON (r.group);
CREATE INDEX {{lower .}}_day IF NOT EXISTS FOR ()-[r:{{.}}]-() ON (r.sortDay);
{{end -}}
CALL db.awaitIndexes(300)
