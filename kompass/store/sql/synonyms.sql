SELECT concept, word FROM instrument.synonyms ORDER BY rowid
