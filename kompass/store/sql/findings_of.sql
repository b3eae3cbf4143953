SELECT * FROM main.findings WHERE municipality_id = $municipality
ORDER BY year DESC NULLS LAST, area NULLS LAST, question NULLS LAST, finding_id
