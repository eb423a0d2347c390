package extract

import (
	"entente/graph"
)

// readMeetings reads which leaders met: "A met B", "A held talks with B", "talks between A and B".
func (r *reader) readMeetings() {
	for i := range r.Tokens {
		switch {
		case !r.is(i, pivot):
		case r.Tokens[i].Is("met", "meet", "meets"):
			r.readMeeting(i, i+1)
		case r.Tokens[i].Is("talks", "meeting", "summit", "talked", "discussions"):
			r.readTalks(i)
		}
	}
}

// readTalks reads the nouns: with a verb of holding before them and "with" behind, or "between".
func (r *reader) readTalks(i int) {
	low, high := r.bounds(i)
	switch {
	case i+1 < high && r.norm(i+1) == "with" && r.hasSequence(max(low, i-5), i+1, "held|hold|talked|had"):
		r.readMeeting(i, i+2)
	case i+1 < high && r.norm(i+1) == "between":
		first, at := r.leaderFrom(i+2, high)
		if first == nil {
			return
		}
		second, _ := r.leaderFrom(at+1, min(high, at+12))
		r.claimMeeting(first, second, i)
	}
}

func (r *reader) readMeeting(verb, behind int) {
	low, high := r.bounds(verb)
	var who *person
	for k := verb - 1; k >= max(low, verb-8); k-- {
		if p := r.personAt[k]; p >= 0 {
			who = r.persons[p]
			break
		}
		if r.Tokens[k].Is(".", ";") || r.is(k, clauseStart) && !r.Tokens[k].Is("who") {
			return
		}
	}
	if who == nil {
		return
	}
	whom, _ := r.leaderFrom(behind, min(high, behind+10))
	r.claimMeeting(who, whom, verb)
}

// leaderFrom is the next leader from a token on and the token behind the name; nil where a clause ends before.
func (r *reader) leaderFrom(i, limit int) (*person, int) {
	for k := i; k < limit; k++ {
		if p := r.personAt[k]; p >= 0 {
			end := k + 1
			for end < len(r.Tokens) && r.personAt[end] == p {
				end++
			}
			return r.persons[p], end
		}
		if r.Tokens[k].Is(".", ";", ":") || r.is(k, clauseStart|modal) {
			return nil, i
		}
	}
	return nil, i
}

func (r *reader) claimMeeting(a, b *person, verb int) {
	if a == nil || b == nil || a == b || a.thing == NoThing || b.thing == NoThing || a.thing == b.thing {
		return
	}
	c := relation(graph.MetWith, a.thing, b.thing, "meeting.told", r.sentenceRange(verb))
	c.Stance = r.stance(verb)
	if c.Stance == graph.Asserted {
		c.Start = r.eventDate(verb)
		if c.Start.Precision() == graph.PrecisionDay {
			c.End = c.Start
		}
	}
	r.add(c)
}
