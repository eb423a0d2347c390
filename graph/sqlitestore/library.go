package sqlitestore

import (
	"context"
	_ "embed"
	"slices"

	"entente/graph"
)

// Documents is graph.Library's.
func (s *Store) Documents(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Document, error) {
	return read(ctx, s, "documents", func(v view) (map[graph.ID]graph.Document, error) { return v.documents(ctx, storable(ids)) })
}

// DocumentsOf is graph.Library's.
func (s *Store) DocumentsOf(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.DocumentPage, error) {
	return read(ctx, s, "documents of", func(v view) (map[graph.ID]graph.DocumentPage, error) { return v.documentsOf(ctx, of, p) })
}

// Listed is graph.Library's.
func (s *Store) Listed(ctx context.Context, documents []graph.ID, q graph.Listing, p graph.Page) (map[graph.ID]graph.ListedPage, error) {
	return read(ctx, s, "listed", func(v view) (map[graph.ID]graph.ListedPage, error) { return v.listed(ctx, documents, q, p) })
}

var (
	//go:embed sql/documents.sql
	documentsSQL string
	//go:embed sql/documents_all.sql
	documentsAllSQL string
	//go:embed sql/documents_of.sql
	documentsOfSQL string
	//go:embed sql/documents_of_count.sql
	documentsOfCountSQL string
	//go:embed sql/listed_nodes.sql
	listedNodesSQL string
	//go:embed sql/listed_facts.sql
	listedFactsSQL string
)

func (v view) documents(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.Document, error) {
	return bodiesByID[graph.Document](ctx, v.session, documentsSQL, list(ids))
}

func (v view) documentsOf(ctx context.Context, of []graph.ID, p graph.Page) (map[graph.ID]graph.DocumentPage, error) {
	entities, err := v.resolve(ctx, of)
	if err != nil {
		return nil, err
	}
	pages := make(map[graph.ID]graph.DocumentPage, len(entities))
	for asked, entity := range entities {
		pages[asked], err = v.documentPage(ctx, p, documentsOfSQL, documentsOfCountSQL, entity)
		if err != nil {
			return nil, err
		}
	}
	if slices.Contains(of, "") {
		const count = "SELECT count(*) FROM (SELECT 1 FROM document WHERE ?1 = '' LIMIT ?2)"
		pages[""], err = v.documentPage(ctx, p, documentsAllSQL, count, "")
	}
	return pages, err
}

// documentPage is a page of the documents that a statement lists for an entity.
func (v view) documentPage(ctx context.Context, p graph.Page, text, count string, entity graph.ID) (graph.DocumentPage, error) {
	ids, err := column[graph.ID](ctx, v.session, text, entity, p.After.ID, p.First+1)
	if err != nil {
		return graph.DocumentPage{}, err
	}
	documents, err := v.documents(ctx, ids)
	if err != nil {
		return graph.DocumentPage{}, err
	}
	items := make([]keyed[graph.Document], len(ids))
	for i, id := range ids {
		items[i] = keyed[graph.Document]{graph.Key{ID: id}, documents[id]}
	}
	total, err := v.total(ctx, p, count, entity)
	if err != nil {
		return graph.DocumentPage{}, err
	}
	page := graph.DocumentPage{}
	page.PageInfo, page.Documents = cut(items, p.First, total)
	return page, nil
}

// listed sorts all that a document speaks of, as a document is small beside the store.
func (v view) listed(ctx context.Context, documents []graph.ID, q graph.Listing, p graph.Page) (map[graph.ID]graph.ListedPage, error) {
	stored, err := v.documents(ctx, storable(documents))
	if err != nil {
		return nil, err
	}
	pages := make(map[graph.ID]graph.ListedPage, len(stored))
	for id := range stored {
		var items []keyed[graph.ID]
		if q.Facts {
			items, err = v.dayKeys(ctx, listedFactsSQL, id)
		} else {
			items, err = v.keys(ctx, listedNodesSQL, id, optional(q.Kinds))
		}
		if err != nil {
			return nil, err
		}
		sortKeys(items)
		total := uncounted
		if p.Count {
			total = bounded(len(items))
		}
		info, ids := cut(after(items, p.After), p.First, total)
		if pages[id], err = v.listedPage(ctx, info, ids, q.Facts); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

func (v view) listedPage(ctx context.Context, info graph.PageInfo, ids []graph.ID, facts bool) (graph.ListedPage, error) {
	page := graph.ListedPage{PageInfo: info}
	if facts {
		found, err := v.factsByID(ctx, setOf(ids))
		for _, id := range ids {
			page.Facts = append(page.Facts, found[id])
		}
		return page, err
	}
	found, err := v.nodesByID(ctx, ids)
	for _, id := range ids {
		page.Nodes = append(page.Nodes, found[id])
	}
	return page, err
}
