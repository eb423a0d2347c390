package graph

// The limits of walks.
const (
	MaxPathLength = 8
	MaxHoodDepth  = 4
	MaxHoodNodes  = 1000
)

// MaxWork is the work that one walk may do where its query does not say: facts looked at, and steps along them.
const MaxWork = 200_000

func workOf(work int) int {
	if work == 0 {
		return MaxWork
	}
	return work
}

// Other is the end of the fact at which id is not.
func (f Fact) Other(id ID) ID {
	if f.From == id {
		return f.To
	}
	return f.From
}
