SELECT name FROM instrument."first-names" ORDER BY rowid
