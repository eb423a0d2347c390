package read_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"entente/graph"
	"entente/loader/read"
)

var update = flag.Bool("update", false, "write the goldens again")

// checked holds an item to what is true of every one: it has an error of one line, or a document that is in order.
func checked(t testing.TB, i read.Item) {
	t.Helper()
	if i.Err != nil {
		if text := i.Err.Error(); text == "" || strings.ContainsAny(text, "\n\r") || i.Document.Text != "" {
			t.Errorf("%s: the error is %q beside %q", i.Path, text, i.Document.Text)
		}
		return
	}
	d := i.Document
	if id, sum := graph.DocumentID(d.Text); d.ID != id || d.SHA256 != sum || d.Length != utf8.RuneCountInString(d.Text) {
		t.Errorf("%s: the document is %+v", i.Path, d)
	}
	if !utf8.ValidString(d.Text) || strings.ContainsAny(d.Text, "\r\x00") || strings.TrimSpace(d.Text) == "" || len(d.Text) > read.MaxBytes {
		t.Errorf("%s: the text is %q", i.Path, d.Text)
	}
	if !utf8.ValidString(d.Title) || strings.Contains(d.Title, "\n") || !utf8.ValidString(d.Names[0]) || !utf8.ValidString(d.Source) {
		t.Errorf("%s: the title is %q, the source %q", i.Path, d.Title, d.Source)
	}
	for k, offset := range d.Pages {
		if offset < 0 || offset > d.Length || k > 0 && offset < d.Pages[k-1] {
			t.Errorf("%s: the pages of %d code points begin at %v", i.Path, d.Length, d.Pages)
		}
	}
}

// told is an item as goldens have it; where pages begin stands in brackets in the text.
func told(i read.Item) string {
	var b strings.Builder
	fmt.Fprintf(&b, "== %s\n", i.Path)
	if i.Err != nil {
		fmt.Fprintf(&b, "error: %v\n", i.Err)
		return b.String()
	}
	d := i.Document
	fmt.Fprintf(&b, "name: %s\ntitle: %s\ndate: %s\nsource: %s\n\n", d.Names[0], d.Title, d.Date, d.Source)
	text := []rune(d.Text)
	for k := len(d.Pages) - 1; k >= 0; k-- {
		at := d.Pages[k]
		text = append(text[:at:at], append([]rune(fmt.Sprintf("[page %d]", k+1)), text[at:]...)...)
	}
	b.WriteString(string(text) + "\n")
	return b.String()
}

func encoded(t testing.TB, e encoding.Encoding, text string) []byte {
	t.Helper()
	raw, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// The files of testdata, and files made here, are read as their goldens say.
func TestGolden(t *testing.T) {
	r := &read.Reader{}
	defer r.Close() //nolint:errcheck // nothing was written
	for _, c := range goldens(t) {
		t.Run(c.name, func(t *testing.T) {
			r.Fields = c.fields
			raw := c.raw
			if raw == nil {
				var err error
				if raw, err = os.ReadFile(filepath.Join("testdata", c.name)); err != nil {
					t.Fatal(err)
				}
			}
			var b strings.Builder
			fmt.Fprintf(&b, "%s\n\n", c.sentence)
			for _, item := range r.Bytes(c.name, raw) {
				checked(t, item)
				b.WriteString(told(item))
			}
			path := filepath.Join("testdata", "golden", c.name+".golden")
			if *update {
				if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(want) {
				t.Errorf("%s differs (-update writes it anew):\n%s", path, b.String())
			}
		})
	}
}

type goldenCase struct {
	sentence, name string
	raw            []byte // nil: the file of testdata
	fields         read.Fields
}

func goldens(t *testing.T) []goldenCase {
	const cyrillic = "Договор о дружбе и взаимной помощи был подписан в Москве четырнадцатого мая."
	cases := []goldenCase{
		{sentence: "The main text of a page is read under its title, without navigation; address and day come from its head.", name: "article.html"},
		{sentence: "A short page without an article gives all its text but the furniture; a table's cells stand apart.", name: "notice.html"},
		{sentence: "The day of a page may stand in linked data.", name: "linked.html"},
		{sentence: "A page is decoded as it declares.", name: "declared.html", raw: encoded(t, charmap.Windows1251, `<html><head><meta charset="windows-1251"><title>`+cyrillic+`</title></head><body><p>`+cyrillic+`</p></body></html>`)},
		{sentence: "The mark of UTF-16 is believed.", name: "utf16.html", raw: encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), `<title>Accord of Évian</title><p>France and Algeria signed.</p>`)},
		{sentence: "Nothing but tags is empty.", name: "empty.html", raw: []byte("<html><body><nav>Home</nav><script>1</script></body></html>")},
		{sentence: "A plain message is read under its subject; broken lines are joined, the signature is left out.", name: "plain.eml"},
		{sentence: "A flowed message says itself which lines go on.", name: "flowed.eml"},
		{sentence: "Of two forms the plain one is read; what is attached is not. Names of other encodings are decoded.", name: "alternative.eml"},
		{sentence: "A message of HTML alone is read as its text.", name: "html.eml"},
		{sentence: "A message without a header is none.", name: "headless.eml", raw: []byte("\nFrance and Italy signed.\n")},
		{sentence: "Each item of RSS is a document: its content, else its summary, under its title.", name: "news.rss"},
		{sentence: "Each entry of Atom is a document.", name: "news.atom"},
		{sentence: "XML that is no feed is not read.", name: "other.xml", raw: []byte(`<?xml version="1.0"?><treaties><treaty/></treaties>`)},
		{sentence: "An entity of its own does not grow in a feed.", name: "entities.rss", raw: []byte(`<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "treaty "><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel><item><title>One</title><description>A &b; of 1904</description></item></channel></rss>`)},
		{sentence: "A line is a story; its text stays as it is, line ends aside; broken lines fail alone.", name: "stories.jsonl"},
		{sentence: "Fields go by the names that were given.", name: "mapped.jsonl", fields: read.Fields{read.FieldText: "Tekst", read.FieldTitle: "Kop", read.FieldDate: "first seen"}},
		{sentence: "Lines that are no stories are not read.", name: "others.jsonl", raw: []byte("{\"id\":1,\"name\":\"France\"}\n{\"id\":2}\n")},
		{sentence: "Lines that are no JSON are not read.", name: "pretty.jsonl", raw: []byte("{\n \"text\": \"France\"\n}\n")},
		{sentence: "A row is a story, by the names in the first row.", name: "stories.csv"},
		{sentence: "Semicolons and Windows-1252 are what some programs write.", name: "semicolons.csv", raw: encoded(t, charmap.Windows1252, "Headline;Body;Pub. Date\nÉvian;\"France and Algeria; at last.\nThey signed.\";18 March 1962\n")},
		{sentence: "A row that breaks off fails alone, as do rows without a text and with more cells than names.", name: "broken.csv", raw: []byte("title,text\nA,\"One.\"\nB,Tw\"o\nC\nD,Four.\nE,Five, and more.\nF,Six.,,\n")},
		{sentence: "A table that holds no stories is not read.", name: "table.csv", raw: []byte("state,year\nFRA,1904\n")},
		{sentence: "A name that the table does not have is told.", name: "misnamed.csv", raw: []byte("state,text\nFRA,One.\n"), fields: read.Fields{read.FieldText: "story"}},
		{sentence: "Tabs part the columns.", name: "tabs.tsv", raw: []byte("text\tdate\nFrance signed.\t1904\n")},
		{sentence: "Another script is told by its letters.", name: "koi8.txt", raw: encoded(t, charmap.KOI8R, cyrillic)},
		{sentence: "Shift-JIS is told by its bytes.", name: "shift-jis.md", raw: encoded(t, japanese.ShiftJIS, "日本国とアメリカ合衆国との間の相互協力及び安全保障条約は、ワシントンで署名された。")},
		{sentence: "RTF is not read, and says what to do.", name: "memo.rtf", raw: []byte(`{\rtf1 France}`)},
		{sentence: "A mailbox is not read.", name: "all.mbox", raw: []byte("From a\n")},
	}
	return append(append(cases, pdfGoldens()...), archiveGoldens(t)...)
}

// page is a page of a PDF with a running head and foot.
func page(number int, lines ...string) []run {
	return append([]run{
		{x: 72, y: 800, size: 8, text: fmt.Sprintf("TREATY SERIES OF THE LEAGUE %d", 1900+number)},
		{x: 290, y: 30, size: 8, text: fmt.Sprintf("- %d -", number)},
	}, column(72, 760, lines...)...)
}

func pdfGoldens() []goldenCase {
	return []goldenCase{
		{
			sentence: "Lines are joined to paragraphs, also over pages; broken words made whole, heads and page numbers dropped.", name: "pages.pdf",
			raw: pdf("Convention on the Straits",
				page(1, "CONVENTION ON THE STRAITS", "", "The High Contracting Parties, desiring to regulate the passage of ships through", "the Straits, have resolved to conclude this Convention and have named their plenipo-",
					"tentiaries as follows.", "", "They met in Montreux in the summer of the year, and the delegates of the Franco-", "German commission, of long-term standing, took part in the work of the con-"),
				page(2, "ference until its end.", "", "Article 1", "", "The parties recognise the principle of freedom of transit. It is without limit of time,", "and long-", "term."),
				page(3, "Article 2", "", "In time of peace, merchant vessels shall enjoy complete freedom of transit.")),
		},
		{
			sentence: "Two columns are read one after the other.", name: "columns.pdf",
			raw: pdf("", append(column(60, 780, "Poland and Romania signed an", "alliance in Bucharest on a day", "in March. It was renewed five", "years later and bound each to"),
				column(320, 780, "come to the aid of the other.", "", "Hungary was not a party to the", "alliance, which it opposed.")...)),
		},
		{sentence: "A paragraph may begin with an indentation instead of a gap; items of a list stand alone.", name: "indented.pdf", raw: pdf("Microsoft Word - draft7.doc", []run{
			{72, 780, 10, "The ministers of both countries met in Geneva and agreed on all but one of the points"},
			{72, 768, 10, "that were before them. The rest was left to the next meeting, which was not called until."},
			{90, 756, 10, "In the second year the talks were taken up again and led to a protocol, which both have"},
			{72, 744, 10, "signed. It provides for:"},
			{72, 732, 10, "(a) the withdrawal of troops;"},
			{72, 720, 10, "(b) the exchange of prisoners."},
		})},
		{sentence: "The first page may be empty.", name: "late.pdf", raw: pdf("", nil, column(72, 700, "Iran and Iraq signed a treaty in Algiers."))},
		{sentence: "A PDF of pictures has no text.", name: "scan.pdf", raw: pdfOf("", "", "0 0 100 100 re f")},
		{sentence: "A PDF that a password protects is not read.", name: "locked.pdf", raw: pdfOf("", "/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ("+strings.Repeat("o", 32)+") /U ("+strings.Repeat("u", 32)+") >>", "BT ET")},
		{sentence: "What is no PDF says so.", name: "none.pdf", raw: []byte("France and Italy signed.")},
		{sentence: "A page that is its own parent ends.", name: "loop.pdf", raw: pdfObjects([]string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"}, "/Root 1 0 R")},
		{sentence: "A table of references that goes back to itself ends.", name: "chain.pdf", raw: pdfObjects([]string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"}, "/Root 1 0 R /Prev 9")},
	}
}

func archiveGoldens(t *testing.T) []goldenCase {
	p := func(text string) string { return `<w:p><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>` }
	text := file{"a.txt", []byte("France and Britain signed.\r\n")}
	inner := zipped(t, text, file{"b/c.md", []byte("Chile and Peru signed.")})
	deep := zipped(t, file{"3.zip", zipped(t, file{"2.zip", zipped(t, file{"1.zip", zipped(t, text)})})})
	locked := zipped(t, text)
	locked[6] |= 1                                             // the flag in the entry
	locked[strings.Index(string(locked), "PK\x01\x02")+8] |= 1 // and in the list
	return []goldenCase{
		{sentence: "Paragraphs are lines apart; insertions are in, deletions and what old programs see out; rows of a table are lines.", name: "treaty.docx", raw: docx(t, "Treaty of Peace",
			p("TREATY OF PEACE")+`<w:p><w:r><w:t>Signed at </w:t></w:r><w:hyperlink><w:r><w:t>Washington</w:t></w:r></w:hyperlink><w:ins><w:r><w:t xml:space="preserve"> on 26 March</w:t></w:r></w:ins><w:del><w:r><w:delText> on a day</w:delText><w:t>gone</w:t></w:r></w:del><w:r><w:t>.</w:t><w:br/><w:t>Done</w:t><w:tab/><w:t>twice.</w:t></w:r></w:p>`+
				`<w:sdt><w:sdtContent>`+p("Article 1")+`</w:sdtContent></w:sdt><w:tbl><w:tr><w:tc>`+p("Egypt")+`</w:tc><w:tc>`+p("1979")+p("March")+`</w:tc></w:tr><w:tr><w:tc>`+p("Israel")+`</w:tc><w:tc>`+p("1979")+`</w:tc></w:tr></w:tbl>`+
				`<mc:AlternateContent><mc:Choice>`+p("In a box.")+`</mc:Choice><mc:Fallback>`+p("In a box.")+`</mc:Fallback></mc:AlternateContent>`)},
		{sentence: "A title that the text does not show is of the template.", name: "template.docx", raw: docx(t, "Brief A4 neu", p("Austria and Hungary signed."))},
		{sentence: "A zip without a body is no DOCX.", name: "other.docx", raw: zipped(t, text)},
		{sentence: "XML that breaks off is told.", name: "cut.docx", raw: docx(t, "", `<w:p><w:r><w:t>France`)},
		{sentence: "An encrypted DOCX is no zip.", name: "locked.docx", raw: []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1and more")},
		{sentence: "Entries are documents, bad ones alone fail; hidden ones are left out.", name: "news.zip", raw: zipped(t, text, file{"empty.txt", nil}, file{"photo.png", []byte("x")}, file{"__MACOSX/a.txt", []byte("x")}, file{".DS_Store", []byte("x")},
			file{"../../up.txt", []byte("Iran and Iraq signed.")}, file{"lines.jsonl", []byte("{\"text\":\"Egypt signed.\",\"date\":\"1979-03-26\"}\n{\"text\":\"Israel signed.\"}\n")}, file{"inner.zip", inner}, file{"b.md.gz", gzipped(t, []byte("Austria signed."))})},
		{sentence: "Archives within archives end at three.", name: "deep.zip", raw: deep},
		{sentence: "An entry that a password protects is not read.", name: "locked.zip", raw: locked},
		{sentence: "An empty zip is empty.", name: "empty.zip", raw: zipped(t)},
		{sentence: "What is no zip says so.", name: "none.zip", raw: []byte("PK or not")},
		{sentence: "A zip that breaks off is broken.", name: "cut.zip", raw: inner[:len(inner)-10]},
		{sentence: "A compressed file goes by its name without .gz.", name: "cable.txt.gz", raw: gzipped(t, []byte("Argentina and Chile signed."))},
		{sentence: "A compressed file that breaks off is broken.", name: "cut.txt.gz", raw: gzipped(t, []byte(strings.Repeat("Argentina and Chile signed. ", 100)))[:40]},
		{sentence: "Compressed files within compressed files end at three.", name: "deep.txt.gz.gz.gz.gz", raw: gzipped(t, gzipped(t, gzipped(t, gzipped(t, []byte("x")))))},
		{sentence: "What is no gzip says so.", name: "none.txt.gz", raw: []byte("no gzip at all")},
	}
}
