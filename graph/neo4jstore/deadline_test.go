package neo4jstore_test

import (
	"context"
	"errors"
	"testing"
	"time"
)

// A caller who leaves, and a deadline, end a statement in the database: it runs there no more.
func TestDeadline(t *testing.T) {
	s := open(t)
	running := func() bool {
		rows, err := s.Run(t.Context(), "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'AS spun' RETURN count(*)")
		if err != nil || len(rows) != 1 {
			t.Fatal(rows, err)
		}
		return rows[0][0] != int64(0)
	}
	until := func(runs bool) bool {
		for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
			if running() == runs {
				return true
			}
		}
		return false
	}
	spin := func(ctx context.Context, want error, seen func()) {
		t.Helper()
		ended := make(chan error, 1)
		go func() {
			_, err := s.Run(ctx, "UNWIND range(1, 100000000000) AS n WITH n WHERE n < 0 RETURN count(n) AS spun")
			ended <- err
		}()
		if !until(true) {
			t.Errorf("%v: the database never ran the statement", want)
		}
		seen()
		if err := <-ended; !errors.Is(err, want) {
			t.Errorf("the error is %v, want %v", err, want)
		}
		if !until(false) {
			t.Errorf("%v: the database still runs the statement", want)
		}
	}
	ctx, leave := context.WithCancel(t.Context())
	spin(ctx, context.Canceled, leave)
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second) // the statement is planned by now
	defer cancel()
	spin(ctx, context.DeadlineExceeded, func() {})
}
