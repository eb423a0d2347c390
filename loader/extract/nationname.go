package extract

import (
	"entente/graph"
	"entente/loader/annotate"
)

// isPartOfName tells whether a nation's name is a part of the name of something else: "Bank of England", "China Daily",
// "the Korean Peninsula".
func (r *reader) isPartOfName(n annotate.Name) bool {
	if n.Is(annotate.FormPerson) {
		return false
	}
	return r.isGivenName(n) || r.isBeforePart(n) || r.isBehindPart(n) || r.isRiver(n) || r.isOwnCouncil(n)
}

// isBeforePart: "South China Sea", "the Federal Republic of" another nation.
func (r *reader) isBeforePart(n annotate.Name) bool {
	i := n.Last
	if i < len(r.Tokens) && r.is(i, partWord) && r.Tokens[i].Gap != annotate.Glued && r.Tokens[i].IsName() {
		return true
	}
	if i+1 < len(r.Tokens) && r.norm(i) == "of" && r.is(i-1, institution|filler) && r.nameAt[min(i+1, len(r.nameAt)-1)] >= 0 {
		return true
	}
	return false
}

// isBehindPart: "Bank of England".
func (r *reader) isBehindPart(n annotate.Name) bool {
	before := n.First - 2
	return before >= 0 && r.norm(n.First-1) == "of" && r.is(before, partWord) && r.Tokens[before].IsName()
}

// isRiver: "the mouth of the Congo", "the banks of the Niger".
func (r *reader) isRiver(n annotate.Name) bool {
	k := n.First - 1
	if r.Tokens[n.First].Is("the") {
		k++
	}
	return r.norm(k) == "the" && r.norm(k-1) == "of" && k >= 2 && r.Tokens[k-2].Is("mouth", "mouths", "banks", "basin", "course", "waters", "rapids", "navigation")
}

// isOwnCouncil: a nation's own "National Security Council", "Russia's Security Council", not that of the United Nations.
func (r *reader) isOwnCouncil(n annotate.Name) bool {
	if r.norm(n.Last-1) != "council" || !r.Tokens[n.First].Is("security", "council") || n.First == 0 {
		return false
	}
	if r.Tokens[n.First-1].Is("national", "supreme", "higher", "state") {
		return true
	}
	k := n.First - 1
	if r.norm(k) == "'s" {
		k--
	}
	return k >= 0 && r.nameAt[k] >= 0 && !r.Names[r.nameAt[k]].Is(annotate.FormOrgan) && r.Names[r.nameAt[k]].First >= n.First-4 && r.isNationName(r.Names[r.nameAt[k]])
}

// isNationName tells whether all forms of a name speak of nations.
func (r *reader) isNationName(n annotate.Name) bool {
	for _, f := range n.Forms {
		if kind, _ := f.Record.Kind(); kind != graph.KindNation {
			return false
		}
	}
	return true
}

// isGivenName tells whether a person's family name follows: "Jordan Smith", but "Jordan King Hussein", "Jordan Valley".
func (r *reader) isGivenName(n annotate.Name) bool {
	i := n.Last
	if n.Last-n.First != 1 || !givenNames[r.norm(n.First)] || i >= len(r.Tokens) || r.Tokens[i].Gap != annotate.Spaced ||
		r.Tokens[i].Case != annotate.Capital || r.class[i] != 0 || r.nameAt[i] >= 0 || r.dateAt[i] >= 0 {
		return false
	}
	end, _ := titles.Longest(r.Tokens, i, len(r.Tokens), nil)
	return end == 0
}
