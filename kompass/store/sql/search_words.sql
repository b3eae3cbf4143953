SELECT coalesce(relation, 'same') AS relation, concept, word FROM instrument.synonyms ORDER BY rowid
