package extract

import "entente/loader/annotate"

// isCurrency: "United States dollars", "the Swiss franc".
func (r *reader) isCurrency(n annotate.Name) bool {
	return n.Last < len(r.Tokens) && (r.is(n.Last, currency) || r.norm(n.Last) == "$")
}

// isSource: the name of the paper or the agency in brackets behind a report, "(Agency via Peru Today)".
func (r *reader) isSource(n annotate.Name) bool {
	s := r.Sentences[r.SentenceOf(n.First)]
	const far = 8
	open := n.First - 1
	for open > max(s.First, n.First-far) && !r.Tokens[open].Is("(", ")") {
		open--
	}
	if open < 1 || r.norm(open) != "(" || !r.Tokens[open-1].Is(".", ")", "\"", "”") {
		return false
	}
	for k := n.Last; k < min(s.Last, n.Last+far); k++ {
		if r.norm(k) == ")" {
			return k+1 >= s.Last || r.Tokens[k+1].Is("(", ".")
		}
	}
	return false
}

// joinsNations tells whether a prefix stands before the hyphen that joins nations, "Franco-Chilean", and in no list of languages.
func (r *reader) joinsNations(n annotate.Name) bool {
	return !r.inLanguages(n) && n.Last < len(r.Tokens) && r.Tokens[n.Last].IsHyphen()
}

// isPrivate tells whether a demonym belongs to a private person, a firm, or a place: "a Chilean tourist", "an Australian
// mining company". Whom a measure hits stands for the nation.
func (r *reader) isPrivate(n annotate.Name) bool {
	s := r.Sentences[r.SentenceOf(n.First)]
	if r.tellsOrigin(n, s) {
		return true
	}
	k := r.privateBehind(n, s)
	if k < 0 || r.isTitle(k) {
		return false
	}
	low, high := r.bounds(n.First)
	return !r.isNegotiatingTeam(k, low, high) && !r.tellsOfMeasure(low, high)
}

// tellsOrigin tells whether a hyphen joins a demonym to what it says of somebody or something: "Norwegian-born".
func (r *reader) tellsOrigin(n annotate.Name, s annotate.Sentence) bool {
	k := n.Last
	return k+1 < s.Last && r.Tokens[k].IsHyphen() && r.Tokens[k+1].Is("era", "born", "style", "made", "built", "type", "speaking", "language", "trained", "educated")
}

// privateBehind is the noun for somebody or something private to which a demonym leads by words in small letters, "an Australian
// mining company"; -1 where it leads to none.
func (r *reader) privateBehind(n annotate.Name, s annotate.Sentence) int {
	const far = 3
	for k := n.Last; k < min(s.Last, n.Last+far); k++ {
		if r.Tokens[k].Case != annotate.Lower && !s.Capitals || r.is(k, function|preposition|auxiliary) {
			return -1
		}
		if r.is(k, privateWord) {
			return k
		}
	}
	return -1
}

// isNegotiatingTeam tells whether a noun is "team" where the words around it are those of talks: "the Peruvian team returned to
// the negotiations".
func (r *reader) isNegotiatingTeam(noun, low, high int) bool {
	return r.norm(noun) == "team" && r.hasSequence(low, high, "negotiator|negotiators|negotiating|negotiations|talks|treaty|diplomatic|delegation|arms|disarmament|nuclear")
}

// tellsOfMeasure tells whether words speak of a measure: "sanctions on a Chilean company", "a blacklisted Chilean company".
func (r *reader) tellsOfMeasure(low, high int) bool {
	for i := low; i < high; i++ {
		if r.is(i, sanctionNoun|cutVerb) || r.Tokens[i].Is("sanctioned", "sanctions", "designated", "blacklisted", "blacklisting") {
			return true
		}
	}
	return false
}

// isEpithet: what a place once was, "a former French colony", "the former Yugoslav republic of".
func (r *reader) isEpithet(n annotate.Name) bool {
	return r.is(n.First-1, former) && n.Last < len(r.Tokens) && r.Tokens[n.Last].Is("colony", "colonies", "republic", "republics", "protectorate", "possession", "possessions", "territory", "territories", "province", "mandate")
}

// isCountryOfPlace tells whether a nation only says where a place lies that is named before it: "in Punta Mala, Peru".
func (r *reader) isCountryOfPlace(n annotate.Name) bool {
	s := r.Sentences[r.SentenceOf(n.First)]
	if s.Capitals || n.First-2 <= s.First || r.norm(n.First-1) != "," || n.Last >= s.Last {
		return false
	}
	if after := r.Tokens[n.Last]; !after.Is(".", ",", ")", ";") && !r.is(n.Last, preposition|placePreposition) {
		return false
	}
	k := r.nameStart(n.First-1, s.First)
	return k < n.First-1 && k-1 > s.First && r.is(k-1, placePreposition) && r.norm(k-1) != "to"
}

// nameStart is where the run of capitalised words begins that ends before a token, its particles included.
func (r *reader) nameStart(i, low int) int {
	const far = 5
	k := i
	for k > max(low, i-far) && r.actorAt[k-1] < 0 && r.Tokens[k-1].Kind == annotate.Word && (r.Tokens[k-1].IsName() || r.is(k-1, particle)) {
		k--
	}
	return k
}
