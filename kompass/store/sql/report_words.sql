SELECT role, language, pattern FROM instrument."report-words" ORDER BY rowid
