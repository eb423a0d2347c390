package resolve

import (
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// ErrBadRules is for a table of rules that cannot be read.
var ErrBadRules = errors.New("resolve: bad table of rules")

// Confidences are the measured precisions of rules by their names, 0 to 1: the lower bound of the 95 % Wilson score interval
// of right hits on the labelled documents. A rule that was not measured, or on too few hits, is not in the map.
type Confidences map[string]float64

//go:embed rules.tsv
var rulesTSV string

// Measured are the confidences that `make calibrate` measured last.
func Measured() (Confidences, error) { return ParseConfidences(strings.NewReader(rulesTSV)) }

// ParseConfidences reads rows of rule, right, hits and confidence, separated by tabs, under a header; lines with # before
// them are comments. What is no such table gives ErrBadRules.
func ParseConfidences(r io.Reader) (Confidences, error) {
	lines := csv.NewReader(r)
	lines.Comma, lines.Comment = '\t', '#'
	rows, err := lines.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBadRules, err)
	}
	if len(rows) == 0 || strings.Join(rows[0], " ") != "rule right hits confidence" {
		return nil, fmt.Errorf("%w: no header", ErrBadRules)
	}
	measured := Confidences{}
	for _, row := range rows[1:] {
		if row[3] == "" {
			continue
		}
		confidence, err := strconv.ParseFloat(row[3], 64)
		if err != nil || !(confidence >= 0 && confidence <= 1) {
			return nil, fmt.Errorf("%w: confidence of %s: %q", ErrBadRules, row[0], row[3])
		}
		measured[row[0]] = confidence
	}
	return measured, nil
}

// of is the confidence of a rule, nil where it was not measured.
func (c Confidences) of(rule string) *float64 {
	confidence, measured := c[rule]
	if !measured {
		return nil
	}
	return &confidence
}
