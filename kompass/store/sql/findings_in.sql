SELECT f.*, m.name AS municipality FROM main.findings f
JOIN main.municipalities m USING (municipality_id)
WHERE f.edition = $edition AND f.evaluation_id IS NOT NULL AND f.from_evaluation
  AND f.kind IN ('strength', 'improvement', 'example')
ORDER BY f.area NULLS LAST, f.question NULLS LAST, m.name_place, f.finding_id
