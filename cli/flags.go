package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/alecthomas/kong"

	"entente/graph"
	"entente/loader/read"
)

// documentFlags are of the commands that read documents.
type documentFlags struct {
	Date  dateFlag  `placeholder:"DATE" help:"The date of every document of the call (EDTF: 2024-06-27, 2024-06, 2024), in place of the one that it shows."`
	Map   mapFlag   `placeholder:"FIELD=NAME,..." help:"How the fields title, text, date and url of stories (.jsonl, .csv) are named, where they do not go by a usual name: title=headline,text=body."`
	Paths []pathArg `arg:"" optional:"" name:"path" help:"A file (text, HTML, PDF, DOCX, e-mail, stories as JSONL or CSV, a feed; zip and gzip of these), a folder, or - for standard input."`
}

// pathArg is a path as given, in whatever bytes; kong would make UTF-8 of it.
type pathArg string

// Decode takes the argument.
func (p *pathArg) Decode(ctx *kong.DecodeContext) error {
	path, ok := ctx.Scan.Pop().Value.(string)
	if !ok {
		return errors.New("a path is missing")
	}
	*p = pathArg(path)
	return nil
}

// somePath is an error where no path is given.
func (f documentFlags) somePath() error {
	if len(f.Paths) == 0 {
		return errors.New("expected \"<path> ...\"")
	}
	return nil
}

// paths are the paths as strings.
func (f documentFlags) paths() []string {
	paths := make([]string, len(f.Paths))
	for i, p := range f.Paths {
		paths[i] = string(p)
	}
	return paths
}

// mapFlag names the fields of stories.
type mapFlag struct{ fields read.Fields }

// UnmarshalText reads the flag's value; several add up.
func (m *mapFlag) UnmarshalText(text []byte) error {
	if m.fields == nil {
		m.fields = read.Fields{}
	}
	for pair := range strings.SplitSeq(string(text), ",") {
		field, name, ok := strings.Cut(pair, "=")
		if !ok || name == "" {
			return fmt.Errorf("%q is not FIELD=NAME, as title=headline", pair)
		}
		m.fields[strings.TrimSpace(field)] = strings.TrimSpace(name)
	}
	return m.fields.Known()
}

// dateFlag is a date that has an earliest and a latest day, the zero Date where none is given.
type dateFlag struct{ graph.Date }

// UnmarshalText reads the flag's value.
func (d *dateFlag) UnmarshalText(text []byte) error {
	date, err := graph.ParseDate(string(text))
	if err != nil || !date.Bounded() {
		return fmt.Errorf("%q is no day, month or year in EDTF, as 2024-06-27", text)
	}
	d.Date = date
	return nil
}
