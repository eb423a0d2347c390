{{define "held"}}(any(j IN range(0, size({{.}}.certainFrom) - 1) WHERE {{.}}.certainFrom[j] <= day AND {{.}}.certainTo[j] >= day){{end -}}
{{define "maybe"}}
        OR any(j IN range(0, size({{.}}.possibleFrom) - 1) WHERE {{.}}.possibleFrom[j] <= day AND {{.}}.possibleTo[j] >= day){{end -}}
EXISTS {
      // A day on which some of the facts begins, on which this one and those of all others held.
      UNWIND [r] + COLLECT { MATCH (o)-[w:{{join .Asserted "|"}}]-(n) WHERE o.id IN $with AND w.kind = r.kind RETURN w } AS b
      UNWIND {{if .Certain}}b.certainFrom{{else}}b.certainFrom + b.possibleFrom{{end}} AS begin
      WITH DISTINCT CASE WHEN begin > $first THEN begin ELSE $first END AS day
      WHERE day <= $last
        AND {{template "held" "r"}}{{if not .Certain}}{{template "maybe" "r"}}{{end}})
        AND all(other IN $with WHERE EXISTS {
          MATCH (:Entity {id: other})-[w:{{join .Asserted "|"}}]-(n)
          WHERE w.kind = r.kind AND (endNode(w) = n) = (endNode(r) = n)
            AND {{template "held" "w"}}{{if not .Certain}}{{template "maybe" "w"}}{{end}})
        })
      RETURN day
    }
