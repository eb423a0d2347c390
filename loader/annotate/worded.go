package annotate

// ordinal reads a day of the month in words, "fourth", "twenty-first"; 0 where none stands there.
func (r *dateReader) ordinal(i, limit int) (day, end int) {
	w := dateWords[r.Tokens[i].Norm]
	day, end = w.number, i+1
	if w.class != "ordinal" {
		at := r.skip(i+1, limit, "-")
		if at >= limit || !r.Tokens[i].Is("twenty", "thirty") || ordinalUnit(r.Tokens[at].Norm) == 0 {
			return 0, i
		}
		day, end = day+ordinalUnit(r.Tokens[at].Norm), at+1
	}
	if _, ok := r.month(r.skip(r.skip(end, limit, "day"), limit, "of"), limit); !ok {
		return 0, i
	}
	return day, end
}

func ordinalUnit(word string) int {
	if w := dateWords[word]; w.class == "ordinal" && w.number < 10 {
		return w.number
	}
	return 0
}

// wordedYear reads a year in words, "one thousand nine hundred and forty-nine", "nineteen hundred and five", "two
// thousand and two"; 0 where none stands there.
func (r *dateReader) wordedYear(i, limit int) (year, end int) {
	at := i
	at = r.skip(r.skip(at, limit, ","), limit, "in")
	for at < limit && r.Tokens[at].Is("the", "year", "of", "our", "lord", ",") && at < i+8 {
		at++
	}
	if y, ok := r.year(at, limit); ok && at > i+1 {
		return y, at + 1
	}
	if year, end = r.numberInWords(at, limit); year < 1500 || year > 2100 {
		return 0, i
	}
	return year, end
}

// numberInWords reads a number of a few words and the token behind it; 0 where none stands there.
func (r *dateReader) numberInWords(i, limit int) (number, end int) {
	const longest = 14
	part := 0
	for at := i; at < min(limit, i+longest); at++ {
		t := r.Tokens[at]
		n := yearWords[t.Norm]
		switch {
		case t.Norm == "thousand":
			number, part = number+max(part, 1)*1000, 0
		case t.Norm == "hundred":
			number, part = number+max(part, 1)*100, 0
		case n > 0:
			part += n
		case (t.Norm == "and" || t.IsHyphen()) && end > 0:
			continue
		default:
			return number + part, end
		}
		end = at + 1
	}
	return number + part, end
}

// yearWords are the numbers of which a year in words is made.
var yearWords = numbersInWords()

func numbersInWords() map[string]int {
	found := map[string]int{}
	for word, w := range dateWords {
		if (w.class == "number" && len(word) > 2) || w.class == "tens" {
			found[word] = w.number
		}
	}
	return found
}
