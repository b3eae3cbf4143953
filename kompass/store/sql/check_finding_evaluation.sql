-- needs: evaluations findings
-- A finding belongs to an evaluation of its own municipality, year and edition, and only if it tells of one.
SELECT 'findings', f.rowid, 'evaluation_id', f.evaluation_id, concat_ws(' ', e.municipality_id, e.year, e.edition)
FROM findings f
JOIN evaluations e USING (evaluation_id)
WHERE f.municipality_id <> e.municipality_id
   OR f.year <> e.year
   OR f.edition <> e.edition
   OR NOT f.from_evaluation
