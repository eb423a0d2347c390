package graphtest_test

import (
	"testing"

	"entente/graph/graphtest"
)

func TestARightStorePasses(t *testing.T) {
	t.Parallel()
	graphtest.TestStore(t, newMemory)
}

func TestARightStorePassesWithAHub(t *testing.T) {
	t.Parallel()
	graphtest.TestHub(t, newMemory, 1000)
}
