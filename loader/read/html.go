package read

import (
	"encoding/json"
	"fmt"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"

	"entente/graph"
)

// article is how many bytes of main text a page must show for the rest to be left out as navigation.
const article = 140

// linkedData is how many bytes of linked data are looked into.
const linkedData = 1 << 20

// readHTML reads a page: its main text under its title.
func readHTML(_ *work, raw []byte) (made, error) {
	text, err := decodeHTML(raw)
	if err != nil {
		return made{}, err
	}
	page, err := parseHTML(text)
	if err != nil {
		return made{}, err
	}
	m := made{title: metaOf(page, "og:title", "dc.title", "citation_title"), source: canonical(page), date: published(page)}
	main := ""
	parser := readability.NewParser()
	if found, err := parser.ParseDocument(page, nil); err == nil && found.Node != nil {
		main = rendered(found.Node)
		if found.Title() != "" {
			m.title = found.Title()
		}
	}
	if len(main) < article {
		main = rendered(withoutFurniture(page))
	}
	m.text = headed(m.title, main)
	return m, nil
}

// decodeHTML is the text of a page: by its byte order mark, as it declares, else by its bytes.
func decodeHTML(raw []byte) (string, error) {
	if found, name, certain := charset.DetermineEncoding(raw, ""); certain && found != unicode.UTF8 && name != "utf-8" {
		text, err := found.NewDecoder().Bytes(raw)
		if err != nil {
			return "", fmt.Errorf("not the %s that it declares: %w", name, ErrEncoding)
		}
		return lines(string(text)), nil
	}
	return Decode(raw)
}

// parseHTML parses a page or a part of one, unless it is made to grow.
func parseHTML(text string) (*html.Node, error) {
	if err := checkHTML(text); err != nil {
		return nil, err
	}
	page, err := html.Parse(strings.NewReader(text))
	if err != nil { // of a text in memory only nesting has an error
		return nil, ErrComplex
	}
	return page, nil
}

// formatting are the elements that a parser opens again in each block after them until they are closed.
var formatting = map[atom.Atom]bool{
	atom.A: true, atom.B: true, atom.Big: true, atom.Code: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Nobr: true,
	atom.S: true, atom.Small: true, atom.Strike: true, atom.Strong: true, atom.Tt: true, atom.U: true,
}

// checkHTML counts the nodes that parsing may make, at most htmlNodes.
func checkHTML(text string) error {
	tokens := html.NewTokenizer(strings.NewReader(text))
	tokens.SetMaxBuf(MaxBytes)
	open, sum, nodes := map[atom.Atom]int{}, 0, 0
	for {
		kind := tokens.Next()
		switch kind {
		case html.ErrorToken:
			return nil // the end
		case html.StartTagToken, html.EndTagToken:
			name, _ := tokens.TagName()
			tag := atom.Lookup(name)
			if formatting[tag] && kind == html.StartTagToken {
				open[tag]++
				sum++
			} else if formatting[tag] && open[tag] > 0 {
				open[tag]--
				sum--
			}
		}
		if nodes += 1 + sum; nodes > htmlNodes {
			return ErrComplex
		}
	}
}

// withoutFurniture takes navigation, forms and the like out of a page.
func withoutFurniture(page *html.Node) *html.Node {
	var out []*html.Node
	for n := range page.Descendants() {
		switch n.DataAtom {
		case atom.Nav, atom.Header, atom.Footer, atom.Aside, atom.Form, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Button, atom.Select:
			out = append(out, n)
		}
	}
	for _, n := range out {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
	return page
}

// rendered is the text of a part of a page as a browser lays it out; bars part the cells of a table.
func rendered(n *html.Node) string {
	var b strings.Builder
	for line := range strings.Lines(render.InnerText(n)) {
		b.WriteString(strings.ReplaceAll(strings.TrimSpace(line), "\t", " | ") + "\n")
	}
	return tidy(b.String())
}

// fragment is the text of a piece of HTML, as feeds and mails hold it.
func fragment(text string) (string, error) {
	page, err := parseHTML(text)
	if err != nil {
		return "", err
	}
	return rendered(withoutFurniture(page)), nil
}

// canonical is the address that a page gives for itself.
func canonical(page *html.Node) string {
	for n := range page.Descendants() {
		if n.DataAtom == atom.Link && strings.EqualFold(attribute(n, "rel"), "canonical") && address(attribute(n, "href")) != "" {
			return attribute(n, "href")
		}
	}
	return metaOf(page, "og:url", "citation_public_url", "dc.identifier")
}

// dateNames are the names under which pages give the day of their publication.
var dateNames = []string{
	"article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.date", "pubdate", "publishdate", "publish-date",
	"publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date",
}

// published is the day on which a page says that it was published, the zero Date where it does not.
func published(page *html.Node) graph.Date {
	if d := dateOf(metaOf(page, dateNames...)); !d.IsZero() {
		return d
	}
	for n := range page.Descendants() {
		switch {
		case n.DataAtom == atom.Script && attribute(n, "type") == "application/ld+json" && n.FirstChild != nil:
			var data any
			if len(n.FirstChild.Data) > linkedData {
				continue
			}
			if json.Unmarshal([]byte(n.FirstChild.Data), &data) == nil {
				if d := dateOf(datePublished(data)); !d.IsZero() {
					return d
				}
			}
		case n.DataAtom == atom.Time && (strings.EqualFold(attribute(n, "itemprop"), "datePublished") || hasAttribute(n, "pubdate")):
			if d := dateOf(attribute(n, "datetime")); !d.IsZero() {
				return d
			}
		}
	}
	return graph.Date{}
}

// datePublished is the first of that name in linked data, the outer before the inner.
func datePublished(data any) string {
	switch data := data.(type) {
	case map[string]any:
		if text, ok := data["datePublished"].(string); ok {
			return text
		}
		return datePublished(data["@graph"])
	case []any:
		for _, one := range data {
			if text := datePublished(one); text != "" {
				return text
			}
		}
	}
	return ""
}

// metaOf is the content of the first of the names that a page has, "" where it has none.
func metaOf(page *html.Node, names ...string) string {
	found := map[string]string{}
	for n := range page.Descendants() {
		if n.DataAtom != atom.Meta {
			continue
		}
		for _, key := range []string{"name", "property", "itemprop"} {
			name := strings.ToLower(attribute(n, key))
			if name != "" && found[name] == "" {
				found[name] = attribute(n, "content")
			}
		}
	}
	for _, name := range names {
		if found[name] != "" {
			return found[name]
		}
	}
	return ""
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// looksLikeHTML tells markup from text in a field that may hold either.
func looksLikeHTML(text string) bool {
	return strings.Contains(text, "</") || strings.Contains(text, "<p") || strings.Contains(text, "<br")
}
