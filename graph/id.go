package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// ID names a document, record, mention, claim, evidence, judgement, entity or fact. Its form is a prefix that tells what
// it names, a colon, and the rest: nation:RUS, doc:3fa9c1d2e4b5a6978011, pact:doc-3fa9c1d2e4b5a6978011/310.
type ID string

// Prefixes of the ids that are hashes.
const (
	PrefixDocument  = "doc"
	PrefixMention   = "mention"
	PrefixClaim     = "claim"
	PrefixEvidence  = "evidence"
	PrefixJudgement = "judgement"
	PrefixFact      = "fact"
)

// hashDigits is how many hex digits of a SHA-256 an id keeps.
const hashDigits = 20

// maxID is the longest id, in bytes, that a writer takes.
const maxID = 512

// HashID is prefix, colon and the first 20 hex digits of the SHA-256 over the parts, each led by its length in bytes.
func HashID(prefix string, parts ...string) ID {
	var written [512]byte
	led := written[:0]
	for _, p := range parts {
		led = strconv.AppendInt(led, int64(len(p)), 10)
		led = append(append(led, ':'), p...)
	}
	sum := sha256.Sum256(led)
	var digits [hashDigits]byte
	hex.Encode(digits[:], sum[:hashDigits/2])
	return ID(prefix + ":" + string(digits[:]))
}

// DocumentID is doc: and the first 20 hex digits of the SHA-256 of the stored text, and the whole sum in hex.
func DocumentID(text string) (id ID, sum string) {
	s := sha256.Sum256([]byte(text))
	sum = hex.EncodeToString(s[:])
	return ID(PrefixDocument + ":" + sum[:hashDigits]), sum
}

// Prefix is what stands before the colon, "" where there is none.
func (id ID) Prefix() string {
	prefix, _, found := strings.Cut(string(id), ":")
	if !found {
		return ""
	}
	return prefix
}

// Local is what stands behind the first colon, "" where there is none.
func (id ID) Local() string {
	_, local, _ := strings.Cut(string(id), ":")
	return local
}

// Rank orders records by how much their source is trusted with an identity: 0 a register, 1 a data set, 2 a text.
// The rank follows from the id alone: only ids of data sets and texts have a slash, and those of texts begin with doc-.
func (id ID) Rank() int {
	source, _, found := strings.Cut(id.Local(), "/")
	switch {
	case !found:
		return 0
	case strings.HasPrefix(source, "doc-"):
		return 2
	default:
		return 1
	}
}

// Less orders ids by rank, then by bytes; the least id of a cluster is the entity's.
func (id ID) Less(other ID) bool {
	if a, b := id.Rank(), other.Rank(); a != b {
		return a < b
	}
	return id < other
}

// TextRecordID is the id of a record that one text speaks of: the kind's prefix, the document, the code point offset of
// its first mention.
func TextRecordID(kind NodeKind, document ID, offset int) ID {
	return ID(fmt.Sprintf("%s:doc-%s/%d", kind.Prefix(), document.Local(), offset))
}

// PartID names one part of a document: the document's id for part 0, which is the only part of a text, and the id, # and
// the number for the parts of a data set.
func PartID(document ID, part int) ID {
	if part == 0 {
		return document
	}
	return ID(fmt.Sprintf("%s#%d", document, part))
}
