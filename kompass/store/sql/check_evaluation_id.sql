-- needs: evaluations
-- Ids are permanent and say what they stand for: municipality and year.
SELECT 'evaluations', rowid, 'evaluation_id', evaluation_id,
       municipality_id || '-' || coalesce(year::VARCHAR, 'year-unknown')
FROM evaluations
WHERE evaluation_id <> municipality_id || '-' || coalesce(year::VARCHAR, 'year-unknown')
