-- needs: changes evaluations scores
-- The last that the log tells of a figure is what stands there now: the points, or none where it was removed.
SELECT 'changes', c.rowid, 'after', coalesce(c.after, ''), coalesce(s.points::VARCHAR, '')
FROM changes c
JOIN evaluations USING (evaluation_id)
LEFT JOIN scores s ON s.evaluation_id = c.evaluation_id AND s.item = c.item
WHERE c.item IS NOT NULL
  AND (TRY_CAST(c.after AS DOUBLE) IS NOT NULL OR (c.after IS NULL AND c.before IS NOT NULL))
  AND TRY_CAST(c.after AS DOUBLE) IS DISTINCT FROM s.points
  AND NOT EXISTS (
      SELECT 1 FROM changes l WHERE l.evaluation_id = c.evaluation_id AND l.item = c.item AND l.rowid > c.rowid
  )
