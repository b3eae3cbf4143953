SELECT * FROM main.municipalities ORDER BY country <> 'SE', kind <> 'municipality', name COLLATE sv
