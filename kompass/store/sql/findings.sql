-- What can be learnt from, of all municipalities, with the figure of the question, else of the area, it stands under.
SELECT f.finding_id, f.municipality_id, m.name AS municipality, m.country, f.evaluation_id, f.year, f.edition, f.area,
       f.question, f.kind, f.text, f.language, f.says_who, f.from_evaluation, f.confidence, f.source_ids, f.own,
       s.item AS score_item, s.points, s.max_points
FROM main.findings f
JOIN main.municipalities m USING (municipality_id)
LEFT JOIN main.scores s ON s.evaluation_id = f.evaluation_id AND s.item = coalesce(f.question, f.area)
WHERE f.kind IN ('strength', 'improvement', 'example')
ORDER BY f.year DESC NULLS LAST, m.name_place, f.finding_id
