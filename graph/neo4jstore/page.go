package neo4jstore

import (
	"maps"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// pageParams are the values by which a statement cuts a page, beside others: one item more than asked for tells whether
// there are more.
func pageParams(p graph.Page, more params) params {
	all := params{
		"afterDay": int64(p.After.Day), "afterText": p.After.Text, "afterID": string(p.After.ID),
		"limit": int64(p.First) + 1, "most": int64(graph.MaxTotal) + 1,
	}
	maps.Copy(all, more)
	return all
}

// infoOf is what a page has beside its items, of which so many were found. A total that was not counted is -1.
func infoOf(p graph.Page, found int, total int64) graph.PageInfo {
	if !p.Count || total > graph.MaxTotal {
		total = -1
	}
	return graph.PageInfo{More: found > p.First, Total: int(total)}
}

// totalOf is the total of a row, 0 where it was not counted.
func totalOf(r *neo4j.Record) int64 { return int64Of(r, "total") }

// cut is the list without the item that only tells of more.
func cut[T any](p graph.Page, list []T) []T { return list[:min(len(list), p.First)] }

// asked are the ids of a call, each once.
func asked(ids []graph.ID) []string { return ascending(strs(ids)) }
