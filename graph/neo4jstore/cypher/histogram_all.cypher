// How many dated facts there are in each run of days, from the indexes alone: a range of each that has all dated facts.
CALL () {
  {{range $i, $type := .Types}}{{if $i}}
  UNION ALL
  {{end}}MATCH ()-[r:{{$type}}]->() USING INDEX r:{{$type}}(sortDay) WHERE r.sortDay < $undated RETURN r.sortDay / $width AS number, count(*) AS facts{{end}}
}
RETURN number, sum(facts) AS count
ORDER BY number
