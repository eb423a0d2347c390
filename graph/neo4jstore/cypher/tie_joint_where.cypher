any(i IN range(0, size(r.{{.}}From) - 1) WHERE r.{{.}}From[i] <= $to AND r.{{.}}To[i] >= $from AND (r = s OR any(j IN range(0, size(s.{{.}}From) - 1)
    WHERE s.{{.}}From[j] <= $to AND s.{{.}}To[j] >= $from AND r.{{.}}From[i] <= s.{{.}}To[j] AND s.{{.}}From[j] <= r.{{.}}To[i]
      AND r.{{.}}From[i] <= r.{{.}}To[i] AND s.{{.}}From[j] <= s.{{.}}To[j])))
