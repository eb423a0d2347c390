package neo4jstore

import (
	"context"
	"time"
)

// commitTime is how long a commit that was asked for may take.
const commitTime = 30 * time.Second

// span is the context of a managed transaction. It ends when the caller's does, but for the commit: who gives up while one
// is on its way could not tell whether it was done.
type span struct {
	context.Context
	caller context.Context
	cancel context.CancelFunc
	stop   func() bool // lets the caller's end pass
}

func newSpan(caller context.Context) *span {
	s := &span{caller: caller}
	s.Context, s.cancel = context.WithCancel(context.WithoutCancel(caller))
	s.work()
	return s
}

// work is called where work begins, for the first time or again.
func (s *span) work() {
	if s.stop != nil {
		s.stop()
	}
	s.stop = context.AfterFunc(s.caller, s.cancel)
}

// commit is called where work is done. It gives the caller's error where the caller gave up before.
func (s *span) commit() error {
	if !s.stop() {
		return s.caller.Err()
	}
	late := time.AfterFunc(commitTime, s.cancel)
	s.stop = late.Stop
	return nil
}

func (s *span) end() {
	s.stop()
	s.cancel()
}
