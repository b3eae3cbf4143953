SELECT evaluation_id, item, points, basis FROM main.scores
WHERE level <> 'question' AND list_contains($evaluations, evaluation_id)
