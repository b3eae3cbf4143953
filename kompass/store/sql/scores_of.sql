-- Every figure of one municipality, unplaced evaluations included.
SELECT s.evaluation_id, s.municipality_id, m.name AS municipality, s.edition, s.year, e.month,
       s.level, s.item, s.points, s.max_points, s.basis, s.confidence, s.source_id, s.note, e.own
FROM main.scores s
JOIN main.evaluations e USING (evaluation_id)
JOIN main.municipalities m ON m.municipality_id = s.municipality_id
WHERE s.municipality_id = $municipality
ORDER BY s.year, e.month, s.item
