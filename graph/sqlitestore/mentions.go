package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"

	"entente/graph"
)

var (
	//go:embed sql/mentions_of.sql
	mentionsOfSQL string
	//go:embed sql/mentions_of_count.sql
	mentionsOfCountSQL string
	//go:embed sql/mentions_in.sql
	mentionsInSQL string
	//go:embed sql/mentions_in_count.sql
	mentionsInCountSQL string
)

func (v view) mentions(ctx context.Context, of []graph.ID, kinds []graph.NodeKind, p graph.Page) (map[graph.ID]graph.MentionPage, error) {
	var documents, records []graph.ID
	for _, id := range storable(of) {
		if id.Prefix() == graph.PrefixDocument {
			documents = append(documents, id)
		} else {
			records = append(records, id)
		}
	}
	entities, err := v.resolve(ctx, records)
	if err != nil {
		return nil, err
	}
	pages := map[graph.ID]graph.MentionPage{}
	for _, id := range documents {
		page, err := v.mentionPage(ctx, p, mentionsInSQL, mentionsInCountSQL, id, optional(prefixes(kinds)))
		if err != nil {
			return nil, err
		}
		if len(page.Mentions) > 0 || page.Total > 0 {
			pages[id] = page
		}
	}
	for asked, entity := range entities {
		if kind, _ := entity.Kind(); kinds != nil && !slices.Contains(kinds, kind) {
			continue
		}
		if pages[asked], err = v.mentionPage(ctx, p, mentionsOfSQL, mentionsOfCountSQL, entity); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

// mentionPage is a page of the mentions that a statement lists for the choice.
func (v view) mentionPage(ctx context.Context, p graph.Page, text, count string, choice ...any) (graph.MentionPage, error) {
	var items []keyed[graph.EntityMention]
	args := append([]any{p.After.Text, p.After.Day, p.After.ID, p.First + 1}, choice...)
	err := v.each(ctx, text, args, func(rows *sql.Rows) error {
		var item keyed[graph.EntityMention]
		var body sql.RawBytes
		if err := rows.Scan(&item.Text, &item.Day, &item.ID, &item.item.Entity, &body); err != nil {
			return err
		}
		m, err := decode[graph.Mention](body)
		item.item.Mention = m
		items = append(items, item)
		return err
	})
	if err != nil {
		return graph.MentionPage{}, err
	}
	total := uncounted
	if p.Count {
		if _, err := v.first(ctx, count, append([]any{graph.MaxTotal + 1}, choice...), &total); err != nil {
			return graph.MentionPage{}, err
		}
	}
	info, mentions := cut(items, p.First, bounded(total))
	return graph.MentionPage{PageInfo: info, Mentions: mentions}, nil
}

// prefixes are those of the ids of the kinds, nil for nil.
func prefixes(kinds []graph.NodeKind) []string {
	if kinds == nil {
		return nil
	}
	list := make([]string, len(kinds))
	for i, k := range kinds {
		list[i] = k.Prefix()
	}
	return list
}
