-- A theme by its titles, the words it is found by and, where an edition has them, its questions.
SELECT t.theme, t.title_sv, t.title_en,
       (SELECT list(word ORDER BY w.rowid) FROM instrument."theme-words" w WHERE w.theme = t.theme) AS words,
       coalesce((SELECT list({'edition': edition, 'question': question} ORDER BY i.rowid)
                 FROM instrument."theme-items" i WHERE i.theme = t.theme), []) AS items
FROM instrument.themes t ORDER BY t.rowid
