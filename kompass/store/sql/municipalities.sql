SELECT * EXCLUDE (name_place) FROM main.municipalities ORDER BY country <> 'SE', kind <> 'municipality', name_place
