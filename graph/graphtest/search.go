package graphtest

import (
	"fmt"

	"entente/graph"
)

// hits are all hits of a search, each as the id and the name that was found.
func (r *rig) hits(text string, kinds ...graph.NodeKind) []string {
	r.Helper()
	hits := walkPages(r, 3, func(p graph.Page) ([]graph.Hit, graph.PageInfo, error) {
		page, err := r.Search(r.Context(), graph.SearchQuery{Text: text, Kinds: kinds}, p)
		return page.Hits, page.PageInfo, err
	})
	return lines(hits, func(h graph.Hit) string { return fmt.Sprintf("%s %s", h.Node.ID, h.Name) })
}

var searchCases = []testCase{
	{"the whole name comes first, then the beginning of a name, then the rest", func(r *rig) {
		r.apply(text("one").record("org:a", "Great Union").record("org:b", "Union of Arabia").record("org:c", "union").
			record("nation:SUN", "Soviet Union").coded("org:d", "Zeta", "", "Union"))
		sameList(r, "union", r.hits("Union"), []string{"org:c union", "org:d Union", "org:b Union of Arabia", "org:a Great Union", "nation:SUN Soviet Union"})
		sameList(r, "uni", r.hits("uni"), []string{"org:c union", "org:b Union of Arabia", "org:d Union", "org:a Great Union", "nation:SUN Soviet Union"})
	}},
	{"each word of the text begins some word of one name, in any order", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "Kim Jong Un").record("leader:x/2", "Kim Il Sung").coded("org:x/3", "Kim", "", "Un Jong"))
		sameList(r, "un kim", r.hits("un kim"), []string{"leader:x/1 Kim Jong Un"})
		sameList(r, "kim", r.hits("KIM", graph.KindLeader), []string{"leader:x/2 Kim Il Sung", "leader:x/1 Kim Jong Un"})
		sameList(r, "jong kimx", r.hits("jong kimx"), nil)
	}},
	{"accents, case and script do not matter", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "Recep Tayyip Erdoğan").record("leader:x/2", "Владимир Путин").record("leader:x/3", "김정은").
			record("leader:x/4", "محمد").record("leader:x/5", "Þórður Ægisson"))
		for query, want := range map[string]string{
			"ERDOGAN": "leader:x/1 Recep Tayyip Erdoğan", "vladimir": "leader:x/2 Владимир Путин", "ПУТИН": "leader:x/2 Владимир Путин",
			"putin": "leader:x/2 Владимир Путин", "김정": "leader:x/3 김정은", "محم": "leader:x/4 محمد", "mhmd": "leader:x/4 محمد", "thordur": "leader:x/5 Þórður Ægisson",
		} {
			sameList(r, query, r.hits(query), []string{want})
		}
	}},
	{"a text without a word finds nothing, and what no name holds is no error", func(r *rig) {
		r.apply(treaty("one"))
		for _, query := range []string{"", " ", "\t", "--", "\"", "*", "' OR 1=1", "Atlantis", "a*b:c^2 AND (", "\x00"} {
			sameList(r, query, r.hits(query), nil)
		}
	}},
	{"only asserted entities of the kinds are found", func(r *rig) {
		r.apply(text("one").record("nation:RUS", "Russia").record("pact:x/1", "Pact with Russia").record("pact:x/2", "Russia pact").
			claim(graph.PartyTo, "nation:RUS", "pact:x/1", as(graph.Planned)).claim(graph.PartyTo, "nation:RUS", "pact:x/2"))
		sameList(r, "russia", r.hits("russia"), []string{"nation:RUS Russia", "pact:x/2 Russia pact"})
		sameList(r, "russian pacts", r.hits("russia", graph.KindPact), []string{"pact:x/2 Russia pact"})
		sameList(r, "leaders", r.hits("russia", graph.KindLeader), nil)
	}},
	{"what is found is the node as it is now", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "Vladimir Putin", "k"), text("two").record("leader:x/2", "Wladimir Putin", "k"))
		sameList(r, "both spellings", r.hits("wladimir"), []string{"leader:x/1 Wladimir Putin"})
		r.forget(text("one").Document.ID)
		sameList(r, "the one left", r.hits("putin"), []string{"leader:x/2 Wladimir Putin"})
		sameList(r, "the one gone", r.hits("vladim"), nil)
	}},
	{"misspelt names come behind those that hold the words, by how many letters they differ", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "Nikita Khrushchev").record("leader:x/2", "Khrushchov").record("leader:x/3", "Sergei Khrushchev the Younger").
			record("leader:x/4", "Kruschev").record("leader:x/5", "Kosygin"))
		sameList(r, "khrushchev", r.hits("khrushchev"), []string{
			"leader:x/1 Nikita Khrushchev", "leader:x/3 Sergei Khrushchev the Younger", "leader:x/2 Khrushchov", "leader:x/4 Kruschev",
		})
	}},
	{"names are found however their sounds are spelt, and in whatever script", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "Kim Jong Un").record("leader:x/2", "Muammar al-Gaddafi").record("leader:x/3", "Dwight D. Eisenhower").
			record("nation:ERI", "Eritrea").record("leader:x/4", "Mikhail Gorbachev").record("leader:x/5", "Boris Yeltsin").record("leader:x/6", "박근혜").
			record("leader:x/7", "Yasser Arafat").record("leader:x/8", "Xi Jinping").record("leader:x/9", "Benjamin Netanyahu"))
		for query, want := range map[string]string{
			"Kim Jung Un": "leader:x/1 Kim Jong Un", "kimjongun": "leader:x/1 Kim Jong Un", "김정은": "leader:x/1 Kim Jong Un",
			"Ghadafi": "leader:x/2 Muammar al-Gaddafi", "Qadhafi": "leader:x/2 Muammar al-Gaddafi", "Kadafi": "leader:x/2 Muammar al-Gaddafi",
			"القذافي": "leader:x/2 Muammar al-Gaddafi", "معمر القذافي": "leader:x/2 Muammar al-Gaddafi",
			"Eisenhauer": "leader:x/3 Dwight D. Eisenhower", "Eisenhowre": "leader:x/3 Dwight D. Eisenhower", "Eritria": "nation:ERI Eritrea",
			"Gorbachov": "leader:x/4 Mikhail Gorbachev", "Gobrachev": "leader:x/4 Mikhail Gorbachev", "Gorbatschow": "leader:x/4 Mikhail Gorbachev",
			"Горбачёв": "leader:x/4 Mikhail Gorbachev", "Mihail Gorbatchev": "leader:x/4 Mikhail Gorbachev",
			"Ельцин": "leader:x/5 Boris Yeltsin", "Park Geun-hye": "leader:x/6 박근혜", "عرفات": "leader:x/7 Yasser Arafat",
			"习近平": "leader:x/8 Xi Jinping", "נתניהו": "leader:x/9 Benjamin Netanyahu",
		} {
			sameList(r, query, r.hits(query), []string{want})
		}
	}},
	{"short words and numbers are found as they are, and all words in one name", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "Kim Il").record("pact:x/1", "Treaty 1925").record("leader:x/2", "Mikhail Suslov").record("leader:x/3", "Raisa Gorbacheva"))
		for _, query := range []string{"Kin Il", "Treaty 1952", "Gorbachov Mikhael", "Mikhael Gorbachov"} {
			sameList(r, query, r.hits(query), nil)
		}
		sameList(r, "treaty", r.hits("Traety 1925"), []string{"pact:x/1 Treaty 1925"})
	}},
	{"a misspelling finds a word for as long as some name has it", func(r *rig) {
		r.apply(text("one").record("leader:x/1", "Josip Tito"), text("two").record("leader:x/2", "Josip Broz").record("leader:x/3", "Josip Juraj"), text("three").record("leader:x/3", "Josip Juraj"))
		r.forget(text("one").Document.ID)
		sameList(r, "the others", r.hits("Jossip"), []string{"leader:x/2 Josip Broz", "leader:x/3 Josip Juraj"})
		r.forget(text("two").Document.ID)
		sameList(r, "the last", r.hits("Jossip"), []string{"leader:x/3 Josip Juraj"})
		r.forget(text("three").Document.ID)
		sameList(r, "none", r.hits("Jossip"), nil)
		r.apply(text("one").record("leader:x/1", "Josip Tito"))
		sameList(r, "again", r.hits("Jossip"), []string{"leader:x/1 Josip Tito"})
	}},
}
