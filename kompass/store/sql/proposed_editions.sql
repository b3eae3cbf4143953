SELECT DISTINCT edition FROM instrument.known_questions WHERE proposed
