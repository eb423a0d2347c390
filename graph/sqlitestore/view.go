package sqlitestore

import (
	"cmp"
	"context"
	"database/sql"
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// view is the store as it is at one moment. All reads are its methods; those of Store take a view for each call.
type view struct{ *session }

//go:embed sql/resolve.sql
var resolveSQL string

// resolve gives, for each id of a record, the id of its entity; what is no live record is not in the map.
func (v view) resolve(ctx context.Context, ids []graph.ID) (map[graph.ID]graph.ID, error) {
	asked := storable(ids)
	found := make(map[graph.ID]graph.ID, len(asked))
	if len(asked) == 0 {
		return found, nil
	}
	err := v.each(ctx, resolveSQL, []any{list(asked)}, func(rows *sql.Rows) error {
		var place int
		var entity graph.ID
		if err := rows.Scan(&place, &entity); err != nil {
			return err
		}
		found[asked[place]] = entity
		return nil
	})
	return found, err
}

// storable are the ids that may be in a store, sorted, each once: JSON would make another string of the rest.
func storable(ids []graph.ID) []graph.ID {
	may := slices.DeleteFunc(slices.Clone(ids), func(id graph.ID) bool {
		return !utf8.ValidString(string(id)) || strings.ContainsRune(string(id), 0)
	})
	slices.Sort(may)
	return slices.Compact(may)
}

// keyed is an item with its place in its list.
type keyed[T any] struct {
	graph.Key
	item T
}

// compareKeys is the order of all lists, as each uses some of the fields.
func compareKeys(a, b graph.Key) int {
	return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
}

// cut makes a page of items in order, of which one more was read than it takes.
func cut[T any](items []keyed[T], first, total int) (graph.PageInfo, []T) {
	info := graph.PageInfo{More: len(items) > first, Total: total}
	items = items[:min(first, len(items))]
	var page []T
	for _, item := range items {
		info.Keys = append(info.Keys, item.Key)
		page = append(page, item.item)
	}
	return info, page
}

// uncounted is the total of a list that was not counted.
const uncounted = -1

// total is the count of a list where the page asks for it. The statement takes as its last parameter how far to count.
func (v view) total(ctx context.Context, p graph.Page, text string, args ...any) (int, error) {
	if !p.Count {
		return uncounted, nil
	}
	var count int
	if _, err := v.first(ctx, text, append(slices.Clone(args), graph.MaxTotal+1), &count); err != nil {
		return 0, err
	}
	return bounded(count), nil
}

// totalOf is the total of a list of so many items where the page asks for it.
func totalOf(p graph.Page, items int) int {
	if !p.Count {
		return uncounted
	}
	return bounded(items)
}

func bounded(count int) int {
	if count > graph.MaxTotal {
		return uncounted
	}
	return count
}

// optional is the JSON of a list, null for nil: no choice made.
func optional[T ~string](values []T) any {
	if values == nil {
		return nil
	}
	return list(values)
}
