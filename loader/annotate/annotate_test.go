package annotate_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/graph"
	"entente/loader/annotate"
)

func mark(t *testing.T, text, date string) *annotate.Text {
	t.Helper()
	return annotate.Annotate(text, graph.MustDate(date), annotate.NewLexicon(nil))
}

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Peru’s U.S. envoy, J. Lund-Berg, said: don't.", "peru|'s|u.s.|envoy|,|j.|lund|-|berg|,|said|:|don't|."},
		{"Peru 's 1,190 men", "peru|'s|1,190|men"},
		{"Côte d'Ivoire (Abidjan)", "cote|d'ivoire|(|abidjan|)"},
		{"the countries' U.N man", "the|countries|'|u.n|man"},
		{"the 1990s, 19th", "the|1990s|,|19th"},
	} {
		var got []string
		for _, token := range annotate.Tokenize(c.text) {
			got = append(got, token.Norm)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, s, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	long := strings.Repeat("word ", 18)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"He spoke. “She left.” They met Mr. Lund.", []string{"He spoke.", "“She left.”", "They met Mr. Lund."}},
		{"The U.S. Sanctions hurt the U.S. The end came.", []string{"The U.S. Sanctions hurt the U.S.", "The end came."}},
		{"TITLE OF IT\n\nLima, May 4.\n\nText here.", []string{"TITLE OF IT", "Lima, May 4.", "Text here."}},
		{"Decides:\n\n1. To go;\n\n2. To stay.", []string{"Decides:", "1. To go;", "2. To stay."}},
		{long + "\n" + long + "\n" + long + "\n" + long, []string{strings.TrimSpace(long + "\n" + long + "\n" + long + "\n" + long)}},
		{"* One came\n* Two left\n* Three stayed\n* Four slept", []string{"* One came", "* Two left", "* Three stayed", "* Four slept"}},
		{"It was signed.[2] Chile left.7 Peru stayed.", []string{"It was signed.[2]", "Chile left.7", "Peru stayed."}},
		{"Geo. W. Hunt came. He left.", []string{"Geo. W. Hunt came.", "He left."}},
		{"See p. 4 and the Act (1 et seq.) (the Act).", []string{"See p. 4 and the Act (1 et seq.) (the Act)."}},
		{"Our own border has been\ncrossed. The pact, which\nChile signed, fell.", []string{"Our own border has been\ncrossed.", "The pact, which\nChile signed, fell."}},
		{"It costs 3.5 dollars. No. 4 is cheaper.", []string{"It costs 3.5 dollars.", "No. 4 is cheaper."}},
	} {
		text := mark(t, c.text, "")
		var got []string
		for _, s := range text.Sentences {
			got = append(got, text.Slice(s.First, s.Last))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ text, written, want string }{
		{"on 4 May 1951", "", "1951-05-04"},
		{"on May 4th, 1951 and in June 1952", "", "1951-05-04 1952-06"},
		{"the 4th of May, 1951", "", "1951-05-04"},
		{"1951-05-04", "", "1951-05-04"},
		{"15 DEC 89", "", "1989-12-15"},
		{"from 1951 to 1955, 1961-63", "", "1951..1955 1961..1963"},
		{"the 1950s; in spring 1951", "", "195X 1951-21"},
		{"Events of 2020 December 14", "", "2020-12-14"},
		{"between May 4 and 6", "", "XXXX-05-04..XXXX-05-06"},
		{"between May 4 and 6", "1951-06-01", "1951-05-04..1951-05-06"},
		{"between May 4 and 6", "1951-03-01", "1950-05-04..1950-05-06"},
		{"on May 30 - June 2, 1951", "", "1951-05-30..1951-06-02"},
		{"in May", "1951", "XXXX-05"},
		{"on Friday, today, yesterday", "1951-06-03", "1951-06-01 1951-06-03 1951-06-02"},
		{"last year, this month, next month", "1951-12-03", "1950 1951-12 1952-01"},
		{"earlier this year", "1951-06-03", "[1951-01-01..1951-06-03]"},
		{"three years ago; two weeks ago", "1951-06-15", "1948~ 1951-06-01~"},
		{"on Friday, yesterday, last year", "", ""},
		{"it may rain; the march; 1,951 men; 1951 troops; resolution 1951", "", ""},
		{"on 31 February 1951", "", "1951-02"},
		{"from 25 June to 28 June 1951", "", "1951-06-25..1951-06-28"},
		{"this fourth day of April, 1949; the twenty-first day of May, one thousand nine hundred and fifty-four", "", "1949-04-04 1954-05-21"},
		{"on the 3rd of June in the year of our Lord 1883; 5 May nineteen hundred and two", "", "1883-06-03 1902-05-05"},
		{"in 1494; of 1494 men", "", "1494"},
		{"In 1951 it rained. In May of the same year, that July and that year it did not.", "", "1951 1951-05 1951-07 1951"},
		{"In 1951 it rained. Two years later it snowed, the following year it froze.", "", "1951 1953~ 1954"},
		{"In May 1951 it rained. In June it snowed, in March it froze.", "", "1951-05 1951-06 XXXX-03"},
		{"In the summer of 1968 it rained. On 6 June it snowed, on 3 May it froze.", "", "1968-22 1968-06-06 XXXX-05-03"},
		{"It was signed on 9 May 1386 and on June 16, 1373.", "", "1386-05-09 1373-06-16"},
		{"In January 1980 it froze. It had rained the previous June.", "", "1980-01 1979-06"},
		{"The 1951 flood came. In June it rained.", "", "1951 XXXX-06"},
		{"In 1951 it rained.\n\nIt snowed.\n\nIn June it froze.", "", "1951 XXXX-06"},
		{"in July last year, last summer, last night, this morning", "1951-06-03", "1950-07 1950-22 1951-06-02 1951-06-03"},
		{"last year, three years ago, last month", "1957", "1956 1954~"},
		{"the second of three; on the first day; that year; two years later", "", ""},
		{"In May 1951 it rained. The Huaraz Agreement of 1898 and the Award of 4 July 1911 were read in June.", "", "1951-05 1898 1911-07-04 1951-06"},
		{"Portal/1951 May 4; 1951 May 4 men; in 1951 Mary said so", "", "1951-05-04 1951-05-04 1951"},
		{"They met on 4 May 1951. Last November and last March it rained.", "", "1951-05-04 1950-11 1951-03"},
		{"$1951", "", ""},
	} {
		text := mark(t, c.text, c.written)
		var got []string
		for _, d := range text.Dates {
			s := d.From.String()
			if d.To.IsKnown() {
				s += ".." + d.To.String()
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q written %q\ngot  %s\nwant %s", c.text, c.written, s, c.want)
		}
	}
}

func TestDatesAhead(t *testing.T) {
	text := mark(t, "on May 4", "1951-03-01")
	if past, _ := text.Dates[0].At(false); past.String() != "1950-05-04" {
		t.Errorf("past %s", past)
	}
	if ahead, _ := text.Dates[0].At(true); ahead.String() != "1951-05-04" {
		t.Errorf("ahead %s", ahead)
	}
}

func TestHead(t *testing.T) {
	for _, c := range []struct{ text, title, date string }{
		{"Peru waits\n\nLIMA, 4 May 1951 - It waits.\n", "Peru waits", "1951-05-04"},
		{"Cablegram, Lima, 18 May 1949\n\nWe wait.\n", "Cablegram, Lima, 18 May 1949", "1949-05-18"},
		{"Resolution 9 (1994) of 3 May 1994\n\nThe Council waits.\n", "Resolution 9 (1994) of 3 May 1994", "1994-05-03"},
		{"A Treaty\n\nThere shall be peace for ever and for all.\n\nDone at Lima, 3 June 1936.\n", "A Treaty", "1936-06-03"},
		{"Peru waits\nDate: 4 May 1951\n\nIt waits.\n", "Peru waits", "1951-05-04"},
		{"LIMA, 4 May 1951\n\nThe first treaty.\n\nSigned at Lima on 5 June 1930 and ratified since by both.\n", "LIMA, 4 May 1951", "1951-05-04"},
		{"A TREATY considering the treaty of 3 May 1925 as follows:\n\nSigned at Lima on 5 June 1930.\n", "", "1930-06-05"},
		{"Salas (born 4 May 1930) waits. He waited.\n", "", ""},
		{"Salas (4 May 1930 – 5 June 2000) waited. He waited long.\n", "", ""},
		{"Peru has waited since 4 May 1951. It will wait.\n", "", ""},
		{"Today the president signed an order. Under the Executive Order of May 4, 1951 firms are barred.\n", "", "1951-05-04"},
		{"Today, May 4, 1951, the president spoke of it.\n", "", "1951-05-04"},
		{"The Council decides to act.\n\nAdopted at its 3039th meeting, on 4 May 1951.\n", "", "1951-05-04"},
		{"Today the president spoke. The Treaty of May 4, 1951 and the order of the day stand.\n", "", ""},
		{"It began on 4 May 1951.\n\nIt ended.\n", "", ""},
	} {
		text := mark(t, c.text, "")
		if text.TitleText() != c.title || text.Written.String() != c.date {
			t.Errorf("%q: title %q, date %s; want %q, %s", c.text, text.TitleText(), text.Written, c.title, c.date)
		}
	}
}

func TestNames(t *testing.T) {
	lexicon := annotate.NewLexicon([]annotate.Form{
		{Text: "Peru", Record: "nation:PER", To: graph.MaxDay},
		{Text: "US", Record: "nation:USA", Exact: true, To: graph.MaxDay},
		{Text: "WHO", Record: "org:WHO", Exact: true, To: graph.MaxDay},
		{Text: "Bank of Peru", Kind: annotate.FormBlock},
		{Text: "Lund Berg", Record: "leader:lund-berg", Kind: annotate.FormPerson, To: graph.MaxDay},
	})
	for _, c := range []struct{ text, want string }{
		{"Peru’s Bank of Peru", "Peru|Bank of Peru"},
		{"peru told us who", ""},
		{"The US and the WHO", "US|WHO"},
		{"PERU SAYS WHO IS IN THE WAR", "PERU"},
		{"Lund-Berg, Lund Berg", "Lund-Berg|Lund Berg"},
		{"Peruvian Perus", ""},
	} {
		text := annotate.Annotate(c.text, graph.Date{}, lexicon)
		var got []string
		for _, n := range text.Names {
			got = append(got, text.Slice(n.First, n.Last))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: got %q, want %q", c.text, s, c.want)
		}
	}
}

func TestPoints(t *testing.T) {
	text := strings.Repeat("Kübel “x” ", 100)
	p := annotate.NewPoints(text)
	for i := 0; i <= len(text); i++ {
		if i < len(text) && !utf8.RuneStart(text[i]) {
			continue
		}
		if got, want := p.At(i), utf8.RuneCountInString(text[:i]); got != want {
			t.Fatalf("At(%d) = %d, want %d", i, got, want)
		}
	}
}

func FuzzAnnotate(f *testing.F) {
	f.Add("Peru’s U.S. envoy met Mr. Lund between May 4 and 6, 1951.\n\n1. Decides.")
	f.Add("((((\n\n'’’'s J. J. U.S")
	f.Add("\xff\xfe 15 DEC 89 1951-05-04")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\ufffd")
		marked := mark(t, text, "1951-06-01")
		at := 0
		for _, token := range marked.Tokens {
			if int(token.Start) < at || token.End <= token.Start || !utf8.ValidString(text[token.Start:token.End]) {
				t.Fatalf("token %+v after %d", token, at)
			}
			at = int(token.End)
		}
		next := 0
		for _, s := range marked.Sentences {
			if s.First != next || s.Last <= s.First {
				t.Fatalf("sentence %+v, want it to begin at %d", s, next)
			}
			next = s.Last
		}
		if next != len(marked.Tokens) {
			t.Fatalf("sentences end at %d of %d tokens", next, len(marked.Tokens))
		}
	})
}
