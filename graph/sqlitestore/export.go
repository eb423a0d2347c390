package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"io"

	"entente/graph"
)

// Export is graph.Exporter's. What is written is the store at one moment, gathered before the first byte.
func (s *Store) Export(ctx context.Context, w io.Writer) error {
	dump, err := read(ctx, s, "export", func(v view) (graph.Dump, error) { return v.dump(ctx) })
	if err != nil {
		return err
	}
	return graph.Export(w, dump)
}

func (v view) dump(ctx context.Context) (graph.Dump, error) {
	var d graph.Dump
	for _, gather := range []func() error{
		func() error { return gather(ctx, v, &d.Documents, "SELECT body FROM document") },
		func() (err error) { d.Records, err = v.partRecords(ctx); return err },
		func() error { return gather(ctx, v, &d.Mentions, "SELECT body FROM mention") },
		func() (err error) { d.Claims, err = v.partClaims(ctx); return err },
		func() error { return gather(ctx, v, &d.Judgements, "SELECT body FROM judgement") },
		func() error { return gather(ctx, v, &d.Nodes, "SELECT body FROM node") },
		func() error { return gather(ctx, v, &d.Facts, "SELECT body FROM fact") },
	} {
		if err := gather(); err != nil {
			return graph.Dump{}, err
		}
	}
	return d, nil
}

func gather[T any](ctx context.Context, v view, into *[]T, text string) (err error) {
	*into, err = bodies[T](ctx, v.session, text)
	return err
}

var (
	//go:embed sql/export_records.sql
	exportRecordsSQL string
	//go:embed sql/export_evidence.sql
	exportEvidenceSQL string
)

func (v view) partRecords(ctx context.Context) ([]graph.PartRecord, error) {
	var records []graph.PartRecord
	err := v.each(ctx, exportRecordsSQL, nil, func(rows *sql.Rows) error {
		var document graph.ID
		var part int
		var body sql.RawBytes
		if err := rows.Scan(&document, &part, &body); err != nil {
			return err
		}
		r, err := decode[graph.Record](body)
		records = append(records, graph.PartRecord{Record: r, Part: graph.PartID(document, part)})
		return err
	})
	return records, err
}

// partClaims are all claims as all parts give them together, evidence inside.
func (v view) partClaims(ctx context.Context) ([]graph.Claim, error) {
	var claims []graph.Claim
	if err := gather(ctx, v, &claims, "SELECT body FROM claim"); err != nil {
		return nil, err
	}
	claims = graph.MergeClaims(claims)
	place := make(map[graph.ID]int, len(claims))
	for i, c := range claims {
		place[c.ID] = i
	}
	err := v.each(ctx, exportEvidenceSQL, nil, func(rows *sql.Rows) error {
		var claim graph.ID
		var body sql.RawBytes
		if err := rows.Scan(&claim, &body); err != nil {
			return err
		}
		e, err := decode[graph.Evidence](body)
		c := &claims[place[claim]]
		c.Evidence = append(c.Evidence, e)
		return err
	})
	return claims, err
}
