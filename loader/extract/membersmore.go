package extract

// isOutside tells whether an organization is named for who does not belong to it, "the non-NATO states".
func (r *reader) isOutside(org actor) bool {
	k := org.first - 1
	return r.norm(k) == "non" || k > 0 && r.Tokens[k].IsHyphen() && r.norm(k-1) == "non"
}

// isSought tells whether a membership is what somebody wants or talks of and not what is: "applied for membership in".
func (r *reader) isSought(noun int) bool {
	const near = 3
	return r.norm(noun) == "membership" && r.hasSequence(noun-near, noun, "for|about|seek|seeks|sought|seeking|against|towards|toward|offered|denied|refused")
}
