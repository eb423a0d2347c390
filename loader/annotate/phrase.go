package annotate

// Phrases finds the longest of many phrases at a token. Words are compared by Norm; hyphens between words do not count, so
// that "Jong-un" is "Jong Un". The zero value is empty and ready to be added to; after that it is only read.
type Phrases[T any] struct {
	words  map[string]uint32
	next   map[uint64]uint32
	values [][]T
	// starts is the node behind the root for each word, 0 where no phrase begins with it.
	starts []uint32
}

// Add gives a phrase one more value. A phrase without a word is left out.
func (p *Phrases[T]) Add(phrase string, value T) {
	if p.next == nil {
		p.next, p.values = map[uint64]uint32{}, make([][]T, 1)
	}
	if p.words == nil {
		p.words = map[string]uint32{}
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
			if node == 0 {
				for len(p.starts) <= int(word) {
					p.starts = append(p.starts, 0)
				}
				p.starts[word] = child
			}
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
	return p.longest(tokens, nil, i, limit, accept)
}

// longest is Longest for tokens whose words were looked up before, where wordAt is given.
func (p *Phrases[T]) longest(tokens []Token, wordAt []uint32, i, limit int, accept func(first, end int, value T) bool) (end int, values []T) {
	node, at := uint32(0), i
	for at < limit {
		if at > i && tokens[at].IsHyphen() && tokens[at].Gap == Glued {
			at++
			continue
		}
		var word uint32
		if wordAt != nil {
			word = wordAt[at]
		} else {
			word = p.words[tokens[at].Norm]
		}
		child := p.step(node, word)
		if child == 0 {
			break
		}
		node, at = child, at+1
		if found := accepted(p.values[node], i, at, accept); len(found) > 0 {
			end, values = at, found
		}
	}
	return end, values
}

// begins tells whether some phrase begins with the word.
func (p *Phrases[T]) begins(word uint32) bool {
	return int(word) < len(p.starts) && p.starts[word] != 0
}

// step is the node that a word leads to, 0 where none does.
func (p *Phrases[T]) step(node, word uint32) uint32 {
	switch {
	case word == 0:
		return 0
	case node == 0:
		if int(word) < len(p.starts) {
			return p.starts[word]
		}
		return 0
	default:
		return p.next[uint64(node)<<32|uint64(word)]
	}
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
