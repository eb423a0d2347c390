package api_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// TestContract holds a running server to the contract: what both have is the same, down to nullability, defaults and the
// order of values, and what the contract describes the server describes too. What the contract has and the server has not
// yet is exactly testdata/contract-missing.txt, what the server adds exactly contract-added.txt.
func TestContract(t *testing.T) {
	text, err := os.ReadFile("../../shared/contract.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	contract, err := gqlparser.LoadSchema(&ast.Source{Name: "contract", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	schema := runningSchema(t, serving(t, anyList{}))
	var missing, added []string
	for _, name := range sortedTypes(contract) {
		missing = append(missing, compareTypes(t, contract.Types[name], schema.Types[name])...)
	}
	for _, name := range sortedTypes(schema) {
		added = append(added, lacking(schema.Types[name], contract.Types[name])...)
	}
	golden(t, "testdata/contract-missing.txt", []byte(strings.Join(missing, "\n")+"\n"))
	golden(t, "testdata/contract-added.txt", []byte(strings.Join(added, "\n")+"\n"))
}

func sortedTypes(s *ast.Schema) []string {
	var names []string
	for name, def := range s.Types {
		if !def.BuiltIn && !strings.HasPrefix(name, "__") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// compareTypes lists what is missing of a type of the contract, and fails where the two contradict.
func compareTypes(t *testing.T, want, got *ast.Definition) []string {
	t.Helper()
	if got == nil {
		return []string{want.Name}
	}
	if want.Kind != got.Kind {
		t.Errorf("%s is a %s, not a %s", want.Name, got.Kind, want.Kind)
	}
	if want.Description != "" && got.Description == "" {
		t.Errorf("%s is not described", want.Name)
	}
	if want.Kind == ast.Enum && enumNames(want) != enumNames(got) {
		t.Errorf("%s has the values %s, not %s", want.Name, enumNames(got), enumNames(want))
	}
	for _, f := range got.Fields {
		if w := want.Fields.ForName(f.Name); w != nil {
			compareFields(t, want.Name, w, f)
		}
	}
	return lacking(want, got)
}

func compareFields(t *testing.T, of string, want, got *ast.FieldDefinition) {
	t.Helper()
	if want.Description != "" && got.Description == "" {
		t.Errorf("%s.%s is not described", of, got.Name)
	}
	if want.Type.String() != got.Type.String() || defaultOf(want.DefaultValue) != defaultOf(got.DefaultValue) {
		t.Errorf("%s.%s is %s = %s, not %s = %s", of, got.Name, got.Type, defaultOf(got.DefaultValue), want.Type, defaultOf(want.DefaultValue))
	}
	for _, a := range got.Arguments {
		w := want.Arguments.ForName(a.Name)
		if w == nil {
			continue
		}
		if w.Type.String() != a.Type.String() || defaultOf(w.DefaultValue) != defaultOf(a.DefaultValue) {
			t.Errorf("%s.%s(%s:) is %s = %s, not %s = %s", of, got.Name, a.Name, a.Type, defaultOf(a.DefaultValue), w.Type, defaultOf(w.DefaultValue))
		}
	}
}

func defaultOf(v *ast.Value) string {
	if v == nil {
		return "none"
	}
	return v.String()
}

func enumNames(d *ast.Definition) string {
	var names []string
	for _, v := range d.EnumValues {
		names = append(names, v.Name)
	}
	return strings.Join(names, " ")
}

// lacking lists what a type has that the other of the same name has not, all of it where there is no other.
func lacking(of, in *ast.Definition) []string {
	if in == nil {
		return []string{of.Name}
	}
	var names []string
	for _, i := range of.Interfaces {
		if !slices.Contains(in.Interfaces, i) {
			names = append(names, of.Name+" implements "+i)
		}
	}
	for _, u := range of.Types {
		if !slices.Contains(in.Types, u) {
			names = append(names, of.Name+" = "+u)
		}
	}
	for _, f := range of.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		other := in.Fields.ForName(f.Name)
		if other == nil {
			names = append(names, of.Name+"."+f.Name)
			continue
		}
		for _, a := range f.Arguments {
			if other.Arguments.ForName(a.Name) == nil {
				names = append(names, fmt.Sprintf("%s.%s(%s:)", of.Name, f.Name, a.Name))
			}
		}
	}
	return names
}
