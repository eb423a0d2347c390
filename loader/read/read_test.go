package read_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/loader/read"
)

// tree makes files under a new folder and goes there: a name that ends in a slash is a folder, "a -> b" a link.
func tree(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		link, target, isLink := strings.Cut(name, " -> ")
		err := os.MkdirAll(filepath.Dir(link), 0o755)
		switch {
		case err != nil:
		case isLink:
			err = os.Symlink(target, link)
		case strings.HasSuffix(name, "/"):
			err = os.MkdirAll(name, 0o755)
		default:
			err = os.WriteFile(name, []byte("A treaty was signed in "+name), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		sentence string
		tree     []string
		paths    []string
		want     []string // paths; with ! those with an error, with ? those skipped
	}{
		{"Files come in the order given.", []string{"b.txt", "a.md"}, []string{"b.txt", "a.md"}, []string{"b.txt", "a.md"}},
		{"A folder is walked, sorted.", []string{"d/c.txt", "d/a/z.txt", "d/b.MD"}, []string{"d"}, []string{"d/a/z.txt", "d/b.MD", "d/c.txt"}},
		{"Standard input is not looked for.", nil, []string{"-"}, []string{"-"}},
		{"What is not there is an error.", nil, []string{"none.txt"}, []string{"!none.txt"}},
		{"Another kind of file is an error by name, and skipped in a folder.", []string{"d/a.png"}, []string{"d/a.png", "d"}, []string{"!d/a.png", "?d/a.png"}},
		{"Names with a leading dot are left out of folders.", []string{"d/.git/a.txt", "d/.a.txt", "d/b.txt"}, []string{"d"}, []string{"d/b.txt"}},
		{"A folder may be named like a file.", []string{"d/a.txt/b.txt"}, []string{"d"}, []string{"d/a.txt/b.txt"}},
		{"Links are followed.", []string{"x/a.txt", "d/y -> ../x", "d/b.txt -> ../x/a.txt"}, []string{"d"}, []string{"d/b.txt", "d/y/a.txt"}},
		{"A loop of links ends.", []string{"d/a.txt", "d/x -> ..", "d/y -> ."}, []string{"d"}, []string{"d/a.txt"}},
		{"A link to itself is an error.", []string{"d/a.txt -> a.txt"}, []string{"d"}, []string{"!d/a.txt"}},
		{"An empty folder holds nothing.", []string{"d/"}, []string{"d"}, nil},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			tree(t, c.tree...)
			var got []string
			for _, f := range read.Find(c.paths) {
				switch {
				case f.Skipped():
					got = append(got, "?"+f.Path)
				case f.Err != nil:
					got = append(got, "!"+f.Path)
				default:
					got = append(got, f.Path)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("Find(%q) = %q, want %q", c.paths, got, c.want)
			}
		})
	}
}

// documents are the items of one file.
func documents(r *read.Reader, path string) []read.Item {
	return slices.Collect(r.Documents(read.Find([]string{path})[0]))
}

func TestDocument(t *testing.T) {
	tree(t, "d/a.txt")
	items := documents(&read.Reader{Date: graph.MustDate("1955-05-14")}, "d/a.txt")
	if len(items) != 1 || items[0].Err != nil || items[0].Path != "d/a.txt" || !items[0].Named {
		t.Fatalf("items are %+v", items)
	}
	doc := items[0].Document
	if doc.Text != "A treaty was signed in d/a.txt" || doc.Length != 30 || !slices.Equal(doc.Names, []string{"a.txt"}) || doc.Date.String() != "1955-05-14" {
		t.Errorf("document is %+v", doc)
	}
	id, sum := graph.DocumentID(doc.Text)
	if doc.ID != id || doc.SHA256 != sum {
		t.Errorf("document is %s, %s; want %s, %s", doc.ID, doc.SHA256, id, sum)
	}
}

func TestDocumentLengthCountsCodePoints(t *testing.T) {
	if doc := read.Document("bad\xffname.txt", "Évian 🇫🇷", graph.Date{}); doc.Length != 8 || doc.Names[0] != "bad\uFFFDname.txt" {
		t.Errorf("document is %+v", doc)
	}
}

func TestDocumentFailure(t *testing.T) {
	tree(t, "large.txt", "gone.txt")
	if err := os.Truncate("large.txt", read.MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	files := read.Find([]string{"large.txt", "gone.txt", "note.pdf"})
	if err := os.Remove("gone.txt"); err != nil {
		t.Fatal(err)
	}
	for i, want := range []error{read.ErrTooLarge, fs.ErrNotExist, fs.ErrNotExist} {
		items := slices.Collect((&read.Reader{}).Documents(files[i]))
		if len(items) != 1 || !errors.Is(items[0].Err, want) || strings.Contains(items[0].Err.Error(), files[i].Path) {
			t.Errorf("%s: %v, want %v without the path", files[i].Path, items, want)
		}
	}
}

func TestStdin(t *testing.T) {
	items := documents(&read.Reader{Stdin: strings.NewReader("One.\r\nTwo.")}, read.Stdin)
	if len(items) != 1 || items[0].Err != nil || items[0].Document.Text != "One.\nTwo." || items[0].Document.Names[0] != "-" {
		t.Errorf("standard input is %+v", items)
	}
}
