package graphtest

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"entente/graph"
)

// Each of these breaks one rule of the model in a part that is otherwise right.
var breaks = []struct {
	rule  string
	broke func(d *draft)
}{
	{"the document's id is a hash", func(d *draft) { d.Document.ID = "doc:short" }},
	{"the document's id has its prefix", func(d *draft) { d.Document.ID = "claim:0123456789abcdef0123" }},
	{"a part has a number", func(d *draft) { d.Part = -1 }},
	{"a document is not dated with an open end", func(d *draft) { d.Document.Date = graph.OpenDate }},
	{"text is UTF-8", func(d *draft) { d.Document.Title = "\xff" }},
	{"a record has a name", func(d *draft) { d.Records[0].Name = " \t" }},
	{"a record's name is UTF-8", func(d *draft) { d.Records[0].Name = "\xff" }},
	{"a record is of a kind", func(d *draft) { d.Records[0].ID = "planet:mars" }},
	{"a record's id has a local part", func(d *draft) { d.Records[0].ID = "nation:" }},
	{"a record's id has no space", func(d *draft) { d.Records[0].ID = "nation:R S" }},
	{"a record's id has no control character", func(d *draft) { d.Records[0].ID = "nation:R\x00S" }},
	{"a record's id is UTF-8", func(d *draft) { d.Records[0].ID = "nation:R\xff" }},
	{"a record's id has an end", func(d *draft) { d.Records[0].ID = graph.ID("nation:" + strings.Repeat("R", 600)) }},
	{"a record stands once in a part", func(d *draft) { d.Records = append(d.Records, d.Records[0]) }},
	{"a mention is of a listed record", func(d *draft) { d.Mentions[0].Record = "nation:XXX" }},
	{"a mention is of a known kind", func(d *draft) { d.Mentions[0].Kind = "PRONOUN" }},
	{"a mention has a place", func(d *draft) { d.Mentions[0].Span = nil }},
	{"a mention has one place", func(d *draft) { d.Mentions[0].Row = 1 }},
	{"a claim has a stance", func(d *draft) { d.Claims[0].Stance = "" }},
	{"a claim has evidence", func(d *draft) { d.Claims[0].Evidence = nil }},
	{"a confidence is a number", func(d *draft) { d.Claims[0].Evidence[0].Confidence = number(math.NaN()) }},
	{"a confidence is at most 1", func(d *draft) { d.Claims[0].Evidence[0].Confidence = number(1.5) }},
	{"a start is not open", func(d *draft) { d.Claims[0].Start = graph.OpenDate }},
	{"an attested day is not open", func(d *draft) { d.Claims[0].Attested = graph.OpenDate }},
	{"an attested day is bounded", func(d *draft) { d.Claims[0].Attested = graph.MustDate("XXXX-06-19") }},
	{"an end is not before its start", func(d *draft) { from("1991")(&d.Claims[0]); to("1990-12-31")(&d.Claims[0]) }},
	{"a claim is about a listed record", func(d *draft) { d.Claims[0].From = "nation:XXX" }},
	{"a claim leads to a listed record", func(d *draft) { d.Claims[0].To = "org:XXX" }},
	{"a claim is a relation or an attribute", func(d *draft) { d.Claims[0].Kind, d.Claims[0].To = "", "" }},
	{"a claim is not both", func(d *draft) { d.Claims[0].Property = graph.PropName }},
	{"a relation is of a known kind", func(d *draft) { d.Claims[0].Kind = "LIKES" }},
	{"a relation has two ends", func(d *draft) { d.Claims[0] = d.Claims[2]; d.Claims[0].To = d.Claims[0].From }},
	{"only offices have roles", func(d *draft) { d.Claims[0].Roles = []graph.OfficeRole{graph.HeadOfState} }},
	{"a role is known", func(d *draft) { d.Claims[3].Roles = []graph.OfficeRole{"KING"} }},
	{"a relation has the attributes of its kind", func(d *draft) { with(graph.AttrPlace, "Pyongyang")(&d.Claims[0]) }},
	{"a signing is a date", func(d *draft) { with(graph.AttrSigned, "yesterday")(&d.Claims[0]) }},
	{"a signing is known", func(d *draft) { with(graph.AttrSigned, "..")(&d.Claims[0]) }},
	{"an obligation is known", func(d *draft) { with(graph.AttrObligation, "LOVE")(&d.Claims[2]) }},
	{"a pledge has an obligation", func(d *draft) { delete(d.Claims[2].Attributes, graph.AttrObligation) }},
	{"a pledge's pact is listed", func(d *draft) { with(graph.AttrPact, "pact:atop/9")(&d.Claims[2]) }},
	{"a pledge's pact is a pact", func(d *draft) { with(graph.AttrPact, "nation:RUS")(&d.Claims[2]) }},
	{"acting is true or false", func(d *draft) { with(graph.AttrActing, "perhaps")(&d.Claims[3]) }},
	{"a member's role is known", func(d *draft) { d.claim(graph.MemberOf, "nation:RUS", "org:UNSC", with(graph.AttrMemberRole, "BOSS")) }},
	{"a property is known", func(d *draft) { d.says("nation:RUS", "colour", "red") }},
	{"a property is of the kind", func(d *draft) { d.says("nation:RUS", graph.PropBorn, "1922") }},
	{"an attribute has no other end", func(d *draft) { d.Claims[6].To = "nation:RUS" }},
	{"an attribute has no attributes", func(d *draft) { with(graph.AttrPlace, "x")(&d.Claims[6]) }},
	{"an attribute has a value", func(d *draft) { d.Claims[6].Value = "" }},
	{"an attribute's value is UTF-8", func(d *draft) { d.Claims[8].Value = "\xff" }},
	{"an attribute's value is of its list", func(d *draft) { d.Claims[7].Value = "FORGOTTEN" }},
	{"an attribute's date is a date", func(d *draft) { d.Claims[6].Value = "soon" }},
}

func number(f float64) *float64 { return &f }

var invalidCases = []testCase{
	{"what breaks a rule of the model is invalid and writes nothing", func(r *rig) {
		r.apply(treaty("one"))
		before := export(r, r.Store)
		for _, b := range breaks {
			d := treaty("one")
			b.broke(d)
			if change, err := r.Apply(r.Context(), d.Contribution); !errors.Is(err, graph.ErrInvalid) || change != (graph.Change{}) {
				r.Errorf("%s: change %+v and error %v, want none and ErrInvalid", b.rule, change, err)
			}
		}
		if err := sameExport(export(r, r.Store), before); err != nil {
			r.Error(err)
		}
	}},
	{"every kind of fact between kinds of node that the ontology does not have is refused", func(r *rig) {
		end := map[graph.NodeKind][2]graph.ID{}
		for _, kind := range graph.NodeKinds {
			end[kind] = [2]graph.ID{graph.ID(kind.Prefix() + ":x/1"), graph.ID(kind.Prefix() + ":x/2")}
		}
		for _, row := range graph.Ontology {
			for _, a := range graph.NodeKinds {
				for _, b := range graph.NodeKinds {
					if slices.Contains(row.From, a) && slices.Contains(row.To, b) {
						continue
					}
					_, err := r.Apply(r.Context(), text("one").claim(row.Kind, end[a][0], end[b][1]).Contribution)
					if !errors.Is(err, graph.ErrInvalid) {
						r.Errorf("%s from %s to %s: error %v, want ErrInvalid", row.Kind, a, b, err)
					}
				}
			}
		}
		r.agrees()
	}},
	{"every relation of the ontology is taken", func(r *rig) {
		d := text("one")
		for _, row := range graph.Ontology {
			for _, a := range row.From {
				for _, b := range row.To {
					claim := fmt.Sprintf("%s:x/%s", b.Prefix(), strings.ToLower(string(row.Kind)))
					var options []option
					if row.Kind == graph.Pledged {
						options = append(options, with(graph.AttrObligation, "DEFENSE"))
					}
					d.claim(row.Kind, graph.ID(a.Prefix()+":x/1"), graph.ID(claim), options...)
				}
			}
		}
		r.apply(d)
		r.agrees()
	}},
	{"judgements on what cannot be one thing are invalid, and none of the call is kept", func(r *rig) {
		r.apply(treaty("one"))
		right := same("leader:x/1", "leader:x/2", 1)
		for _, wrong := range []graph.Judgement{
			{A: "nation:RUS", B: "nation:RUS", Same: true, Day: 20240601},
			{A: "nation:RUS", B: "org:UN", Same: true, Day: 20240601},
			{A: "nation:RUS", B: "nation:PRK", Same: true},
			{A: "leader:x/1", B: "leader:x/3", Same: true, Reason: "\xff", Day: 20240601},
			{A: "leader:x/1", B: "leader:x\x00", Same: true, Day: 20240601},
			{A: "nation:RUS", B: "somewhere", Same: true, Day: 20240601},
			{A: "doc:0123456789abcdef0123", B: "doc:1123456789abcdef0123", Same: true, Day: 20240601},
		} {
			r.judge(right, wrong)
		}
		r.agrees()
	}},
}
