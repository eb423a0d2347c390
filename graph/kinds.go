package graph

import "slices"

// NodeKind is what an entity is.
type NodeKind string

// The kinds of node. A LEADER is a person in public office.
const (
	KindNation       NodeKind = "NATION"
	KindOrganization NodeKind = "ORGANIZATION"
	KindLeader       NodeKind = "LEADER"
	KindPact         NodeKind = "PACT"
	KindSanction     NodeKind = "SANCTION"
)

// NodeKinds lists the kinds of node in the contract's order.
var NodeKinds = []NodeKind{KindNation, KindOrganization, KindLeader, KindPact, KindSanction}

// Prefix is the prefix of the ids of records of this kind, "" for an unknown kind.
func (k NodeKind) Prefix() string {
	switch k {
	case KindNation:
		return "nation"
	case KindOrganization:
		return "org"
	case KindLeader:
		return "leader"
	case KindPact:
		return "pact"
	case KindSanction:
		return "sanction"
	default:
		return ""
	}
}

// Kind is the kind of record that the id names by its prefix; false where it names no record.
func (id ID) Kind() (NodeKind, bool) {
	prefix := id.Prefix()
	for _, k := range NodeKinds {
		if k.Prefix() == prefix {
			return k, true
		}
	}
	return "", false
}

// Stance is how a source stands to what it says.
type Stance string

// The stances, strongest first.
const (
	Asserted   Stance = "ASSERTED"
	Denied     Stance = "DENIED"
	Threatened Stance = "THREATENED"
	Planned    Stance = "PLANNED"
)

// Stances lists the stances, strongest first: a fact has the first of them that a claim of it has.
var Stances = []Stance{Asserted, Denied, Threatened, Planned}

// Certainty is how surely a fact holds on a day.
type Certainty string

// CERTAIN holds on every reading of the dates, POSSIBLE on some.
const (
	Certain  Certainty = "CERTAIN"
	Possible Certainty = "POSSIBLE"
)

// Direction is the side of a fact on which an entity stands: OUT where it is the fact's from.
type Direction string

// The directions.
const (
	Out  Direction = "OUT"
	In   Direction = "IN"
	Both Direction = "BOTH"
)

// Obligation is what a pact or a pledge promises (the five of the ATOP codebook).
type Obligation string

// Obligations lists the obligations in the contract's order.
var Obligations = []Obligation{"DEFENSE", "OFFENSE", "NEUTRALITY", "NONAGGRESSION", "CONSULTATION"}

// PactForm is what an instrument is.
type PactForm string

// PactForms lists the forms in the contract's order.
var PactForms = []PactForm{
	"ALLIANCE", "PEACE", "ARMISTICE", "GUARANTEE", "TRADE", "BORDER", "CHARTER", "HUMAN_RIGHTS", "ARMS_CONTROL", "ENVIRONMENT", "COOPERATION", "OTHER",
}

// SanctionMeasure is a kind of restrictive measure.
type SanctionMeasure string

// SanctionMeasures lists the measures in the contract's order.
var SanctionMeasures = []SanctionMeasure{"ARMS", "TRADE", "FINANCIAL", "ASSET_FREEZE", "TRAVEL", "AID", "DIPLOMATIC", "OTHER"}

// SanctionStatus is the phase in which a sanction is.
type SanctionStatus string

// SanctionStatuses lists the phases in the contract's order, which is also the order of phases that begin on one day.
var SanctionStatuses = []SanctionStatus{StatusThreatened, "IMPOSED", "WIDENED", "EASED", "SUSPENDED", "LIFTED", "EXPIRED", StatusUnknown}

// The phases that the model itself asks for.
const (
	StatusThreatened SanctionStatus = "THREATENED"
	StatusImposed    SanctionStatus = "IMPOSED"
	StatusLifted     SanctionStatus = "LIFTED"
	StatusUnknown    SanctionStatus = "UNKNOWN"
)

// SanctionLevel is the grain of a sanction.
type SanctionLevel string

// SanctionLevels lists the grains: a DECISION is a resolution or an order, an EPISODE a case, a REGIME what they build.
var SanctionLevels = []SanctionLevel{LevelDecision, "EPISODE", "REGIME"}

// LevelDecision is the grain of what texts mostly speak of, and of a sanction for which no source gives one.
const LevelDecision SanctionLevel = "DECISION"

// OfficeRole is what an office makes of its holder.
type OfficeRole string

// The roles of those who lead a nation.
const (
	HeadOfState      OfficeRole = "HEAD_OF_STATE"
	HeadOfGovernment OfficeRole = "HEAD_OF_GOVERNMENT"
	EffectiveLeader  OfficeRole = "EFFECTIVE_LEADER"
)

// OfficeRoles lists the roles in the contract's order, in which the first of a claim's roles is its qualifier.
var OfficeRoles = []OfficeRole{
	HeadOfState, HeadOfGovernment, EffectiveLeader, "FOREIGN_MINISTER", "MINISTER", "ENVOY", "MILITARY", "LEGISLATOR", "OFFICIAL", "IGO_HEAD",
}

// MemberRole is as what a member belongs to an organization.
type MemberRole string

// RoleMember is full membership, and what a claim that gives no role means.
const RoleMember MemberRole = "MEMBER"

// MemberRoles lists the roles in the contract's order.
var MemberRoles = []MemberRole{RoleMember, "ASSOCIATE", "OBSERVER", "CANDIDATE", "PARTNER", "SUSPENDED"}

// CodeScheme is the register that a code is of.
type CodeScheme string

// The code schemes: ISO 3166-1 alpha-3 and alpha-2, COW letters and numbers, Gleditsch-Ward numbers, Wikidata items, and
// the ids of ATOP, TIES, OFAC, the Security Council's list and Entente itself.
const (
	SchemeISO3     CodeScheme = "ISO3"
	SchemeISO2     CodeScheme = "ISO2"
	SchemeCOWC     CodeScheme = "COWC"
	SchemeCOWN     CodeScheme = "COWN"
	SchemeGWN      CodeScheme = "GWN"
	SchemeWikidata CodeScheme = "WIKIDATA"
	SchemeEntente  CodeScheme = "ENTENTE"
)

// CodeSchemes lists the schemes in the contract's order.
var CodeSchemes = []CodeScheme{SchemeISO3, SchemeISO2, SchemeCOWC, SchemeCOWN, SchemeGWN, SchemeWikidata, "ATOP", "TIES", "OFAC", "UNSC", SchemeEntente}

// MentionKind is how a span speaks of a record.
type MentionKind string

// The kinds of mention. Only a NAME becomes an alias of the node.
const (
	MentionName        MentionKind = "NAME"
	MentionDemonym     MentionKind = "DEMONYM"
	MentionCapital     MentionKind = "CAPITAL"
	MentionTitle       MentionKind = "TITLE"
	MentionSurname     MentionKind = "SURNAME"
	MentionDescription MentionKind = "DESCRIPTION"
)

// MentionKinds lists the kinds of mention.
var MentionKinds = []MentionKind{MentionName, MentionDemonym, MentionCapital, MentionTitle, MentionSurname, MentionDescription}

// order is the place of v in list, len(list) where it is not in it.
func order[T comparable](list []T, v T) int {
	if i := slices.Index(list, v); i >= 0 {
		return i
	}
	return len(list)
}
