package sqlitestore

import "entente/graph"

// maxCachedClaims bounds the memory of the writer: about half a kilobyte a claim.
const maxCachedClaims = 100_000

// claimCache remembers claims, without evidence, by their numbers. Claims never change and numbers are never given twice,
// so that what is remembered is right for as long as its transaction was committed. Of two generations the older is
// dropped when the younger is full.
type claimCache struct {
	young, old map[int64]graph.Claim
}

// find is the claim of a number; false where it is not remembered.
func (c *claimCache) find(num int64) (graph.Claim, bool) {
	if claim, found := c.young[num]; found {
		return claim, true
	}
	claim, found := c.old[num]
	if found {
		c.keep(num, claim)
	}
	return claim, found
}

func (c *claimCache) keep(num int64, claim graph.Claim) {
	if c.young == nil || len(c.young) >= maxCachedClaims/2 {
		c.young, c.old = map[int64]graph.Claim{}, c.young
	}
	c.young[num] = claim
}

func (c *claimCache) clear() { c.young, c.old = nil, nil }
