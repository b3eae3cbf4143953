-- needs: evaluations scores
-- Eight published areas may sum to one point off the published total (rounding), not more, unless a note says
-- that a person has confirmed what the source prints.
SELECT 'scores', t.rowid, 'points', t.points, a.points
FROM scores t
JOIN (
    SELECT evaluation_id, sum(points) AS points
    FROM scores WHERE item <> 'total' AND NOT contains(item, '.')
    GROUP BY evaluation_id HAVING count(points) = 8
) a USING (evaluation_id)
WHERE t.item = 'total' AND abs(t.points - a.points) > 1 AND t.note IS NULL
