package graphtest

import "fmt"

// histories is how many random histories a store goes through, each in two orders.
const histories = 20

var orderCases = func() []testCase {
	var cases []testCase
	for seed := range histories {
		name := fmt.Sprintf("random history %d agrees with the model", seed+1)
		cases = append(cases, testCase{name, func(r *rig) { r.live(Cases().Example(seed)) }},
			testCase{name + " in another order, and ends in the same bytes", func(r *rig) {
				history := Cases().Example(seed)
				other, err := history.Reordered(r.Context())
				if err != nil {
					r.Fatal(err)
				}
				first := NewModel()
				if err := history.Run(r.Context(), first); err != nil {
					r.Fatal(err)
				}
				r.live(other)
				if err := sameExport(export(r, r.Store), export(r, first)); err != nil {
					r.Error(err)
				}
			}})
	}
	return cases
}()

// live does all writes of a history, and compares the exports once in the middle and at the end.
func (r *rig) live(history Case) {
	r.Helper()
	for i, op := range history.Ops {
		r.do(op)
		if i == len(history.Ops)/2 {
			r.agrees()
		}
		if r.Failed() {
			r.Fatalf("after write %d of %d: %#v", i+1, len(history.Ops), op)
		}
	}
	r.agrees()
}
