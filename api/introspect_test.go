package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql/introspection"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"entente/api"
	"entente/graph"
)

// What introspection tells of a schema.
type (
	told struct {
		QueryType, MutationType, SubscriptionType *struct{ Name string }
		Types                                     []toldType
	}
	toldType struct {
		Kind, Name, Description   string
		Fields                    []toldField
		InputFields               []toldValue
		Interfaces, PossibleTypes []toldRef
		EnumValues                []struct{ Name, Description string }
	}
	toldField struct {
		Name, Description string
		Args              []toldValue
		Type              toldRef
	}
	toldValue struct {
		Name, Description string
		Type              toldRef
		DefaultValue      *string
	}
	toldRef struct {
		Kind, Name string
		OfType     *toldRef
	}
)

func (r toldRef) String() string {
	switch r.Kind {
	case "NON_NULL":
		return r.OfType.String() + "!"
	case "LIST":
		return "[" + r.OfType.String() + "]"
	default:
		return r.Name
	}
}

// serving is the address of a running server over a store.
func serving(t *testing.T, reader graph.Reader) string {
	server := httptest.NewServer(api.New(api.Config{Reader: reader}))
	t.Cleanup(server.Close)
	return server.URL + "/graphql"
}

// runningSchema is the schema of a running server, as introspection over HTTP tells it.
func runningSchema(t *testing.T, url string) *ast.Schema {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": introspection.Query})
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(url, "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close() //nolint:errcheck // it was read
	var answer struct {
		Data struct {
			Schema told `json:"__schema"`
		}
		Errors []any
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || len(answer.Errors) > 0 {
		t.Fatal(err, answer.Errors)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "running", Input: answer.Data.Schema.sdl()})
	if err != nil {
		t.Fatal(err)
	}
	if s := answer.Data.Schema; s.QueryType.Name != "Query" || s.MutationType.Name != "Mutation" || s.SubscriptionType != nil {
		t.Errorf("the roots are %v, %v, %v", s.QueryType, s.MutationType, s.SubscriptionType)
	}
	return schema
}

// sdl writes what was told in the language of schemas.
func (s told) sdl() string {
	var text strings.Builder
	for _, t := range s.Types {
		if strings.HasPrefix(t.Name, "__") || slices.Contains([]string{"String", "Int", "Float", "Boolean", "ID"}, t.Name) {
			continue
		}
		keyword := map[string]string{"SCALAR": "scalar", "ENUM": "enum", "UNION": "union", "INTERFACE": "interface", "OBJECT": "type", "INPUT_OBJECT": "input"}[t.Kind]
		fmt.Fprintf(&text, "%s%s %s", described(t.Description), keyword, t.Name)
		switch t.Kind {
		case "UNION":
			text.WriteString(" = " + joined(t.PossibleTypes, " | "))
		case "ENUM":
			text.WriteString(" {\n")
			for _, v := range t.EnumValues {
				text.WriteString(described(v.Description) + v.Name + "\n")
			}
			text.WriteString("}")
		case "INPUT_OBJECT":
			text.WriteString(" {\n" + values(t.InputFields) + "}")
		case "INTERFACE", "OBJECT":
			if len(t.Interfaces) > 0 {
				text.WriteString(" implements " + joined(t.Interfaces, " & "))
			}
			text.WriteString(" {\n")
			for _, f := range t.Fields {
				text.WriteString(described(f.Description) + f.Name)
				if len(f.Args) > 0 {
					text.WriteString("(\n" + values(f.Args) + ")")
				}
				text.WriteString(": " + f.Type.String() + "\n")
			}
			text.WriteString("}")
		}
		text.WriteString("\n")
	}
	return text.String()
}

func values(list []toldValue) string {
	var text strings.Builder
	for _, v := range list {
		text.WriteString(described(v.Description) + v.Name + ": " + v.Type.String())
		if v.DefaultValue != nil {
			text.WriteString(" = " + *v.DefaultValue)
		}
		text.WriteString("\n")
	}
	return text.String()
}

func described(text string) string {
	if text == "" {
		return ""
	}
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err) // strings always encode
	}
	return string(quoted) + "\n"
}

func joined(list []toldRef, by string) string {
	names := make([]string, len(list))
	for i, r := range list {
		names[i] = r.Name
	}
	return strings.Join(names, by)
}
