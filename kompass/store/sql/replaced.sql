-- The published evaluation that an own one stands before, one row per figure.
SELECT e.source_ids, s.item, s.points, s.basis
FROM main.replaced_evaluations e
LEFT JOIN main.replaced_scores s USING (evaluation_id)
WHERE e.evaluation_id = $evaluation
