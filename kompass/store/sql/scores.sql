-- Figures of all placed evaluations of some editions at one level.
SELECT s.evaluation_id, s.municipality_id, m.name AS municipality, m.country, m.kind,
       s.edition, s.year, e.month, s.item, s.points, s.max_points, s.basis, s.confidence, s.source_id, e.own
FROM main.scores s
JOIN main.evaluations e USING (evaluation_id)
JOIN main.municipalities m ON m.municipality_id = s.municipality_id
WHERE s.level = $level AND s.year IS NOT NULL AND list_contains($editions, s.edition)
ORDER BY s.municipality_id, s.year, e.month, s.item
