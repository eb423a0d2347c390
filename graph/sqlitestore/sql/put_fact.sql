INSERT INTO fact (id, grp, kind, stance, day, body)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET stance = excluded.stance, day = excluded.day, body = excluded.body
