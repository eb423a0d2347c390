package neo4jstore

import (
	"context"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// content is what parts list, by ids and place.
type content struct {
	listings map[string]listing
	claims   map[string]givenClaim
	mentions map[string]mentioned
}

// givenClaim is a claim as one part gives it.
type givenClaim struct {
	part, id, group, attested string
	evidence                  []string
	claim                     graph.Claim // of a contribution alone
	stored
}

// mentioned is a mention in a part.
type mentioned struct {
	part, id string
	mention  graph.Mention // of a contribution alone
	stored
}

// stored names, inside one transaction, the relationship of what is stored to its part, and its node.
type stored struct{ edge, node string }

func storedOf(r *neo4j.Record) stored {
	return stored{edge: stringOf(r, "edge"), node: stringOf(r, "node")}
}

func newContent() content {
	return content{listings: map[string]listing{}, claims: map[string]givenClaim{}, mentions: map[string]mentioned{}}
}

// contentOf is what a contribution lists.
func contentOf(c graph.Contribution) content {
	part := string(c.ID())
	content := newContent()
	mentions := map[graph.ID]int{}
	for _, m := range c.Mentions {
		mentions[m.Record]++
		content.mentions[part+" "+string(m.ID)] = mentioned{part: part, id: string(m.ID), mention: m}
	}
	for _, r := range c.Records {
		l := listingOf(r, mentions[r.ID])
		content.listings[part+" "+l.id] = l
	}
	for _, claim := range c.Claims {
		g := givenClaim{part: part, id: string(claim.ID), attested: claim.Attested.String(), claim: claim}
		for _, e := range claim.Evidence {
			g.evidence = append(g.evidence, encode(e))
		}
		content.claims[part+" "+g.id] = g
	}
	return content
}

// readParts is what stored parts list.
func readParts(ctx context.Context, t *transaction, parts []string) (content, error) {
	c := newContent()
	records, err := rowsBatches(ctx, t, statement("record_part", nil), "parts", parts, nil)
	if err != nil {
		return c, err
	}
	for _, r := range records {
		l := listing{id: stringOf(r, "listing"), mentions: int(int64Of(r, "mentions")), stored: storedOf(r)}
		l.record = graph.Record{ID: idOf(r, "record"), Keys: stringsOf(r, "keys")}
		c.listings[stringOf(r, "part")+" "+l.id] = l
	}
	claims, err := rowsBatches(ctx, t, statement("claim_part", nil), "parts", parts, nil)
	if err != nil {
		return c, err
	}
	for _, r := range claims {
		g := givenClaim{
			part: stringOf(r, "part"), id: stringOf(r, "id"), group: stringOf(r, "group"), attested: stringOf(r, "attested"),
			evidence: stringsOf(r, "evidence"), stored: storedOf(r),
		}
		c.claims[g.part+" "+g.id] = g
	}
	mentions, err := rowsBatches(ctx, t, statement("mention_part", nil), "parts", parts, nil)
	if err != nil {
		return c, err
	}
	for _, r := range mentions {
		m := mentioned{part: stringOf(r, "part"), id: stringOf(r, "id"), stored: storedOf(r)}
		c.mentions[m.part+" "+m.id] = m
	}
	return c, nil
}

// minus is what is not listed in the other in just the same way.
func (c content) minus(other content) content {
	left := content{listings: maps.Clone(c.listings), claims: maps.Clone(c.claims), mentions: maps.Clone(c.mentions)}
	maps.DeleteFunc(left.listings, func(key string, l listing) bool {
		o, found := other.listings[key]
		return found && o.mentions == l.mentions
	})
	maps.DeleteFunc(left.claims, func(key string, g givenClaim) bool {
		o, found := other.claims[key]
		return found && o.attested == g.attested && slices.Equal(o.evidence, g.evidence)
	})
	maps.DeleteFunc(left.mentions, func(key string, _ mentioned) bool {
		_, found := other.mentions[key]
		return found
	})
	return left
}
