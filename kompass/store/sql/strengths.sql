-- Strengths and examples in some areas, each given as edition/area, whoever says so.
SELECT f.*, m.name AS municipality, m.country FROM main.findings f
JOIN main.municipalities m USING (municipality_id)
WHERE f.kind IN ('strength', 'example') AND list_contains($areas, f.edition || '/' || f.area)
ORDER BY f.municipality_id, f.year DESC NULLS LAST, f.finding_id
