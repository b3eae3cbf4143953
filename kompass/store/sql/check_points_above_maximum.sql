-- needs: evaluations scores
-- Nobody can get more points than the edition gives for an item.
SELECT 'scores', s.rowid, 'points', s.points, i.max_points
FROM scores s
JOIN evaluations e USING (evaluation_id)
JOIN items i ON i.edition = e.edition AND i.code = s.item
WHERE s.points > i.max_points
