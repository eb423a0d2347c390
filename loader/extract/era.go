package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// era is the time that a text is of, and the years that it speaks of.
type era struct{ from, to graph.Date }

// eraOf is the text's date where it has one. Else it is the years that the text names, and the years in which most of the
// leaders were in office whom it names in full, and no end before the pacts that it names.
func (r *reader) eraOf() era {
	if r.Written.Bounded() {
		return era{r.Written, r.Written}
	}
	var e era
	for _, d := range r.Dates {
		e.widen(d.From)
	}
	e.widen(r.reign())
	for _, n := range r.Pacts { // of which none speaks before they were signed
		if id, only := n.Only(); only {
			if p := r.world.pacts[id]; e.to.Bounded() && p.Signed.Bounded() && p.Signed.Earliest() > e.to.Latest() {
				e.widen(p.Signed)
			}
		}
	}
	return e
}

func (e *era) widen(d graph.Date) {
	if !d.Bounded() {
		return
	}
	if e.from.IsZero() || d.Earliest() < e.from.Earliest() {
		e.from = d
	}
	if e.to.IsZero() || d.Latest() > e.to.Latest() {
		e.to = d
	}
}

// reign is the run of years in which most leaders were in office whom the text names in full; the zero Date where it names
// none.
func (r *reader) reign() graph.Date {
	const first, last = 1800, 2100
	var years [last - first]int
	seen := map[graph.ID]bool{}
	for _, n := range r.Names {
		id, ok := n.Only()
		if !ok || seen[id] || !n.Is(annotate.FormPerson) {
			continue
		}
		seen[id] = true
		var in [last - first]bool
		for _, o := range r.world.leaders[id].Offices {
			from, _, _ := o.From.Earliest().Parts()
			to, _, _ := o.To.Latest().Parts()
			for y := max(from, first); y <= min(to, last-1); y++ {
				in[y-first] = true
			}
		}
		for y, held := range in {
			if held {
				years[y]++
			}
		}
	}
	best, from, to := 0, 0, 0
	for y, count := range years {
		switch {
		case count > best:
			best, from, to = count, y+first, y+first
		case count == best && best > 0 && to == y+first-1:
			to = y + first
		}
	}
	if best == 0 {
		return graph.Date{}
	}
	return graph.MustDate("[" + year(from) + ".." + year(to) + "]")
}

func year(y int) string { return graph.DateOf(graph.Day(y*10000 + 101)).String()[:4] }
