package graph

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// Dump is all that a store holds, as Export writes it.
type Dump struct {
	Documents  []Document
	Records    []PartRecord
	Mentions   []Mention
	Claims     []Claim
	Judgements []Judgement
	Nodes      []Node
	Facts      []Fact
}

// PartRecord is a record and the part that lists it.
type PartRecord struct {
	Record
	Part ID `json:"part"`
}

// Export writes the dump as JSON Lines: UTF-8, keys sorted, LF, no HTML escaping. One object a line, its type first among
// document, record, mention, claim (evidence inside), judgement, node, fact (claim ids inside); sorted by type in this
// order, then id, then the line's bytes. Claims and mentions that several parts give are one line. Equal dumps give equal bytes,
// whatever their order.
func Export(w io.Writer, d Dump) error {
	out := bufio.NewWriter(w)
	for _, section := range []section{
		sectionOf("document", namedDocuments(d.Documents), func(d Document) ID { return d.ID }),
		sectionOf("record", d.Records, func(r PartRecord) ID { return r.ID }),
		sectionOf("mention", uniqueMentions(d.Mentions), func(m Mention) ID { return m.ID }),
		sectionOf("claim", mergeClaims(d.Claims), func(c Claim) ID { return c.ID }),
		sectionOf("judgement", d.Judgements, func(j Judgement) ID { return j.ID }),
		sectionOf("node", d.Nodes, func(n Node) ID { return n.ID }),
		sectionOf("fact", d.Facts, func(f Fact) ID { return f.ID }),
	} {
		if err := section.write(out); err != nil {
			return fmt.Errorf("graph: export: %w", err)
		}
	}
	return out.Flush()
}

// namedDocuments writes no names as an empty list.
func namedDocuments(documents []Document) []Document {
	documents = slices.Clone(documents)
	for i := range documents {
		if documents[i].Names == nil {
			documents[i].Names = []string{}
		}
	}
	return documents
}

// uniqueMentions keeps one of the mentions with the same id, which several parts give.
func uniqueMentions(mentions []Mention) []Mention {
	mentions = slices.SortedFunc(slices.Values(mentions), func(a, b Mention) int { return cmp.Compare(a.ID, b.ID) })
	return slices.CompactFunc(mentions, func(a, b Mention) bool { return a.ID == b.ID })
}

type section struct {
	kind  string
	items []exportLine
}

type exportLine struct {
	id    ID
	value any
}

func sectionOf[T any](kind string, values []T, id func(T) ID) section {
	s := section{kind: kind, items: make([]exportLine, len(values))}
	for i, v := range values {
		s.items[i] = exportLine{id: id(v), value: v}
	}
	return s
}

func (s section) write(w io.Writer) error {
	type rendered struct {
		id   ID
		line []byte
	}
	lines := make([]rendered, len(s.items))
	for i, item := range s.items {
		line, err := canonical(s.kind, item.value)
		if err != nil {
			return err
		}
		lines[i] = rendered{item.id, line}
	}
	slices.SortFunc(lines, func(a, b rendered) int {
		return cmp.Or(cmp.Compare(a.id, b.id), bytes.Compare(a.line, b.line))
	})
	for _, l := range lines {
		if _, err := w.Write(l.line); err != nil {
			return err
		}
	}
	return nil
}

// canonical is the value as one line of JSON with its type, keys sorted: encoding/json sorts the keys of maps.
func canonical(kind string, value any) ([]byte, error) {
	plain, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	var fields map[string]any
	dec := json.NewDecoder(bytes.NewReader(plain))
	dec.UseNumber()
	if err := dec.Decode(&fields); err != nil {
		return nil, err
	}
	fields["type"] = kind
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(fields); err != nil {
		return nil, err
	}
	return line.Bytes(), nil
}
