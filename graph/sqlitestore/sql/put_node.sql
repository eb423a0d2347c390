INSERT INTO node (num, id, kind, stance, sort_name, code, existence, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (num) DO UPDATE SET
  kind = excluded.kind, stance = excluded.stance, sort_name = excluded.sort_name, code = excluded.code,
  existence = excluded.existence, body = excluded.body
