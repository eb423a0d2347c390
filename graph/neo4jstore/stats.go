package neo4jstore

import (
	"context"
	"io"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// Stats is graph.Reader's. A kind of which there is nothing is not in the maps.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	rows, err := s.read(ctx, "stats", statement("stats", statsData{Labels: kindLabels(), Kinds: graph.FactKinds()}), nil)
	if err != nil {
		return graph.Stats{}, err
	}
	stats := graph.Stats{Nodes: map[graph.NodeKind]int{}, Facts: map[graph.FactKind]int{}}
	for _, r := range rows {
		kind, count := stringOf(r, "kind"), int(int64Of(r, "count"))
		switch what := stringOf(r, "what"); {
		case what == "document":
			stats.Documents = count
		case what == "claim":
			stats.Claims = count
		case count == 0:
		case what == "node":
			stats.Nodes[graph.NodeKind(kind)] = count
		default:
			stats.Facts[graph.FactKind(kind)] = count
		}
	}
	return stats, nil
}

// Export is graph.Exporter's. No writer changes anything while the contents are read.
func (s *Store) Export(ctx context.Context, w io.Writer) error {
	var dump graph.Dump
	err := s.write(ctx, "export", func(t *transaction) (err error) {
		dump, err = dumpOf(ctx, t)
		return err
	})
	if err != nil {
		return err
	}
	return graph.Export(w, dump)
}

func dumpOf(ctx context.Context, t *transaction) (d graph.Dump, err error) {
	if d.Documents, err = exported[graph.Document](ctx, t, "export_document", nil); err != nil {
		return d, err
	}
	records, err := t.rows(ctx, statement("export_record", nil), nil)
	if err != nil {
		return d, err
	}
	for _, r := range records {
		record, err := decode[graph.Record](stringOf(r, "json"))
		if err != nil {
			return d, err
		}
		d.Records = append(d.Records, graph.PartRecord{Record: record, Part: idOf(r, "part")})
	}
	if d.Mentions, err = exported[graph.Mention](ctx, t, "export_mention", nil); err != nil {
		return d, err
	}
	var claims []*neo4j.Record
	if claims, err = t.rows(ctx, statement("export_claim", nil), nil); err != nil {
		return d, err
	}
	if d.Claims, err = claimRows(claims); err != nil {
		return d, err
	}
	if d.Judgements, err = exported[graph.Judgement](ctx, t, "export_judgement", nil); err != nil {
		return d, err
	}
	if d.Nodes, err = exported[graph.Node](ctx, t, "export_node", nil); err != nil {
		return d, err
	}
	for _, kind := range factTypes() {
		facts, err := exported[graph.Fact](ctx, t, "export_fact", typeData{kind})
		if err != nil {
			return d, err
		}
		d.Facts = slices.Concat(d.Facts, facts)
	}
	return d, nil
}

// exported are all values of one kind.
func exported[T any](ctx context.Context, t *transaction, name string, data any) ([]T, error) {
	rows, err := t.rows(ctx, statement(name, data), nil)
	if err != nil {
		return nil, err
	}
	return decodeRows[T](rows)
}
