package graphtest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"entente/graph"
)

// treaty is a text that most cases begin with: two parties, a pledge, a leader, a sanction.
func treaty(name string) *draft {
	d := text(name)
	pact := d.own(graph.KindPact, 10)
	return d.coded("nation:RUS", "Russia", "RUS", "Russian Federation").coded("nation:PRK", "North Korea", "PRK").
		record(pact, "the treaty").record("leader:a-putin", "A. Putin").record("sanction:ties/1", "the ban").coded("org:UNSC", "Security Council", "UNSC").
		claim(graph.PartyTo, "nation:RUS", pact, from("2024-06-19"), with(graph.AttrSigned, "2024-06-19")).
		claim(graph.PartyTo, "nation:PRK", pact, from("2024-06-19")).
		claim(graph.Pledged, "nation:RUS", "nation:PRK", from("2024-06-19"), with(graph.AttrObligation, "DEFENSE"), with(graph.AttrPact, string(pact))).
		claim(graph.HeldOffice, "leader:a-putin", "nation:RUS", seen("2024-06-27"), in(graph.HeadOfState), with(graph.AttrTitle, "President")).
		claim(graph.Imposed, "org:UNSC", "sanction:ties/1", from("2017")).
		claim(graph.Targets, "sanction:ties/1", "nation:PRK", from("2017")).
		says(pact, graph.PropSigned, "2024-06-19").
		says("sanction:ties/1", graph.PropPhase, "IMPOSED", from("2017")).
		says("sanction:ties/1", graph.PropReason, "nuclear tests")
}

var applyCases = []testCase{
	{"an empty store exports nothing", func(r *rig) {
		r.agrees()
	}},
	{"a part is stored with all that follows from it", func(r *rig) {
		r.apply(treaty("one"))
		r.agrees()
	}},
	{"the same part again is no write and changes no byte", func(r *rig) {
		r.apply(treaty("one"))
		before := export(r, r.Store)
		change := must[graph.Change](r)(r.Apply(r.Context(), treaty("one").Contribution))
		if change != (graph.Change{}) {
			r.Errorf("change %+v, want none", change)
		}
		if err := sameExport(export(r, r.Store), before); err != nil {
			r.Error(err)
		}
	}},
	{"the same part with its lists in another order is no write", func(r *rig) {
		r.apply(treaty("one"))
		d := treaty("one")
		for i, j := 0, len(d.Claims)-1; i < j; i, j = i+1, j-1 {
			d.Claims[i], d.Claims[j] = d.Claims[j], d.Claims[i]
		}
		d.Records[0], d.Records[1] = d.Records[1], d.Records[0]
		r.apply(d)
		r.agrees()
	}},
	{"a document keeps every name under which it was applied, also where that is all that is new", func(r *rig) {
		renamed := treaty("one")
		renamed.Document.Names = []string{"z.txt", "a <b>.txt"}
		r.apply(treaty("one"), renamed, treaty("one"))
		r.agrees()
	}},
	{"a document without a name has none", func(r *rig) {
		d := treaty("one")
		d.Document.Names = nil
		r.apply(d)
		r.agrees()
	}},
	{"a part is replaced by what it says now", func(r *rig) {
		r.apply(treaty("one"), text("one").record("nation:RUS", "Russia").claim(graph.MemberOf, "nation:RUS", "org:UN"))
		r.agrees()
	}},
	{"a part is replaced by one that says nothing", func(r *rig) {
		r.apply(treaty("one"), treaty("two"), text("one"))
		r.agrees()
	}},
	{"a replaced title and date are the document's", func(r *rig) {
		d := treaty("one")
		d.Document.Title, d.Document.Date, d.Document.Source = "New", graph.MustDate("2024-06"), "https://example.org/?q=1&r=2"
		r.apply(treaty("one"), d)
		r.agrees()
	}},
	{"title, date and source of a document are those of its least part, whichever came first", func(r *rig) {
		third, second := rows("set", 3).record("nation:RUS", "Russia"), rows("set", 2).record("nation:PRK", "North Korea")
		third.Document.Title, third.Document.Date = "third", graph.MustDate("2003")
		second.Document.Title, second.Document.Source = "second", "https://example.org/2"
		r.apply(third, second)
		r.agrees()
		r.apply(third)
		r.agrees()
		first := rows("set", 1).record("nation:RUS", "Russia")
		first.Document.Title = "first"
		r.apply(first)
		r.agrees()
	}},
	{"parts of one data set do not replace each other", func(r *rig) {
		for part := 1; part <= 3; part++ {
			r.apply(rows("set", part).claim(graph.MemberOf, graph.ID(fmt.Sprintf("nation:set/%d", part)), "org:UN"))
		}
		r.apply(rows("set", 2).claim(graph.MemberOf, "nation:set/9", "org:UN"))
		r.agrees()
	}},
	{"a claim that two parts give is one claim with the evidence of both", func(r *rig) {
		shared := func(part int, day string) *draft {
			d := rows("set", part)
			d.record("nation:RUS", "Russia").record("org:UN", "UN")
			return d.add(graph.Claim{Kind: graph.MemberOf, From: "nation:RUS", To: "org:UN", Evidence: []graph.Evidence{{Row: part * 10, Rule: "graphtest"}}},
				[]option{from("1991"), seen(day)})
		}
		r.apply(shared(1, "2001-01-01"), shared(2, "2002-01-01"))
		r.agrees()
		r.apply(rows("set", 2).record("nation:RUS", "Russia"))
		r.agrees()
	}},
	{"of one place that two parts give two confidences the least stays, whichever part came first", func(r *rig) {
		shared := func(part int, confidence *float64) *draft {
			d := rows("set", part).record("nation:RUS", "Russia").record("org:UN", "UN")
			return d.add(graph.Claim{Kind: graph.MemberOf, From: "nation:RUS", To: "org:UN", Evidence: []graph.Evidence{{Row: 7, Rule: "graphtest", Confidence: confidence}}}, nil)
		}
		r.apply(shared(3, number(0.5)), shared(2, number(0.25)), shared(4, number(0.75)))
		r.agrees()
		r.apply(shared(1, nil))
		r.agrees()
		fact := r.model.View().Facts[0].ID
		got := must[map[graph.ID]graph.EvidencePage](r)(r.Evidence(r.Context(), []graph.ID{fact}, graph.Page{First: 9}))[fact].Evidence
		if len(got) != 1 || got[0].Confidence != nil {
			r.Errorf("evidence %+v, want one without a confidence", got)
		}
	}},
	{"a mention that two parts give is one mention", func(r *rig) {
		for part := 1; part <= 2; part++ {
			r.apply(rows("set", part).record("nation:RUS", "Russia").mention("nation:RUS", graph.MentionName, 7))
		}
		r.agrees()
		r.apply(rows("set", 1).record("nation:PRK", "North Korea"))
		r.agrees()
	}},
	{"records alone make nodes, and none is left when their last part is replaced", func(r *rig) {
		r.apply(text("one").record("nation:RUS", "Russia").record("leader:a-b", "A. B"))
		r.agrees()
		r.apply(text("one"))
		r.agrees()
	}},
	{"a part whose last claim is invalid leaves nothing", func(r *rig) {
		d := treaty("one")
		d.Claims = append(d.Claims, graph.Claim{Kind: graph.MemberOf, From: "nation:RUS", To: "org:not-listed", Stance: graph.Asserted, Evidence: d.Claims[0].Evidence})
		r.apply(d)
		r.agrees()
	}},
	{"a part whose last claim is invalid replaces nothing", func(r *rig) {
		d := treaty("one").says("nation:RUS", graph.PropReason, "nations have none")
		d.Document.Names = []string{"other.txt"}
		r.apply(treaty("one"), d)
		r.agrees()
	}},
	{"a context that ends during Apply leaves the part whole or not at all", func(r *rig) {
		r.apply(treaty("one"))
		began := time.Now()
		r.apply(large())
		took := time.Since(began)
		for step := range 8 {
			r.forget(large().Document.ID)
			ctx, cancel := context.WithTimeout(r.Context(), took*time.Duration(step)/7)
			_, err := r.Apply(ctx, large().Contribution)
			cancel()
			if err == nil {
				must[graph.Change](r)(r.model.Apply(r.Context(), large().Contribution))
			} else if !errors.Is(err, context.DeadlineExceeded) {
				r.Errorf("error %v, want the context's", err)
			}
			r.agrees()
			r.apply(large())
		}
	}},
}

// large is a part that takes a store some time.
func large() *draft {
	d := rows("large", 1)
	for _, id := range ids("org:large/", 120) {
		d.claim(graph.MemberOf, id, "org:UN", from("1950"))
	}
	return d
}

var previewCases = []testCase{
	{"a preview tells what would change, sees its own writes and leaves the store as it was", func(r *rig) {
		r.apply(treaty("one"))
		previewer, ok := r.Store.(graph.Previewer)
		if !ok {
			r.Fatal("the store is no graph.Previewer")
		}
		err := previewer.Preview(r.Context(), func(a graph.Applier) error {
			shadow := NewModel()
			for _, d := range []*draft{treaty("one"), treaty("two"), treaty("two"), text("one")} {
				if d.Document.ID == treaty("one").Document.ID && len(shadow.Parts()) == 0 {
					if _, err := shadow.Apply(r.Context(), d.Contribution); err != nil {
						return err
					}
				}
				want, err := shadow.Apply(r.Context(), d.Contribution)
				if err != nil {
					return err
				}
				if got, err := a.Apply(r.Context(), d.Contribution); err != nil || got != want {
					return fmt.Errorf("change %+v and error %w, want %+v", got, err, want)
				}
			}
			return nil
		})
		if err != nil {
			r.Error(err)
		}
		r.agrees()
		r.apply(treaty("two"))
		r.agrees()
	}},
	{"a preview passes on the error of what it calls", func(r *rig) {
		previewer, ok := r.Store.(graph.Previewer)
		if !ok {
			r.Fatal("the store is no graph.Previewer")
		}
		failed := errors.New("failed")
		if err := previewer.Preview(r.Context(), func(graph.Applier) error { return failed }); !errors.Is(err, failed) {
			r.Errorf("error %v, want %v", err, failed)
		}
		r.apply(treaty("one"))
		r.agrees()
	}},
}
