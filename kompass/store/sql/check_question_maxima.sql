-- needs: areas questions
-- The maxima of an area's questions sum to the area's own.
SELECT 'areas', a.rowid, 'max_points', a.max_points, q.points
FROM areas a
JOIN (SELECT edition, area, sum(max_points) AS points FROM questions GROUP BY ALL) q USING (edition, area)
WHERE a.max_points <> q.points
