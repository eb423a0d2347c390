package sqlitestore_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/sqlitestore"
)

// Walks see what another handle on the file wrote, as another process would, after every write.
func TestWalksFollowOtherWriters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		path := filepath.Join(folder(t), "entente.db")
		walker, writer := opened(t, path), opened(t, path)
		model := graphtest.NewModel()
		history := graphtest.Cases().Draw(t, "history")
		for _, op := range history.Ops {
			through := writer
			if rapid.Bool().Draw(t, "by the walker") {
				through = walker
			}
			_, err := op.Run(context.Background(), through)
			_, wanted := op.Run(context.Background(), model)
			if (err == nil) != (wanted == nil) {
				t.Fatalf("error %v, want %v", err, wanted)
			}
			if rapid.IntRange(0, 2).Draw(t, "walk") > 0 {
				walksAgree(t, walker, model.View())
			}
		}
		walksAgree(t, walker, model.View())
	})
}

// walksAgree holds walks between all entities against the model's.
func walksAgree(t *rapid.T, s *sqlitestore.Store, v graphtest.View) {
	t.Helper()
	for i, n := range v.Nodes {
		other := v.Nodes[(i+1)%len(v.Nodes)].ID
		q := graph.PathQuery{From: n.ID, To: other, MaxLength: 3, First: 20, Hop: graph.Hop{Stances: graph.Stances}, Coexisting: i%2 == 0}
		got, err := s.Paths(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		same(t, append([]graph.Path{}, got.Paths...), append([]graph.Path{}, v.Paths(q).Paths...))
		hood := graph.HoodQuery{Of: []graph.ID{n.ID, other}, Depth: 1, Limit: 20}
		around, err := s.Neighborhood(context.Background(), hood)
		if err != nil {
			t.Fatal(err)
		}
		same(t, around, v.Hood(hood))
	}
}

func same(t rapid.TB, got, want any) {
	t.Helper()
	a, errA := json.Marshal(got)
	b, errB := json.Marshal(want)
	if err := errors.Join(errA, errB); err != nil {
		t.Fatal(err)
	}
	if string(a) != string(b) {
		t.Fatalf("got\n%s\nwant\n%s", a, b)
	}
}

// folder is a folder that is gone when the draw ends.
func folder(t *rapid.T) string {
	path, err := os.MkdirTemp("", "entente")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(path); err != nil {
			t.Error(err)
		}
	})
	return path
}

func opened(t *rapid.T, path string) *sqlitestore.Store {
	s, err := sqlitestore.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// members are the nations that a hood finds around an organization.
func members(t testing.TB, s *sqlitestore.Store, org graph.ID) []graph.ID {
	t.Helper()
	found, err := s.Neighborhood(t.Context(), graph.HoodQuery{Of: []graph.ID{org}, Depth: 1, Limit: graph.MaxHoodNodes})
	if err != nil {
		t.Fatal(err)
	}
	ids := map[graph.ID]bool{}
	for _, n := range found.Nodes {
		ids[n.ID] = true
	}
	delete(ids, org)
	return slices.Sorted(maps.Keys(ids))
}

// Who is so far behind that the log does not reach back reads all facts again, and is then right.
func TestWalksOutliveTheLog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	walker, writer := open(t, path), open(t, path)
	load(t, writer, 0, 1)
	if _, err := writer.Apply(t.Context(), hub(10)); err != nil {
		t.Fatal(err)
	}
	before := len(members(t, walker, "org:HUB"))
	if _, err := writer.Apply(t.Context(), hub(20)); err != nil {
		t.Fatal(err)
	}
	database(t, path, "DELETE FROM fact_log WHERE seq < (SELECT max(seq) FROM fact_log)")
	if after := len(members(t, walker, "org:HUB")); before != 10 || after != 20 {
		t.Errorf("%d members, then %d, want 10 and 20", before, after)
	}
	id, _ := graph.DocumentID("hub of 20")
	if _, err := writer.Forget(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if left := len(members(t, walker, "org:HUB")); left != 10 {
		t.Errorf("%d members are left, want 10", left)
	}
}

// The log keeps the last hundred thousand.
func TestTheLogIsTrimmed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	load(t, open(t, path), 0, 1)
	database(t, path, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) INSERT INTO fact_log (fact) SELECT 0 FROM n")
	load(t, open(t, path), 1, 2)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	var rows int
	if err := db.QueryRowContext(t.Context(), "SELECT count(*) FROM fact_log").Scan(&rows); err != nil {
		t.Fatal(err)
	}
	if rows != 100_000 {
		t.Errorf("%d rows, want 100000", rows)
	}
}

// A store of the first version is walked when it is opened, with the facts that it had.
func TestWalksOfAnOldStore(t *testing.T) {
	folder := t.TempDir()
	source, path := filepath.Join(folder, "new.db"), filepath.Join(folder, "old.db")
	s := open(t, source)
	if _, err := s.Apply(t.Context(), hub(10)); err != nil {
		t.Fatal(err)
	}
	first, err := os.ReadFile("migrations/0001_store.sql")
	if err != nil {
		t.Fatal(err)
	}
	old, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	old.SetMaxOpenConns(1)
	if _, err := old.ExecContext(t.Context(), string(first)+"PRAGMA application_id = 0x456e7465; PRAGMA user_version = 1;"); err != nil {
		t.Fatal(err)
	}
	if _, err := old.ExecContext(t.Context(), "ATTACH ? AS new", source); err != nil {
		t.Fatal(err)
	}
	for table, columns := range map[string]string{
		"entity": "record, entity", "node": "num, id, kind, stance, sort_name, code, existence, body", "fact": "num, id, grp, kind, stance, day, body",
		"fact_end": "node, kind, day, fact, direction, stance, num",
	} {
		if _, err := old.ExecContext(t.Context(), "INSERT INTO "+table+" ("+columns+") SELECT "+columns+" FROM new."+table); err != nil {
			t.Fatalf("%s: %v", table, err)
		}
	}
	closed(t, old)
	upgraded := open(t, path)
	if found := len(members(t, upgraded, "org:HUB")); found != 10 {
		t.Errorf("%d members, want 10", found)
	}
	if _, err := upgraded.Apply(t.Context(), hub(15)); err != nil {
		t.Fatal(err)
	}
	if found := len(members(t, upgraded, "org:HUB")); found != 15 {
		t.Errorf("%d members after one more part, want 15", found)
	}
}

// Walks run beside writers, of this handle and of another, and each sees whole parts: a hub has the members of none, one
// or both of its documents.
func TestWalksBesideWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	walker, writer := open(t, path), open(t, path)
	ctx, stop := context.WithCancel(t.Context())
	var walks sync.WaitGroup
	for range 4 {
		walks.Go(func() {
			for ctx.Err() == nil {
				found, err := walker.Neighborhood(ctx, graph.HoodQuery{Of: []graph.ID{"org:HUB"}, Depth: 1, Limit: graph.MaxHoodNodes})
				n := len(found.Nodes)
				switch {
				case errors.Is(err, context.Canceled):
				case err != nil:
					t.Error(err)
				case n != 0 && n != 1+40 && n != 1+60, n > 0 && n != len(found.Facts)+1:
					t.Errorf("%d nodes and %d facts around the hub", n, len(found.Facts))
				}
			}
		})
	}
	for i := range 10 {
		for s, size := range map[*sqlitestore.Store]int{writer: 40, walker: 60} {
			write := graphtest.Op{Forget: hub(size).Document.ID}
			if c := hub(size); i%2 == 0 {
				write = graphtest.Op{Apply: &c}
			}
			if _, err := write.Run(t.Context(), s); err != nil {
				t.Error(err)
			}
		}
	}
	stop()
	walks.Wait()
}

// A walk that waits for the facts to be read ends when its context does.
func TestAWaitingWalkEnds(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "entente.db"))
	release := s.HoldAdjacency()
	defer release()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := s.Paths(ctx, graph.PathQuery{From: "a", To: "b", MaxLength: 1, First: 1}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want context.DeadlineExceeded", err)
	}
}

// The facts in memory take no more than is said of them: 100 bytes a fact, and 200 an entity.
func TestAdjacencyIsCompact(t *testing.T) {
	const facts = 20_000
	s := open(t, filepath.Join(t.TempDir(), "entente.db"))
	if _, err := s.Apply(t.Context(), hub(facts)); err != nil {
		t.Fatal(err)
	}
	before := heap()
	if found := len(members(t, s, "org:HUB")); found != graph.MaxHoodNodes-1 {
		t.Fatalf("%d members", found)
	}
	if used := int(heap()) - int(before); used > 300*facts {
		t.Errorf("%d bytes for %d facts between as many entities", used, facts)
	}
	runtime.KeepAlive(s)
}

func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
