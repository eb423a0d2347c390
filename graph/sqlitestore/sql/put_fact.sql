INSERT INTO fact (num, id, grp, kind, stance, day, body, source, target)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (num) DO UPDATE SET stance = excluded.stance, day = excluded.day, body = excluded.body
