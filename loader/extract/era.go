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

// firstYear and lastYear bound the years in which leaders are counted.
const firstYear, lastYear = 1800, 2100

// reign is the run of years in which most leaders were in office whom the text names in full, or by a title and a family name
// that only one of them has; the zero Date where it names none.
func (r *reader) reign() graph.Date {
	var years [lastYear - firstYear]int
	for _, l := range append(r.leadersInFull(), r.leadersAddressed()...) {
		var in [lastYear - firstYear]bool
		for _, o := range l.Offices {
			from, _, _ := o.From.Earliest().Parts()
			to, _, _ := o.To.Latest().Parts()
			for y := max(from, firstYear); y <= min(to, lastYear-1); y++ {
				in[y-firstYear] = true
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
			best, from, to = count, y+firstYear, y+firstYear
		case count == best && best > 0 && to == y+firstYear-1:
			to = y + firstYear
		}
	}
	if best == 0 {
		return graph.Date{}
	}
	return graph.MustDate("[" + year(from) + ".." + year(to) + "]")
}

// leadersInFull are the leaders whom the text names in full, each once.
func (r *reader) leadersInFull() []*Leader {
	var found []*Leader
	seen := map[graph.ID]bool{}
	for _, n := range r.Names {
		if id, ok := n.Only(); ok && !seen[id] && n.Is(annotate.FormPerson) {
			seen[id] = true
			found = append(found, r.world.leaders[id])
		}
	}
	return found
}

// leadersAddressed are the leaders whom a title of heads and a family name mean that no other so called has, "President Salas",
// each once.
func (r *reader) leadersAddressed() []*Leader {
	var found []*Leader
	seen := map[string]bool{}
	for i := range r.Tokens {
		if !r.mayOpen(i, opensTitle) || !r.Tokens[i].IsName() {
			continue
		}
		end, list := titles.Longest(r.Tokens, i, len(r.Tokens), nil)
		if end == 0 || end >= len(r.Tokens) || list[0].weak || !leads(list[0].roles) || !r.isFamilyAlone(end) {
			continue
		}
		family := r.norm(end)
		if seen[family] {
			continue
		}
		seen[family] = true
		if l := r.soleCalled(family, office{title: list[0], head: i}); l != nil {
			found = append(found, l)
		}
	}
	return found
}

// isFamilyAlone tells whether a name of one word that no register knows otherwise begins at a token.
func (r *reader) isFamilyAlone(i int) bool {
	const enough = 4 // words to see that a name is longer
	return r.nameAt[i] < 0 && r.nameBehindTitle(i, min(len(r.Tokens), i+enough)) == i+1
}

// soleCalled is the one leader of a family name who held an office called as a title is; nil where none or several did.
func (r *reader) soleCalled(family string, o office) *Leader {
	return onlyLeader(r.world.families[family], func(l *Leader) bool { return len(r.officesLike(l, o)) > 0 })
}

func year(y int) string { return graph.DateOf(graph.Day(y*10000 + 101)).String()[:4] }
