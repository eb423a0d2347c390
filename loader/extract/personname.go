package extract

import (
	"strings"

	"entente/loader/annotate"
)

// nameSpan reads the capitalised words of a name from token i on. It returns the token behind the name, i where none
// begins there.
func (r *reader) nameSpan(i, limit int) int {
	capitals := r.Sentences[r.SentenceOf(i)].Capitals
	end, longest := i, 6
	if capitals {
		longest = 3
	}
	count := 0
	limit = r.paragraphEnd(i, min(limit, i+maxName))
	for k := i; k < limit && count < longest; k++ {
		switch {
		case k > i && r.isParticle(k, limit, true, capitals):
			longest = max(longest, count+1) // what a particle leads to is a part of the name
		case r.isNameWord(k, capitals):
			end = k + 1
			count++
		case k == i:
			if !r.isParticle(k, limit, false, capitals) {
				return end
			}
			count++
		case r.hyphenates(k, limit):
		case r.isSecondHalf(k):
			end = k + 1
		case r.norm(k) == "," && r.is(k+1, suffix) && r.Tokens[k+1].IsName():
			return r.skipPeriod(k+2, limit)
		default:
			return end
		}
	}
	return end
}

// maxName is how many tokens a name may have.
const maxName = 16

// paragraphEnd is the token at which a paragraph ends that goes on at token i, the limit where none ends before.
func (r *reader) paragraphEnd(i, limit int) int {
	for k := i + 1; k < limit; k++ {
		if r.Tokens[k].Gap >= annotate.NewParagraph {
			return k
		}
	}
	return limit
}

// isSecondHalf: the small second half of a given name, "Jong-un".
func (r *reader) isSecondHalf(k int) bool {
	return r.Tokens[k-1].IsHyphen() && r.Tokens[k].Gap == annotate.Glued && r.Tokens[k].Case == annotate.Lower
}

// hyphenates tells whether a hyphen joins the words on both its sides.
func (r *reader) hyphenates(k, limit int) bool {
	return r.Tokens[k].IsHyphen() && r.Tokens[k].Gap == annotate.Glued && k+1 < limit && r.Tokens[k+1].Gap == annotate.Glued && r.Tokens[k+1].Kind == annotate.Word
}

// isParticle tells whether a small word as "bin", "de" stands inside a name, or in capitals at its head.
func (r *reader) isParticle(k, limit int, inside, capitals bool) bool {
	if !r.is(k, particle) || k+1 >= limit || !inside && !r.Tokens[k].IsName() {
		return false
	}
	return r.isNameWord(k+1, capitals) || r.is(k+1, particle) || r.Tokens[k+1].IsHyphen()
}

func (r *reader) skipPeriod(i, limit int) int {
	if i < limit && r.norm(i) == "." && r.Tokens[i].Gap == annotate.Glued && i+1 < limit && r.Tokens[i+1].Kind == annotate.Mark {
		return i + 1
	}
	return i
}

// isNameWord tells whether the token may be a part of a person's name.
func (r *reader) isNameWord(k int, capitals bool) bool {
	const never = honorific | institution | former | acting | lowering | elect
	const inCapitals = commonVerb | imposeVerb | liftVerb | easeVerb | cutVerb | signVerb | modal | negation | preposition | clauseStart | modifier | planWord | pactNoun | weakPact
	t := r.Tokens[k]
	switch {
	case !t.IsName() || r.isTaken(k) || t.Norm == "'s" || strings.Count(t.Norm, ".") > 2:
		return false
	case r.is(k, never) || r.is(k, function) && !r.is(k, particle) || capitals && (r.is(k, inCapitals) || isPastForm(t.Norm) || countWords[t.Norm]):
		return false
	default:
		return !r.isTitle(k) || t.Is("king", "major", "judge")
	}
}

// isTaken tells whether a token belongs to a date or to a name that is no person's.
func (r *reader) isTaken(k int) bool {
	return r.actorAt[k] >= 0 || r.dateAt[k] >= 0 || r.nameAt[k] >= 0 && !r.Names[r.nameAt[k]].Is(annotate.FormPerson)
}

// isPastForm tells whether a word in capitals is more likely a verb in the past than a name: "DENOUNCED", not "AHMED".
func isPastForm(word string) bool {
	return len(word) >= 7 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "med") && !strings.HasSuffix(word, "eed")
}

// isTitle tells whether a title begins at a token.
func (r *reader) isTitle(k int) bool {
	if !r.mayOpen(k, opensTitle) {
		return false
	}
	end, _ := titles.Longest(r.Tokens, k, min(k+6, len(r.Tokens)), nil)
	return end > k
}
