-- needs: evaluations
-- A municipality is evaluated at most once a year.
SELECT 'evaluations', second.rowid, 'year', second.evaluation_id, first.evaluation_id
FROM evaluations first
JOIN evaluations second ON first.municipality_id = second.municipality_id
    AND first.year = second.year AND first.rowid < second.rowid
