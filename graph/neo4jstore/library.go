package neo4jstore

import (
	"context"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// Documents is graph.Library's.
func (s *Store) Documents(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Document, error) {
	rows, err := s.read(ctx, "documents", statement("document_by_id", nil), params{"ids": asked(ids)})
	if err != nil {
		return nil, err
	}
	documents, err := documentsByID(rows)
	return documents, s.fail(ctx, "documents", err)
}

func documentsByID(rows []*neo4j.Record) (map[graph.ID]graph.Document, error) {
	documents, err := decodeRows[graph.Document](rows)
	if err != nil {
		return nil, err
	}
	byID := make(map[graph.ID]graph.Document, len(rows))
	for _, d := range documents {
		byID[d.ID] = d
	}
	return byID, nil
}

// DocumentsOf is graph.Library's.
func (s *Store) DocumentsOf(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.DocumentPage, error) {
	pages := map[graph.ID]graph.DocumentPage{}
	if slices.Contains(of, "") {
		rows, total, err := s.list(ctx, "documents", "document_list", "document_count", p, nil)
		if err != nil {
			return nil, err
		}
		var items []string
		for _, r := range rows {
			items = append(items, stringOf(r, "json"))
		}
		if pages[""], err = documentPage(p, items, total); err != nil {
			return nil, s.fail(ctx, "documents", err)
		}
		of = slices.DeleteFunc(slices.Clone(of), func(id graph.ID) bool { return id == "" })
	}
	if len(of) == 0 {
		return pages, s.ready(ctx, "documents")
	}
	rows, err := s.read(ctx, "documents", statement("document_of", countData{p.Count}), pageParams(p, params{"ids": asked(of)}))
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		page, err := documentPage(p, stringsOf(r, "items"), totalOf(r))
		if err != nil {
			return nil, s.fail(ctx, "documents", err)
		}
		pages[idOf(r, "asked")] = page
	}
	return pages, nil
}

func documentPage(p graph.Page, items []string, total int64) (graph.DocumentPage, error) {
	page := graph.DocumentPage{PageInfo: infoOf(p, len(items), total)}
	var err error
	if page.Documents, err = decodeAll[graph.Document](cut(p, items)); err != nil {
		return graph.DocumentPage{}, err
	}
	for _, d := range page.Documents {
		page.Keys = append(page.Keys, graph.Key{ID: d.ID})
	}
	return page, nil
}

// Listed is graph.Library's: entities by folded name, then id, facts by sort day, then id.
func (s *Store) Listed(ctx context.Context, documents []graph.ID, q graph.Listing, p graph.Page) (map[graph.ID]graph.ListedPage, error) {
	cypher, pageOf := statement("node_listed", countData{p.Count}), listedNodes
	if q.Facts {
		cypher, pageOf = statement("fact_listed", listedData{Kinds: graph.FactKinds(), Count: p.Count}), listedFacts
	}
	values := pageParams(p, params{"ids": asked(documents), "kinds": orNull(strs(q.Kinds))})
	rows, err := s.read(ctx, "listed", cypher, values)
	if err != nil {
		return nil, err
	}
	pages := make(map[graph.ID]graph.ListedPage, len(rows))
	for _, r := range rows {
		page, err := pageOf(p, r)
		if err != nil {
			return nil, s.fail(ctx, "listed", err)
		}
		pages[idOf(r, "asked")] = page
	}
	return pages, nil
}

func listedFacts(p graph.Page, r *neo4j.Record) (graph.ListedPage, error) {
	page, err := factPage(p, stringsOf(r, "items"), totalOf(r))
	return graph.ListedPage{PageInfo: page.PageInfo, Facts: page.Facts}, err
}

func listedNodes(p graph.Page, r *neo4j.Record) (graph.ListedPage, error) {
	items := mapsOf(r, "items")
	page := graph.ListedPage{PageInfo: infoOf(p, len(items), totalOf(r))}
	for _, item := range cut(p, items) {
		text, _ := item["json"].(string)
		n, err := decode[graph.Node](text)
		if err != nil {
			return graph.ListedPage{}, err
		}
		key, _ := item["key"].(string)
		page.Nodes = append(page.Nodes, n)
		page.Keys = append(page.Keys, graph.Key{Text: key, ID: n.ID})
	}
	return page, nil
}

// Texts is graph.Library's.
func (s *Store) Texts(ctx context.Context, ranges []graph.TextRange) (map[graph.TextRange]string, error) {
	rows, err := s.read(ctx, "texts", statement("document_text", nil), rangeParams(ranges))
	if err != nil {
		return nil, err
	}
	return textsOf(rows, ranges), nil
}

func rangeParams(ranges []graph.TextRange) params {
	rows := make([]params, len(ranges))
	for i, r := range ranges {
		rows[i] = params{"index": int64(i), "document": string(r.Document), "from": int64(r.From), "to": int64(r.To)}
	}
	return params{"rows": listOf(rows)}
}

func textsOf(rows []*neo4j.Record, ranges []graph.TextRange) map[graph.TextRange]string {
	texts := make(map[graph.TextRange]string, len(rows))
	for _, r := range rows {
		asked := ranges[int64Of(r, "index")]
		texts[asked] = textOf(r, asked)
	}
	return texts
}

// textOf puts a range together from the chunks that it lies in.
func textOf(r *neo4j.Record, asked graph.TextRange) string {
	var b strings.Builder
	for _, chunk := range mapsOf(r, "chunks") {
		at, _ := chunk["at"].(int64)
		text, _ := chunk["text"].(string)
		b.WriteString(within(text, asked.From-int(at), asked.To-int(at), asked.To < 0))
	}
	return b.String()
}

// within is the part of a chunk between two offsets in code points, either of which may lie outside of it.
func within(chunk string, from, to int, toEnd bool) string {
	runes := []rune(chunk)
	if toEnd || to > len(runes) {
		to = len(runes)
	}
	from = max(from, 0)
	if from >= to {
		return ""
	}
	return string(runes[from:to])
}
