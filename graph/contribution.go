package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// MaxRows is how many rows of a data set one part holds at most.
const MaxRows = 2000

// Contribution is what one part of a document says: the unit of writing, stored whole or not at all.
type Contribution struct {
	Document Document
	// Part is 0 for a text, the only part it has, and counts from 1 in a data set.
	Part     int
	Records  []Record
	Mentions []Mention
	Claims   []Claim
}

// ID names the part.
func (c Contribution) ID() ID { return PartID(c.Document.ID, c.Part) }

// Normalize puts the contribution into the one form that stores take: ids worked out, everything sorted, the same content
// at several places one claim with several evidences, aliases taken from the mentions. What breaks the model gives an
// error that wraps ErrInvalid and names the rule. The receiver is not changed; normalizing twice changes nothing.
func (c Contribution) Normalize() (Contribution, error) {
	if err := c.checkDocument(); err != nil {
		return Contribution{}, err
	}
	c.Document.Names = sortedUnique(c.Document.Names)
	c.Mentions = c.normalMentions()
	c.Records = c.normalRecords()
	c.Claims = c.normalClaims()
	return c, c.check()
}

// Digest is a hash over all that a store keeps of the contribution but the names of its document: equal digests, no write.
func (c Contribution) Digest() string {
	c.Document.Names = nil
	h := sha256.New()
	enc := json.NewEncoder(h)
	for _, part := range []any{c.Document, c.Part, c.Records, c.Mentions, c.Claims} {
		if err := enc.Encode(part); err != nil {
			panic(err) // plain values of this package always encode
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

func (c Contribution) normalMentions() []Mention {
	mentions := make([]Mention, len(c.Mentions))
	for i, m := range c.Mentions {
		m.Document = c.Document.ID
		m.ID = mentionID(m)
		mentions[i] = m
	}
	slices.SortFunc(mentions, func(a, b Mention) int { return cmp.Compare(a.ID, b.ID) })
	return slices.CompactFunc(mentions, func(a, b Mention) bool { return a.ID == b.ID })
}

func mentionID(m Mention) ID {
	parts := []string{string(m.Document), string(m.Record), string(m.Kind), strconv.Itoa(m.Row)}
	if m.Span != nil {
		parts = append(parts, spanParts([]Span{*m.Span})...)
	}
	return HashID(PrefixMention, parts...)
}

func spanParts(spans []Span) []string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, strconv.Itoa(s.Start), strconv.Itoa(s.End), s.Quote)
	}
	return parts
}

func (c Contribution) normalRecords() []Record {
	quotes := map[ID][]string{}
	for _, m := range c.Mentions {
		if m.Kind == MentionName && m.Span != nil {
			quotes[m.Record] = append(quotes[m.Record], strings.Join(strings.Fields(m.Span.Quote), " "))
		}
	}
	records := make([]Record, len(c.Records))
	for i, r := range c.Records {
		r.Aliases = slices.DeleteFunc(sortedUnique(slices.Concat(r.Aliases, quotes[r.ID])), func(a string) bool { return a == r.Name || a == "" })
		r.Keys = sortedUnique(r.Keys)
		records[i] = r
	}
	slices.SortFunc(records, func(a, b Record) int { return cmp.Compare(a.ID, b.ID) })
	return records
}

// sortedUnique is the list sorted, each value once; nil where it is empty.
func sortedUnique[T cmp.Ordered](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return slices.Compact(slices.Sorted(slices.Values(list)))
}

func (c Contribution) normalClaims() []Claim {
	claims := make([]Claim, len(c.Claims))
	for i, claim := range c.Claims {
		claim.Document = c.Document.ID
		claim.Roles = slices.Compact(slices.SortedFunc(slices.Values(claim.Roles), func(a, b OfficeRole) int { return order(OfficeRoles, a) - order(OfficeRoles, b) }))
		if len(claim.Attributes) == 0 {
			claim.Attributes = nil
		}
		if relation, found := RelationOf(claim.Kind); found && relation.Symmetric && claim.To < claim.From {
			claim.From, claim.To = claim.To, claim.From
		}
		claim.ID = claimID(claim)
		claim.Evidence = normalEvidence(claim)
		claims[i] = claim
	}
	return mergeClaims(claims)
}

// claimID hashes the document and the content; evidence and the attested day are not part of it.
func claimID(c Claim) ID {
	parts := []string{
		string(c.Document), string(c.Kind), c.Property, string(c.From), string(c.To), c.Value,
		c.Start.String(), c.End.String(), string(c.Stance), strings.Join(strs(c.Roles), ","),
	}
	for _, key := range slices.Sorted(maps.Keys(c.Attributes)) {
		parts = append(parts, key, c.Attributes[key])
	}
	return HashID(PrefixClaim, parts...)
}

func normalEvidence(c Claim) []Evidence {
	evidence := make([]Evidence, len(c.Evidence))
	for i, e := range c.Evidence {
		parts := append([]string{string(c.ID), strconv.Itoa(e.Row), strconv.Itoa(e.Page), e.Rule}, spanParts(e.Spans)...)
		e.ID = HashID(PrefixEvidence, parts...)
		evidence[i] = e
	}
	return uniqueEvidence(evidence)
}

// Normalize puts the pair in order and works out the id. A judgement on one record or on what no record can be, without a
// day, or with a reason that is not UTF-8 gives ErrInvalid.
func (j Judgement) Normalize() (Judgement, error) {
	if j.B < j.A {
		j.A, j.B = j.B, j.A
	}
	kindA, _ := j.A.Kind()
	kindB, _ := j.B.Kind()
	switch {
	case checkID(j.A) != nil || checkID(j.B) != nil:
		return Judgement{}, fmt.Errorf("graph: judgement on %q and %q: no ids of records: %w", j.A, j.B, ErrInvalid)
	case j.A == j.B:
		return Judgement{}, fmt.Errorf("graph: judgement on %q and itself: %w", j.A, ErrInvalid)
	case kindA != kindB:
		return Judgement{}, fmt.Errorf("graph: judgement on a %s and a %s: %w", kindA, kindB, ErrInvalid)
	case notUTF8(j.Reason):
		return Judgement{}, fmt.Errorf("graph: judgement on %q and %q has a reason that is not UTF-8: %w", j.A, j.B, ErrInvalid)
	case j.Day < MinDay || j.Day > MaxDay:
		return Judgement{}, fmt.Errorf("graph: judgement on %q and %q has no day: %w", j.A, j.B, ErrInvalid)
	}
	j.ID = HashID(PrefixJudgement, string(j.A), string(j.B), strconv.FormatBool(j.Same), j.Reason, j.Day.String())
	return j, nil
}
