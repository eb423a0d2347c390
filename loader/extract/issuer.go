package extract

import (
	"slices"

	"entente/graph"
	"entente/loader/annotate"
)

// issuer is for whom a text speaks as "we": those who sign a joint statement, or the government whose order it tells of.
type issuer struct {
	things []int
	at     annotate.Range
}

// readIssuer finds for whom the text speaks; nobody where it does not show.
func (r *reader) readIssuer() {
	if r.readWe(); len(r.issuer.things) > 0 {
		return
	}
	if r.ordered() {
		if thing, found := r.registered["nation:USA"]; found && len(r.mentionsOf[thing]) > 0 { // whose presidents issue orders under this name
			r.issuer = issuer{things: []int{thing}, at: r.mentionsOf[thing][0]}
			return
		}
	}
	const often = 3
	if r.speaksOfUs() < often {
		return
	}
	for i := 0; i < len(r.Tokens) && r.SentenceOf(i) < 2; i++ {
		list := r.actorsIn(i, i+1)
		if len(list) == 1 && r.Things[list[0]].Kind == graph.KindNation {
			r.issuer = issuer{things: list, at: r.Bytes(i, i+1)}
			return
		}
	}
}

// readWe reads "We, the leaders of A, B and C", with which a joint statement opens.
func (r *reader) readWe() {
	for i := 0; i+1 < len(r.Tokens) && r.SentenceOf(i) < 4; i++ {
		if r.norm(i) != "we" || r.norm(i+1) != "," {
			continue
		}
		_, high := r.bounds(i)
		for k := i + 2; k < min(high, i+12); k++ {
			if r.actorAt[k] < 0 {
				continue
			}
			if list, end := r.list(k, high); len(list) > 1 {
				r.issuer = issuer{things: list, at: r.Bytes(k, end)}
			}
			return
		}
	}
}

// ordered tells whether the text speaks of executive orders.
func (r *reader) ordered() bool {
	if r.ofOrders == nil {
		found := slices.ContainsFunc(r.Sentences, func(s annotate.Sentence) bool {
			for i := s.First; i+1 < s.Last; i++ {
				if r.Tokens[i].Norm == "executive" && r.Tokens[i+1].Norm == "order" && r.Tokens[i].IsName() && r.Tokens[i+1].IsName() {
					return true
				}
			}
			return false
		})
		r.ofOrders = &found
	}
	return *r.ofOrders
}

// speaksOfUs counts how often the text says "we" or "our" outside of quotations.
func (r *reader) speaksOfUs() int {
	count, quoted := 0, false
	for _, t := range r.Tokens {
		switch t.Norm {
		case "“":
			quoted = true
		case "”":
			quoted = false
		case "\"":
			quoted = !quoted
		case "we", "our":
			if !quoted {
				count++
			}
		}
	}
	return count
}

// isOfIssuer tells whether a run of tokens speaks of what those do for whom the text speaks.
func (r *reader) isOfIssuer(first, last int) bool {
	for k := max(first, 0); k < last; k++ {
		if r.is(k, ownWord) {
			return true
		}
	}
	return false
}
