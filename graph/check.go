package graph

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func (c Contribution) checkDocument() error {
	d := c.Document
	switch {
	case d.ID.Prefix() != PrefixDocument || len(d.ID.Local()) != hashDigits:
		return invalid("document id %q is not doc: and %d hex digits", d.ID, hashDigits)
	case c.Part < 0:
		return invalid("part %d of %s", c.Part, d.ID)
	case d.Date.IsOpen():
		return invalid("document %s is dated with an open end", d.ID)
	}
	return nil
}

// check holds a normalized contribution against the model.
func (c Contribution) check() error {
	if !slices.ContainsFunc(c.texts(), notUTF8) {
		return c.checkParts()
	}
	return invalid("%s has text that is not UTF-8", c.ID())
}

func notUTF8(s string) bool { return !utf8.ValidString(s) }

// texts are all strings of the contribution that nothing else holds to a form.
func (c Contribution) texts() []string {
	texts := append([]string{c.Document.Title, c.Document.Source, c.Document.Text, c.Document.SHA256}, c.Document.Names...)
	for _, r := range c.Records {
		texts = append(append(append(texts, r.Name, r.Code), r.Aliases...), r.Keys...)
	}
	for _, m := range c.Mentions {
		if m.Span != nil {
			texts = append(texts, m.Span.Quote)
		}
	}
	for _, claim := range c.Claims {
		texts = append(texts, claim.Value)
		for _, value := range claim.Attributes {
			texts = append(texts, value)
		}
		for _, e := range claim.Evidence {
			texts = append(texts, e.Rule)
			for _, s := range e.Spans {
				texts = append(texts, s.Quote)
			}
		}
	}
	return texts
}

func (c Contribution) checkParts() error {
	listed := map[ID]bool{}
	for _, r := range c.Records {
		if err := checkRecord(r); err != nil {
			return err
		}
		if listed[r.ID] {
			return invalid("record %s stands twice in %s", r.ID, c.ID())
		}
		listed[r.ID] = true
	}
	for _, m := range c.Mentions {
		if !listed[m.Record] {
			return invalid("a mention names %q, which %s does not list", m.Record, c.ID())
		}
		if !slices.Contains(MentionKinds, m.Kind) || (m.Span == nil) == (m.Row == 0) {
			return invalid("mention of %s is neither a span nor a row of a known kind", m.Record)
		}
	}
	for _, claim := range c.Claims {
		if err := claim.check(listed); err != nil {
			return err
		}
	}
	return nil
}

func checkRecord(r Record) error {
	if err := checkID(r.ID); err != nil {
		return err
	}
	if strings.TrimSpace(r.Name) == "" {
		return invalid("record %s has no name", r.ID)
	}
	return nil
}

func checkID(id ID) error {
	bad := func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) || r == utf8.RuneError }
	if _, known := id.Kind(); !known || id.Local() == "" || len(id) > maxID || strings.ContainsFunc(string(id), bad) {
		return invalid("%q is not the id of a record", id)
	}
	return nil
}

func (c Claim) check(listed map[ID]bool) error {
	switch {
	case !slices.Contains(Stances, c.Stance):
		return invalid("claim %s has the stance %q", c.ID, c.Stance)
	case len(c.Evidence) == 0:
		return invalid("claim %s has no evidence", c.ID)
	case slices.ContainsFunc(c.Evidence, unmeasurable):
		return invalid("claim %s has evidence with a confidence that is not 0 to 1", c.ID)
	case c.Start.IsOpen() || c.Attested.IsOpen():
		return invalid("claim %s has an open end for a start or an attested day", c.ID)
	case !c.Attested.IsZero() && !c.Attested.Bounded():
		return invalid("claim %s is attested on %s, which no day bounds", c.ID, c.Attested)
	case c.Start.Bounded() && c.End.Bounded() && c.Start.Earliest() > c.End.Latest():
		return invalid("claim %s ends on %s before it starts on %s", c.ID, c.End, c.Start)
	case !listed[c.From]:
		return invalid("claim %s is about %q, which its part does not list", c.ID, c.From)
	case c.IsRelation() == (c.Property != ""):
		return invalid("claim %s is neither a relation nor an attribute", c.ID)
	case c.IsRelation():
		return c.checkRelation(listed)
	default:
		return c.checkAttribute()
	}
}

func unmeasurable(e Evidence) bool {
	return e.Confidence != nil && !(*e.Confidence >= 0 && *e.Confidence <= 1) // NaN is neither
}

func (c Claim) checkRelation(listed map[ID]bool) error {
	relation, found := RelationOf(c.Kind)
	if !found {
		return invalid("claim %s is of the unknown kind %q", c.ID, c.Kind)
	}
	from, _ := c.From.Kind()
	to, _ := c.To.Kind()
	switch {
	case !listed[c.To]:
		return invalid("claim %s leads to %q, which its part does not list", c.ID, c.To)
	case c.From == c.To:
		return invalid("claim %s joins %s to itself", c.ID, c.From)
	case !slices.Contains(relation.From, from) || !slices.Contains(relation.To, to):
		return invalid("%s does not join a %s to a %s", c.Kind, from, to)
	case len(c.Roles) > 0 && c.Kind != HeldOffice:
		return invalid("a %s has no roles", c.Kind)
	case slices.ContainsFunc(c.Roles, func(r OfficeRole) bool { return !slices.Contains(OfficeRoles, r) }):
		return invalid("claim %s has an unknown role among %v", c.ID, c.Roles)
	}
	for key, value := range c.Attributes {
		if !slices.Contains(relation.Attributes, key) {
			return invalid("a %s has no attribute %q", c.Kind, key)
		}
		if err := checkValue(key, value, listed); err != nil {
			return err
		}
	}
	if c.Kind == Pledged && c.Attributes[AttrObligation] == "" {
		return invalid("claim %s pledges nothing", c.ID)
	}
	return nil
}

// checkValue holds the value of a relation's attribute against what the key takes.
func checkValue(key, value string, listed map[ID]bool) error {
	switch key {
	case AttrSigned, AttrRatified, AttrInForce, AttrLeft:
		if d, err := ParseDate(value); err != nil || !d.IsKnown() {
			return invalid("%s %q is no date", key, value)
		}
	case AttrObligation:
		if !slices.Contains(Obligations, Obligation(value)) {
			return invalid("unknown obligation %q", value)
		}
	case AttrMemberRole:
		if !slices.Contains(MemberRoles, MemberRole(value)) {
			return invalid("unknown member role %q", value)
		}
	case AttrPact:
		if kind, _ := ID(value).Kind(); kind != KindPact || !listed[ID(value)] {
			return invalid("%q is no pact that the part lists", value)
		}
	case AttrActing:
		if value != "true" && value != "false" {
			return invalid("acting is %q, not true or false", value)
		}
	}
	return nil
}

func (c Claim) checkAttribute() error {
	attribute, found := AttributeOf(c.Property)
	kind, _ := c.From.Kind()
	switch {
	case !found || !slices.Contains(attribute.Of, kind):
		return invalid("a %s has no property %q", kind, c.Property)
	case c.To != "" || len(c.Roles) > 0 || len(c.Attributes) > 0:
		return invalid("the attribute claim %s has parts of a relation", c.ID)
	case c.Value == "":
		return invalid("claim %s gives no value of %s", c.ID, c.Property)
	case attribute.Values != nil && !slices.Contains(attribute.Values, c.Value):
		return invalid("%s has no value %q", c.Property, c.Value)
	case attribute.Dates:
		if d, err := ParseDate(c.Value); err != nil || !d.IsKnown() {
			return invalid("%s %q is no date", c.Property, c.Value)
		}
	}
	return nil
}

func invalid(format string, args ...any) error {
	return fmt.Errorf("graph: "+format+": %w", append(args, ErrInvalid)...)
}
