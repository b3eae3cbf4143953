SELECT concept, word FROM instrument.synonyms WHERE coalesce(relation, 'same') = $relation ORDER BY rowid
