-- needs: changes evaluations
-- What is logged of an evaluation is of one that exists and of its municipality, unless the log also tells that it was
-- removed: a row without an item, with what there was before and nothing after.
SELECT 'changes', c.rowid, 'evaluation_id', c.evaluation_id, coalesce(e.municipality_id, '')
FROM changes c
LEFT JOIN evaluations e USING (evaluation_id)
WHERE c.evaluation_id IS NOT NULL
  AND e.municipality_id IS DISTINCT FROM c.municipality_id
  AND (e.municipality_id IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM changes r
      WHERE r.evaluation_id = c.evaluation_id AND r.rowid >= c.rowid
        AND r.item IS NULL AND r.before IS NOT NULL AND r.after IS NULL
  ))
