package graphtest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"

	"pgregory.net/rapid"

	"entente/graph"
)

// Op is one write: exactly one of its fields is set.
type Op struct {
	Apply  *graph.Contribution
	Forget graph.ID
	Judge  []graph.Judgement
}

// GoString shows the write in reports of failed cases.
func (o Op) GoString() string {
	shown, err := json.Marshal(o)
	if err != nil {
		return err.Error()
	}
	return string(shown)
}

// Run does the write.
func (o Op) Run(ctx context.Context, w graph.Writer) (graph.Change, error) {
	switch {
	case o.Apply != nil:
		return w.Apply(ctx, *o.Apply)
	case o.Forget != "":
		return w.Forget(ctx, o.Forget)
	default:
		return w.Judge(ctx, o.Judge)
	}
}

// Case is a random history of a store.
type Case struct {
	Ops []Op
	// Seed chooses one of the other histories with the same end.
	Seed uint64
}

// Run does all writes in order. Forgetting what is not there is part of some cases and no error.
func (c Case) Run(ctx context.Context, w graph.Writer) error {
	for i, op := range c.Ops {
		if _, err := op.Run(ctx, w); err != nil && !errors.Is(err, graph.ErrNotFound) {
			return fmt.Errorf("op %d of %d: %w", i+1, len(c.Ops), err)
		}
	}
	return nil
}

// Reordered is another history that ends in the same parts and judgements: documents that do not stay come and go first,
// the rest arrives in another order, some parts in an older version before their last.
func (c Case) Reordered(ctx context.Context) (Case, error) {
	m := NewModel()
	if err := c.Run(ctx, m); err != nil {
		return Case{}, err
	}
	r := rand.New(rand.NewPCG(c.Seed, c.Seed))
	final := map[graph.ID]graph.Contribution{}
	staying := map[graph.ID]bool{}
	for _, part := range m.Parts() {
		final[part.ID()] = part
		staying[part.Document.ID] = true
	}
	var passing, rest []Op
	gone := map[graph.ID]bool{}
	older := map[graph.ID]Op{}
	for _, op := range c.Ops {
		switch {
		case op.Apply == nil:
		case !staying[op.Apply.Document.ID]:
			passing = append(passing, op)
			gone[op.Apply.Document.ID] = true
		default:
			if _, stays := final[op.Apply.ID()]; stays && r.IntN(2) == 0 {
				older[op.Apply.ID()] = op
			}
		}
	}
	for _, part := range m.Parts() {
		rest = append(rest, Op{Apply: &part})
	}
	for _, j := range m.Judgements() {
		rest = append(rest, Op{Judge: []graph.Judgement{j}})
	}
	r.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
	for _, id := range slices.Sorted(maps.Keys(older)) {
		last := slices.IndexFunc(rest, func(o Op) bool { return o.Apply != nil && o.Apply.ID() == id })
		rest = slices.Insert(rest, r.IntN(last+1), older[id])
	}
	for _, id := range slices.Sorted(maps.Keys(gone)) {
		rest = slices.Insert(rest, r.IntN(len(rest)+1), Op{Forget: id})
	}
	return Case{Ops: slices.Concat(passing, rest), Seed: c.Seed}, nil
}

// Cases are histories of one to six contributions with judgements and forgets between them. All names of a document are
// the same in all its contributions, so that the end depends on no version that was replaced.
func Cases() *rapid.Generator[Case] {
	return rapid.Custom(func(t *rapid.T) Case {
		var ops []Op
		var parts []graph.Contribution
		for range rapid.IntRange(1, 6).Draw(t, "contributions") {
			c := Contributions().Draw(t, "contribution")
			if len(parts) > 0 && rapid.Bool().Draw(t, "repeats") {
				c = repeating(t, c, parts)
			}
			parts = append(parts, c)
			ops = append(ops, Op{Apply: &c})
		}
		for range rapid.IntRange(0, 4).Draw(t, "judgements") {
			ops = append(ops, Op{Judge: rapid.SliceOfN(Judgements(), 1, 2).Draw(t, "judge")})
		}
		for range rapid.IntRange(0, 2).Draw(t, "forgets") {
			ops = append(ops, Op{Forget: pick(t, "forget", documents).id})
		}
		return Case{Ops: rapid.Permutation(ops).Draw(t, "order"), Seed: rapid.Uint64().Draw(t, "seed")}
	})
}

// repeating gives the part a claim that another part of its document has, from another place.
func repeating(t *rapid.T, c graph.Contribution, parts []graph.Contribution) graph.Contribution {
	for _, other := range parts {
		if other.Document.ID != c.Document.ID || other.Part == c.Part || len(other.Claims) == 0 {
			continue
		}
		claim := pick(t, "repeated", other.Claims)
		for _, r := range other.Records {
			if !slices.ContainsFunc(c.Records, func(o graph.Record) bool { return o.ID == r.ID }) {
				c.Records = append(slices.Clone(c.Records), r)
			}
		}
		claim.Attested = attested(t)
		claim.Evidence = []graph.Evidence{evidence(t, documentOf(c.Document.ID))}
		c.Claims = append(slices.Clone(c.Claims), claim)
		break
	}
	return c
}

// Judgements are words on two records of one kind, loaded or not.
func Judgements() *rapid.Generator[graph.Judgement] {
	return rapid.Custom(func(t *rapid.T) graph.Judgement {
		kind := pick(t, "kind", graph.NodeKinds)
		var ids []graph.ID
		for _, d := range documents {
			ids = append(ids, d.records(kind)...)
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		pair := rapid.Permutation(ids).Draw(t, "pair")
		return graph.Judgement{
			A: pair[0], B: pair[1], Same: rapid.Bool().Draw(t, "same"), Reason: pick(t, "reason", Hostile),
			Day: pick(t, "day", []graph.Day{20200101, 20200102, 20240619}),
		}
	})
}

// Contributions are parts of a handful of documents that speak of a handful of things, so that much collides: keys,
// claims, dates. All of them are valid.
func Contributions() *rapid.Generator[graph.Contribution] {
	return rapid.Custom(func(t *rapid.T) graph.Contribution {
		d := pick(t, "document", documents)
		c := graph.Contribution{Document: d.document(t)}
		if d.rows {
			c.Part = rapid.IntRange(1, 3).Draw(t, "part")
		}
		dense := rapid.Bool().Draw(t, "dense")
		for _, kind := range graph.NodeKinds {
			ids := rapid.Permutation(d.records(kind)).Draw(t, "records")
			ids = ids[:rapid.IntRange(0, min(3, len(ids))).Draw(t, "count")]
			for _, h := range hot {
				for _, id := range []graph.ID{h.From, h.To} {
					if k, _ := id.Kind(); dense && k == kind && !slices.Contains(ids, id) {
						ids = append(ids, id)
					}
				}
			}
			for _, id := range ids {
				c.Records = append(c.Records, record(t, id))
			}
		}
		if len(c.Records) == 0 {
			return c
		}
		for range rapid.IntRange(0, 3).Draw(t, "mentions") {
			c.Mentions = append(c.Mentions, mention(t, d, pick(t, "mentioned", c.Records).ID))
		}
		for range rapid.IntRange(0, 6).Draw(t, "relations") {
			if claim, ok := relation(t, d, c.Records); ok {
				c.Claims = append(c.Claims, claim)
			}
		}
		for range rapid.IntRange(0, 4).Draw(t, "attributes") {
			if claim, ok := attribute(t, d, c.Records); ok {
				c.Claims = append(c.Claims, claim)
			}
		}
		return c
	})
}

func record(t *rapid.T, id graph.ID) graph.Record {
	r := graph.Record{ID: id, Name: pick(t, "name", Hostile)}
	kind, _ := id.Kind()
	if kind == graph.KindNation || kind == graph.KindOrganization {
		r.Code = pick(t, "code", []string{"", "AA", "B'B", "Ц"})
	}
	for range rapid.IntRange(0, 2).Draw(t, "keys") {
		r.Keys = append(r.Keys, pick(t, "key", []string{"k1", "k2", "k'\"`$3", "k\x004"}))
	}
	if rapid.IntRange(0, 3).Draw(t, "aliased") == 0 {
		r.Aliases = []string{pick(t, "alias", Hostile)}
	}
	return r
}

func mention(t *rapid.T, d source, id graph.ID) graph.Mention {
	m := graph.Mention{Record: id, Kind: pick(t, "mention", graph.MentionKinds)}
	if d.rows {
		m.Row = rapid.IntRange(1, 4).Draw(t, "row")
	} else {
		s := span(t, d)
		m.Span = &s
	}
	return m
}

func span(t *rapid.T, d source) graph.Span {
	runes := []rune(d.text)
	start := rapid.IntRange(0, len(runes)-1).Draw(t, "start")
	end := rapid.IntRange(start+1, min(start+12, len(runes))).Draw(t, "end")
	return graph.Span{Start: start, End: end, Quote: string(runes[start:end])}
}

func evidence(t *rapid.T, d source) graph.Evidence {
	e := graph.Evidence{Rule: pick(t, "rule", []string{"pact.signed", "row", "a 'rule'"})}
	if d.rows {
		e.Row = rapid.IntRange(1, 4).Draw(t, "row")
	} else {
		for range rapid.IntRange(1, 2).Draw(t, "spans") {
			e.Spans = append(e.Spans, span(t, d))
		}
	}
	if confidence := pick(t, "confidence", []float64{-1, 0, 0.5, 0.97}); confidence >= 0 {
		e.Confidence = &confidence
	}
	return e
}

func pick[T any](t *rapid.T, label string, from []T) T {
	return rapid.SampledFrom(from).Draw(t, label)
}
