package read_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"entente/loader/read"
)

// endless gives the same bytes again and again.
type endless struct{ piece string }

func (e endless) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		n += copy(p[n:], e.piece)
	}
	return n, nil
}

func gigabyte(begin, piece, end string) io.Reader {
	return io.MultiReader(strings.NewReader(begin), io.LimitReader(endless{piece}, 1<<30), strings.NewReader(end))
}

// tooMuch is a little more than may be read of one document.
func tooMuch(piece string) io.Reader { return io.LimitReader(endless{piece}, read.MaxBytes+1) }

// compressed is a stream of the reader's bytes in gzip, made while it is read.
func compressed(from io.Reader) io.Reader {
	r, w := io.Pipe()
	go func() {
		packed, _ := gzip.NewWriterLevel(w, gzip.BestSpeed) // the level is one that there is
		_, err := io.Copy(packed, from)
		w.CloseWithError(errors.Join(err, packed.Close()))
	}()
	return r
}

// allocated is how much one bomb may allocate in all, freed or not.
const allocated = 1 << 30

// Files made to fill memory or to take for ever end in a clear error, soon and within fixed memory.
func TestBombs(t *testing.T) {
	zeros := strings.Repeat("\x00", 1<<20)
	for _, c := range []struct {
		sentence, name string
		from           io.Reader
		want           error
	}{
		{"A text of one line of a gigabyte is too large.", "line.txt", gigabyte("", "France signed. ", ""), read.ErrTooLarge},
		{"A page of a gigabyte is too large.", "page.html", gigabyte("<p>", "France signed. ", "</p>"), read.ErrTooLarge},
		{"A story of a gigabyte is too large.", "line.jsonl", gigabyte(`{"text":"`, "France signed. ", `"}`), read.ErrRow},
		{"A cell of a gigabyte is too large.", "cell.csv", gigabyte("text\n\"", "France signed. ", "\"\n"), read.ErrRow},
		{"A first row of a gigabyte is too large.", "row.csv", gigabyte("", "column,", "\n"), read.ErrRow},
		{"A gigabyte of zeros in gzip is too large.", "zeros.txt.gz", compressed(gigabyte("", zeros, "")), read.ErrTooLarge},
		{"A gigabyte of zeros in a gzip of stories is too large.", "zeros.jsonl.gz", compressed(gigabyte("", zeros, "")), read.ErrRow},
		{"An entry of more than is read is too large.", "zeros.zip", bytes.NewReader(zipStream(t, "zeros.txt", tooMuch(zeros))), read.ErrTooLarge},
		{"A DOCX of more than is read is too large.", "zeros.docx", bytes.NewReader(zipStream(t, "word/document.xml", tooMuch(zeros))), read.ErrTooLarge},
		{"A zip of too many entries ends.", "many.zip", bytes.NewReader(manyEntries(t, read.MaxEntries+1)), read.ErrEntries},
		{"A page of tags within tags is no document.", "deep.html", strings.NewReader(strings.Repeat("<div>", 1<<20)), read.ErrComplex},
		{"A page of too many tags is no document.", "rich.html", strings.NewReader(strings.Repeat("<i></i>", 1<<20)), read.ErrComplex},
		{"Formatting that is never closed does not grow.", "font.html", strings.NewReader(fonts(400) + strings.Repeat("<p>x", 1<<17)), read.ErrComplex},
		{"A DOCX of elements within elements is none.", "deep.docx", bytes.NewReader(docx(t, "", strings.Repeat("<w:p>", 1<<20))), read.ErrComplex},
		{"A feed of elements within elements is none.", "deep.rss", strings.NewReader(`<rss version="2.0"><channel>` + strings.Repeat("<a>", 1<<20)), read.ErrComplex},
		{"A feed of too many elements is none.", "rich.rss", strings.NewReader(`<rss version="2.0"><channel>` + strings.Repeat("<item/>", 1<<20)), read.ErrComplex},
		{"A message of parts within parts is none.", "deep.eml", strings.NewReader(nestedParts(1000)), read.ErrComplex},
		{"A message of too many parts is none.", "many.eml", strings.NewReader("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n\nx\n", 5000) + "--b--\n"), read.ErrComplex},
		{"JSON within JSON is no story.", "deep.jsonl", strings.NewReader(`{"text":` + strings.Repeat("[", 1<<20) + "\n"), read.ErrBroken},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			items := (&read.Reader{}).Stream(c.name, c.from)
			runtime.ReadMemStats(&after)
			last := items[len(items)-1]
			if !errors.Is(last.Err, c.want) {
				t.Errorf("ends with %v, want %v", last.Err, c.want)
			}
			checked(t, last)
			if took := time.Since(start); took > time.Minute {
				t.Errorf("took %s", took)
			}
			if all := after.TotalAlloc - before.TotalAlloc; all > allocated {
				t.Errorf("allocated %d MiB", all>>20)
			}
		})
	}
}

// zipStream zips a stream that does not fit into memory.
func zipStream(t *testing.T, name string, from io.Reader) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	entry, err := w.Create(name)
	if err == nil {
		_, err = io.Copy(entry, from)
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func manyEntries(t *testing.T, count int) []byte {
	files := make([]file, count)
	for i := range files {
		files[i] = file{fmt.Sprintf("%d.txt", i), []byte("x")}
	}
	return zipped(t, files...)
}

func fonts(count int) string {
	var b strings.Builder
	for i := range count {
		fmt.Fprintf(&b, "<font size=%d>", i)
	}
	return b.String()
}

func nestedParts(depth int) string {
	var b strings.Builder
	b.WriteString("Subject: x\n")
	for i := range depth {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	return b.String()
}

// What archives inflate to is counted over the whole file, not by entry.
func TestInflated(t *testing.T) {
	text := []byte(strings.Repeat("France signed. ", 100))
	inner := zipped(t, file{"a.txt", text}, file{"b.txt", text})
	raw := zipped(t, file{"1.txt", text}, file{"2.zip", inner}, file{"3.txt", text}, file{"4.txt", text})
	items := (&read.Reader{Limits: read.Limits{Inflated: int64(3*len(text) + len(inner) + 100)}}).Bytes("a.zip", raw)
	var got []string
	for _, i := range items {
		got = append(got, fmt.Sprintf("%s %v", i.Path, i.Err))
	}
	want := "a.zip/1.txt <nil>, a.zip/2.zip/a.txt <nil>, a.zip/2.zip/b.txt <nil>, a.zip " + read.ErrInflated.Error()
	if strings.Join(got, ", ") != want {
		t.Errorf("items are %q, want %s", got, want)
	}
}

// A PDF that would take for ever is ended, and the next one is read.
func TestSlowPDF(t *testing.T) {
	r := &read.Reader{Limits: read.Limits{PDFTime: time.Second}}
	defer r.Close() //nolint:errcheck // nothing was written
	var pages []string
	for range 2000 {
		pages = append(pages, strings.Repeat("BT /F1 10 Tf 72 700 Td (France and Italy signed.) Tj ET\n", 50))
	}
	start := time.Now()
	if items := r.Bytes("slow.pdf", pdfOf("", "", pages...)); len(items) != 1 || !errors.Is(items[0].Err, read.ErrTime) {
		t.Errorf("ends with %v after %s", items[0].Err, time.Since(start))
	}
	r.Limits = read.Limits{}
	if items := r.Bytes("good.pdf", pdf("", column(72, 700, "France and Italy signed."))); items[0].Document.Text != "France and Italy signed." {
		t.Errorf("the next one is %+v", items)
	}
}

// PDFs that inflate, or go round in circles, end.
func TestBombPDF(t *testing.T) {
	r := &read.Reader{Limits: read.Limits{PDFTime: 2 * time.Second}}
	defer r.Close() //nolint:errcheck // nothing was written
	packed := deflated(t, []byte(strings.Repeat(" ", 32<<20)))
	packed = deflated(t, []byte(packed))
	stream := fmt.Sprintf("<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream", len(packed), packed)
	font := "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
	page := "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 4 0 R >> >> /Contents %s >>"
	for name, objects := range map[string][]string{
		"inflating": {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [5 0 R] /Count 1 >>", font, stream, fmt.Sprintf(page, "4 0 R")},
		"repeated":  {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [5 0 R] /Count 1 >>", font, stream, fmt.Sprintf(page, "["+strings.Repeat("4 0 R ", 1000)+"]")},
		"circular": {
			"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [5 0 R] /Count 1 >>", font,
			"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream", fmt.Sprintf(page, "4 0 R"),
		},
		"counted": {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [5 0 R] /Count 2000000000 >>", font, stream, fmt.Sprintf(page, "[]")},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			items := r.Bytes("bomb.pdf", pdfObjects(objects, "/Root 1 0 R"))
			if len(items) != 1 || items[0].Err == nil {
				t.Errorf("items are %+v", items)
			}
			t.Logf("%v after %s", items[0].Err, time.Since(start))
		})
	}
}
