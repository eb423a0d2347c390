package graph

import "strings"

// GroupKind is the kind of the claims and facts of a group, "" for the group of none.
func GroupKind(group string) FactKind {
	kind, _, _ := strings.Cut(group, groupSeparator)
	return FactKind(kind)
}

// MergeClaims makes one claim of those with the same id, which are the same content in several parts of a document: all
// evidence, the latest attested day. Sorted by id.
func MergeClaims(claims []Claim) []Claim { return mergeClaims(claims) }
