package extract

import "entente/graph"

// isSanctionHead tells whether a noun of sanctions stands at token i: "sanctions", "embargo", "asset freeze", "travel ban".
func (r *reader) isSanctionHead(i, limit int) bool {
	switch {
	case r.Tokens[i].Is("boycott"):
		return r.isBoycott(i, limit)
	case r.is(i, sanctionNoun):
		return r.isSanctions(i, limit)
	case r.Tokens[i].Is("suspension", "halt", "cutoff", "prohibition", "prohibitions"):
		return r.isCutNoun(i, limit)
	case r.Tokens[i].Is("penalties", "curbs", "costs"):
		return r.arePenalties(i, limit)
	case r.Tokens[i].Is("blockade"):
		return r.isBlockade(i)
	case r.Tokens[i].Is("freeze", "freezes"):
		return r.Tokens[max(i-1, 0)].Is("asset", "assets") || r.norm(i+1) == "on" && r.hasSequence(i+2, min(limit, i+5), "assets|funds|property|aid|trade|exports|imports")
	case r.Tokens[i].Is("ban", "bans"):
		return r.isBan(i, limit)
	case r.Tokens[i].Is("restrictions"):
		return r.areRestrictions(i, limit)
	case r.Tokens[i].Is("controls"):
		return r.Tokens[max(i-1, 0)].Is("export")
	case r.Tokens[i].Is("measures", "steps", "actions"):
		return r.areMeasures(i, limit)
	}
	return false
}

// isBlockade: "economic blockade", "a blockade against", "imposed a blockade on", not one of war.
func (r *reader) isBlockade(i int) bool {
	return r.Tokens[max(i-1, 0)].Is("trade", "economic", "air") || r.norm(i+1) == "against" || r.norm(i+1) == "on" && r.imposes(i)
}

// isSanctions: the noun and no verb, the last of several, and not part of a law's or a body's name.
func (r *reader) isSanctions(i, limit int) bool {
	if i+1 < limit && (r.is(i+1, sanctionNoun|modal) || r.Tokens[i+1].Is("act", "bill", "committee", "panel", "busting", "monitors", "board")) {
		return false
	}
	return r.norm(i) != "sanction" || !r.Tokens[max(i-1, 0)].Is("to", "will", "not")
}

// arePenalties: "imposed penalties on", "eased curbs on".
func (r *reader) arePenalties(i, limit int) bool {
	if i == 0 || i+1 >= limit || !r.Tokens[i+1].Is("against", "on") {
		return false
	}
	return r.imposes(i) || r.Tokens[i-1].Is("economic", "trade", "financial") || r.norm(i) == "curbs" && r.is(i-1, liftVerb|easeVerb)
}

// isCutNoun: "a suspension of deliveries", "a halt to arms sales", "a prohibition on exports".
func (r *reader) isCutNoun(i, limit int) bool {
	if i == 0 || i+2 >= limit || !r.is(i-1, determiner) || !r.Tokens[i+1].Is("of", "to", "on") {
		return false
	}
	for k := i + 2; k < min(limit, i+6); k++ {
		if r.is(k, goodsNoun) {
			return !r.isOtherNoun(k + 1)
		}
		if r.is(k, clauseStart|preposition) {
			return false
		}
	}
	return false
}

// isBoycott: "oil boycott", "the boycott of the country by".
func (r *reader) isBoycott(i, limit int) bool {
	if r.Tokens[i-min(i, 1)].Is("trade", "oil", "economic") || r.imposes(i) {
		return true
	}
	return r.hasSequence(i+1, min(limit, i+4), "of", "the|nation|country") && r.hasSequence(i+1, min(limit, i+8), "by")
}

// isKindOfBan: "travel ban", "trade restrictions".
func (r *reader) isKindOfBan(i int) bool {
	return r.Tokens[max(i-1, 0)].Is("travel", "visa", "trade", "export", "import", "arms", "overflight", "economic", "aid", "financial")
}

// isBan: "travel ban", "a ban on imports", "a ban on Peruvian ships", and again "the ban" in a text that told of measures.
func (r *reader) isBan(i, limit int) bool {
	switch {
	case r.isKindOfBan(i):
		return true
	case r.norm(i+1) != "on":
		return len(r.sanctions) > 0 && r.norm(i) == "ban" && r.Tokens[max(i-1, 0)].Is("the", "this", "that", "its")
	}
	if a := r.actorAt[min(i+2, limit-1)]; a >= 0 && r.actors[a].kind == graph.MentionDemonym && r.imposes(i) {
		return true
	}
	for k := i + 2; k < min(limit, i+6); k++ {
		if r.is(k, goodsNoun) || r.Tokens[k].Is("selling") {
			return true
		}
	}
	return false
}

// areRestrictions: "trade restrictions", "restrictions on exports", "restrictions imposed on", and in a text on sanctions those
// that are eased or lifted.
func (r *reader) areRestrictions(i, limit int) bool {
	if r.isKindOfBan(i) || r.toldOfSanctions && (r.is(i-1, liftVerb|easeVerb) || r.is(i-2, liftVerb|easeVerb)) {
		return true
	}
	return r.hasSequence(i+1, min(limit, i+3), "on", "exports|imports|trade|travel|arms") || r.hasSequence(i+1, min(limit, i+4), "placed|imposed", "on|by")
}

// areMeasures tells whether "measures" are sanctions: restrictive ones, those imposed on somebody, in a text on sanctions also
// those that governments have taken or announced, and those spoken of before.
func (r *reader) areMeasures(i, limit int) bool {
	behind := min(i+1, len(r.Tokens)-1)
	switch {
	case r.Tokens[max(i-1, 0)].Is("restrictive", "punitive"), r.hasSequence(max(i-2, 0), i, "special|restrictive", "economic"):
		return true
	case r.norm(i) == "measures" && i+1 < limit && r.Tokens[behind].Is("on", "against") && i > 3 && r.imposes(i):
		return true
	case len(r.sanctions) == 0:
		return r.norm(i) == "measures" && r.hasSequence(behind, min(limit, i+3), "adopted|taken|imposed|decided|ordered", "by") && r.hasSequence(i+3, min(limit, i+12), "against")
	case r.Tokens[behind].Is("taken", "announced", "imposed", "adopted"):
		return r.hasSequence(behind, min(limit, i+6), "by")
	default:
		return r.areOwnMeasures(i, limit) || r.norm(i) == "measures" && r.areTheMeasures(i)
	}
}

// areOwnMeasures: "adopted its own measures", "adopted measures of its own".
func (r *reader) areOwnMeasures(i, limit int) bool {
	if r.norm(i-1) == "own" {
		return r.is(i-3, imposeVerb) || r.hasSequence(i+1, min(limit, i+12), "against|on")
	}
	return r.toldOfSanctions && r.is(i-1, imposeVerb) && r.hasSequence(i+1, min(limit, i+5), "of", "its|their", "own")
}

// areTheMeasures: measures told of before with which something is done: "lifted the measures", "those measures were ended".
func (r *reader) areTheMeasures(i int) bool {
	const deeds = imposeVerb | liftVerb | easeVerb
	return r.Tokens[max(i-1, 0)].Is("the", "these", "those") && (r.is(i-2, deeds) || r.is(i+1, auxiliary) && r.is(i+2, deeds))
}

// imposes tells whether a verb of imposing stands close before token i.
func (r *reader) imposes(i int) bool {
	for k := i - 1; k >= max(0, i-7); k-- {
		if r.Tokens[k].Is("imposed", "imposes", "imposing", "impose", "adopted", "announced", "decreed", "proclaimed", "declared") {
			return true
		}
	}
	return false
}
