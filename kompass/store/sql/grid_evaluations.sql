-- The evaluations of an edition whose year is known, in the order of a grid's rows.
SELECT e.evaluation_id, e.municipality_id, m.name AS municipality, e.edition, e.year, e.month, e.own
FROM main.evaluations e
JOIN main.municipalities m USING (municipality_id)
WHERE e.edition = $edition AND e.year IS NOT NULL
ORDER BY e.municipality_id, e.year, e.month NULLS FIRST, e.evaluation_id
