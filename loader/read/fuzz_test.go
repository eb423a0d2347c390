package read_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"entente/loader/read"
)

// fuzz reads any bytes as a file of that name: there is at least one item, each in order, and it ends.
func fuzz(f *testing.F, name string, seeds ...[]byte) {
	found, err := filepath.Glob(filepath.Join("testdata", "*"+filepath.Ext(name)))
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range found {
		raw, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		seeds = append(seeds, raw)
	}
	for _, seed := range append(seeds, nil, []byte("France")) {
		f.Add(seed)
	}
	r := &read.Reader{Limits: read.Limits{Inflated: 16 << 20, PDFTime: 10 * time.Second}}
	f.Cleanup(func() { _ = r.Close() })
	f.Fuzz(func(t *testing.T, raw []byte) {
		items := r.Bytes(name, raw)
		if len(items) == 0 {
			t.Fatal("nothing was told")
		}
		for _, item := range items {
			checked(t, item)
		}
	})
}

func FuzzText(f *testing.F) { fuzz(f, "a.txt", []byte("\xE4\xCF\xC7 \xFF\xFEa\x00")) }
func FuzzHTML(f *testing.F) { fuzz(f, "a.html", []byte("<table><p><b></table><meta charset=utf-16>")) }

func FuzzEmail(f *testing.F) {
	fuzz(f, "a.eml", []byte("Subject: =?x?b?!?=\nContent-Type: multipart/mixed; boundary=\n\n--\n"))
}

func FuzzFeed(f *testing.F) {
	fuzz(f, "a.rss", []byte("<feed><entry/>"), []byte(`<?xml version="1.0" encoding="x"?><rdf:RDF>`))
}
func FuzzJSONL(f *testing.F) { fuzz(f, "a.jsonl", []byte(`{"text":["a",1]}`)) }
func FuzzCSV(f *testing.F)   { fuzz(f, "a.csv", []byte("text;date\n\"a;1904\n")) }
func FuzzGzip(f *testing.F)  { fuzz(f, "a.csv.gz", gzipped(f, []byte("text\na\n"))) }

func FuzzZip(f *testing.F) {
	fuzz(f, "a.zip", zipped(f, file{"a.txt", []byte("a")}, file{"b.zip", zipped(f, file{"c.html", []byte("<p>c")})}))
}

func FuzzDOCX(f *testing.F) {
	fuzz(f, "a.docx", docx(f, "a", "<w:p><w:r><w:t>a</w:t></w:r></w:p>"))
}

func FuzzPDF(f *testing.F) {
	fuzz(f, "a.pdf", pdf("a", column(72, 700, "a line", "", "b")), pdfObjects([]string{"<< /Type /Catalog /Pages 1 0 R >>"}, "/Root 1 0 R"))
}

// FuzzDOCXBody reads any bytes as the body of a DOCX, which the sums of a zip keep from changing.
func FuzzDOCXBody(f *testing.F) {
	f.Add([]byte("<w:p><w:del><w:r><w:t>a</w:t></w:r></w:p></w:del>"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, item := range (&read.Reader{}).Bytes("a.docx", zipped(t, file{"word/document.xml", raw})) {
			checked(t, item)
		}
	})
}
