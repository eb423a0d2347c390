any(i IN range(0, size(r.{{.}}From) - 1) WHERE any(j IN range(0, size(s.{{.}}From) - 1)
      WHERE r.{{.}}From[i] <= r.{{.}}To[i] AND r.{{.}}From[i] <= s.{{.}}To[j] AND r.{{.}}From[i] <= $to
      AND s.{{.}}From[j] <= s.{{.}}To[j] AND s.{{.}}From[j] <= r.{{.}}To[i] AND s.{{.}}From[j] <= $to
      AND $from <= r.{{.}}To[i] AND $from <= s.{{.}}To[j]))
