package search_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/names"
	"entente/graph/search"
)

// shelf is an index and what it opens, of which anything may be wrong.
type shelf struct {
	named     []search.Named
	passages  []search.Passage
	nodes     map[graph.ID]graph.Node
	documents map[graph.ID]graph.Document
	text      string
	failing   string
	asked     search.NameQuery
}

var errShelf = errors.New("search_test: broken")

func (s *shelf) fails(method string) error {
	if s.failing == method {
		return errShelf
	}
	return nil
}

func (s *shelf) Spellings(_ context.Context, keys []string) ([]string, error) {
	found := []string{"zog", "gaddafi", "gaddafi", "+gaddafi"}
	return slices.DeleteFunc(found, func(word string) bool {
		return !slices.ContainsFunc(names.Keys(word), func(k string) bool { return slices.Contains(keys, k) })
	}), s.fails("Spellings")
}

func (s *shelf) Named(_ context.Context, q search.NameQuery) ([]search.Named, error) {
	s.asked = q
	return s.named, s.fails("Named")
}

func (s *shelf) Passages(context.Context, []string) ([]search.Passage, error) {
	return s.passages, s.fails("Passages")
}

func (s *shelf) Nodes(context.Context, []graph.ID) (map[graph.ID]graph.Node, error) {
	return s.nodes, s.fails("Nodes")
}

func (s *shelf) Documents(context.Context, []graph.ID) (map[graph.ID]graph.Document, error) {
	return s.documents, s.fails("Documents")
}

func (s *shelf) Texts(_ context.Context, ranges []graph.TextRange) (map[graph.TextRange]string, error) {
	texts := map[graph.TextRange]string{}
	for _, r := range ranges {
		texts[r] = s.text
	}
	return texts, s.fails("Texts")
}

func full() *shelf {
	return &shelf{
		named:     []search.Named{{ID: "leader:2", SortName: "b", Folded: []string{"ghadafi"}}, {ID: "leader:1", SortName: "a", Folded: []string{"x", "gaddafi"}}, {ID: "leader:3", Folded: []string{"other"}}},
		passages:  []search.Passage{{Document: "doc:1", Number: 4, Level: 2}, {Document: "doc:1", Number: 3, Level: 1}, {Document: "doc:1", Number: 2, Level: 1}, {Document: "doc:2", Level: 5}},
		nodes:     map[graph.ID]graph.Node{"leader:1": {ID: "leader:1", Name: "Gaddafi"}, "leader:2": {ID: "leader:2", Name: "Ghadafi"}},
		documents: map[graph.ID]graph.Document{"doc:1": {ID: "doc:1"}, "doc:2": {ID: "doc:2"}},
		text:      "It was Ghadafi.",
	}
}

func ask(s *shelf, p graph.Page) (graph.HitPage, error) {
	return search.Search(context.Background(), s, s, graph.SearchQuery{Text: "Ghadafi", Documents: true}, p)
}

func TestSearchRanksWhatIsFound(t *testing.T) {
	s := full()
	page, err := ask(s, graph.Page{First: 3, Count: true})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, h := range page.Hits {
		got = append(got, fmt.Sprintf("%s%s %s@%d", h.Node.ID, h.Document.ID, h.Name, h.Excerpt.Start))
	}
	from, _ := names.PassageRange(2)
	want := []string{"leader:2 Ghadafi@0", fmt.Sprintf("doc:1 @%d", from+2), "leader:1 Gaddafi@0"}
	if !slices.Equal(got, want) || !page.More || page.Total != 4 {
		t.Errorf("got %q, more: %v, total %d, want %q, true, 4", got, page.More, page.Total, want)
	}
	if alike := s.asked.Words[0].Alike; !slices.Equal(alike, []string{"gaddafi"}) || !slices.Equal(s.asked.Joined, []string{"+gaddafi"}) {
		t.Errorf("asked for %q and %q", alike, s.asked.Joined)
	}
	rest, err := ask(s, graph.Page{First: 3, After: page.Keys[2]})
	if err != nil || len(rest.Hits) != 1 || rest.Hits[0].Document.ID != "doc:2" || rest.More {
		t.Errorf("behind the page are %v, error %v", rest, err)
	}
}

// What another process forgets between being found and being opened is left out, and the page says so in nothing.
func TestSearchOfWhatGoes(t *testing.T) {
	s := full()
	delete(s.nodes, "leader:2")
	delete(s.documents, "doc:1")
	page, err := ask(s, graph.Page{First: 10})
	if err != nil || len(page.Hits) != 2 || len(page.Keys) != 2 || page.Keys[0].ID != "leader:1" || page.Keys[1].ID != "doc:2" {
		t.Errorf("hits %v with keys %v, error %v", page.Hits, page.Keys, err)
	}
}

func TestSearchTellsEveryError(t *testing.T) {
	for _, method := range []string{"Spellings", "Named", "Passages", "Nodes", "Documents", "Texts"} {
		s := full()
		s.failing = method
		if _, err := ask(s, graph.Page{First: 10}); !errors.Is(err, errShelf) {
			t.Errorf("%s fails, and the error is %v", method, err)
		}
	}
}
