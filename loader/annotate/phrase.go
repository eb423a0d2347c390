package annotate

// Phrases finds the longest of many phrases at a token. Words are compared by Norm; hyphens between words do not count, so
// that "Jong-un" is "Jong Un". The zero value is empty and ready to be added to; after that it is only read.
type Phrases[T any] struct {
	words  map[string]uint32
	next   map[uint64]uint32
	values [][]T
}

// Add gives a phrase one more value. A phrase without a word is left out.
func (p *Phrases[T]) Add(phrase string, value T) {
	if p.next == nil {
		p.words, p.next, p.values = map[string]uint32{}, map[uint64]uint32{}, make([][]T, 1)
	}
	node := uint32(0)
	for _, t := range Tokenize(phrase) {
		if t.IsHyphen() {
			continue
		}
		word, known := p.words[t.Norm]
		if !known {
			word = uint32(len(p.words) + 1)
			p.words[t.Norm] = word
		}
		edge := uint64(node)<<32 | uint64(word)
		child, known := p.next[edge]
		if !known {
			child = uint32(len(p.values))
			p.next[edge] = child
			p.values = append(p.values, nil)
		}
		node = child
	}
	if node != 0 {
		p.values[node] = append(p.values[node], value)
	}
}

// Longest is the longest phrase that begins at token i and ends before the limit, with those of its values that accept
// lets pass (nil lets all); nil where none begins there. The end is the token behind the phrase.
func (p *Phrases[T]) Longest(tokens []Token, i, limit int, accept func(first, end int, value T) bool) (end int, values []T) {
	node, at := uint32(0), i
	for at < limit {
		if at > i && tokens[at].IsHyphen() && tokens[at].Gap == Glued {
			at++
			continue
		}
		word, known := p.words[tokens[at].Norm]
		if !known {
			break
		}
		child, known := p.next[uint64(node)<<32|uint64(word)]
		if !known {
			break
		}
		node, at = child, at+1
		if found := accepted(p.values[node], i, at, accept); len(found) > 0 {
			end, values = at, found
		}
	}
	return end, values
}

func accepted[T any](values []T, first, end int, accept func(first, end int, value T) bool) []T {
	if accept == nil {
		return values
	}
	var passed []T
	for _, v := range values {
		if accept(first, end, v) {
			passed = append(passed, v)
		}
	}
	return passed
}
