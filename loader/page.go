package loader

import (
	"sort"

	"entente/graph"
)

// paged gives each place its page, where the document has pages.
func paged(c graph.Contribution) graph.Contribution {
	pages := c.Document.Pages
	if len(pages) == 0 {
		return c
	}
	pageOf := func(offset int) int { return sort.Search(len(pages), func(i int) bool { return pages[i] > offset }) }
	for _, m := range c.Mentions {
		if m.Span != nil {
			m.Span.Page = pageOf(m.Span.Start)
		}
	}
	for _, claim := range c.Claims {
		for i := range claim.Evidence {
			e := &claim.Evidence[i]
			for k := range e.Spans {
				e.Spans[k].Page = pageOf(e.Spans[k].Start)
			}
			if len(e.Spans) > 0 {
				e.Page = e.Spans[0].Page
			}
		}
	}
	return c
}
