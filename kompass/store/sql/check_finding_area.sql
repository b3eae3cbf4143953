-- needs: findings
-- An area means nothing without its edition, and a question lies in its own area.
SELECT 'findings', rowid, 'area', coalesce(area, ''), coalesce(question, edition, '?')
FROM findings
WHERE (area IS NOT NULL AND (edition IS NULL OR area_basis IS NULL))
   OR (question IS NOT NULL AND area IS DISTINCT FROM split_part(question, '.', 1))
