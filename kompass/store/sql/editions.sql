SELECT * FROM instrument.editions ORDER BY rowid
