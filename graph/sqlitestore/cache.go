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

// find gives the claims that are remembered and the numbers of the others.
func (c *claimCache) find(nums []int64) (claims []graph.Claim, missing []int64) {
	claims = make([]graph.Claim, 0, len(nums))
	for _, num := range nums {
		claim, found := c.young[num]
		if !found {
			if claim, found = c.old[num]; found {
				c.keep(num, claim)
			}
		}
		if found {
			claims = append(claims, claim)
		} else {
			missing = append(missing, num)
		}
	}
	return claims, missing
}

func (c *claimCache) keep(num int64, claim graph.Claim) {
	if c.young == nil || len(c.young) >= maxCachedClaims/2 {
		c.young, c.old = map[int64]graph.Claim{}, c.young
	}
	c.young[num] = claim
}

func (c *claimCache) clear() { c.young, c.old = nil, nil }
