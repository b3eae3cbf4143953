-- needs: evaluations scores
-- Nobody can get more points than the edition gives for an item.
SELECT 'scores', f.row, 'points', f.points, i.max_points
FROM figures f
JOIN items i ON i.key = f.item
WHERE f.points > i.max_points
