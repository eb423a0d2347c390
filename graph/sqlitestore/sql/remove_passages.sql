DELETE FROM passage WHERE rowid BETWEEN ?1 << 20 AND (?1 + 1 << 20) - 1
