package api

import (
	"context"
	"net/http"
	"time"

	"entente/graph/resolver"
)

// queue lets so many requests be worked on at a time, and so many wait for it.
type queue struct {
	places, waiting chan struct{}
	wait            time.Duration
}

func newQueue(places, waiting int, wait time.Duration) queue {
	return queue{make(chan struct{}, places), make(chan struct{}, waiting), wait}
}

// enter takes a place, which leave gives back, or refuses where none comes free in time.
func (q queue) enter(ctx context.Context) (leave func(), no *answer) {
	leave = func() { <-q.places }
	select {
	case q.places <- struct{}{}:
		return leave, nil
	default:
	}
	select {
	case q.waiting <- struct{}{}:
		defer func() { <-q.waiting }()
	default:
		return nil, q.full()
	}
	timer := time.NewTimer(q.wait)
	defer timer.Stop()
	select {
	case q.places <- struct{}{}:
		return leave, nil
	case <-timer.C:
	case <-ctx.Done():
	}
	return nil, q.full()
}

func (q queue) full() *answer {
	no := refuse(http.StatusServiceUnavailable, resolver.Limit, "more than %d requests at a time: try again later", cap(q.places))
	no.header.Set("Retry-After", "1")
	return no
}
