-- needs: evaluations scores
-- The questions of an area, where all are known, sum to the area within one point, unless a note says that
-- a person has confirmed what the source prints.
SELECT 'scores', a.rowid, 'points', a.points, q.points
FROM scores a
JOIN evaluations e USING (evaluation_id)
JOIN (
    SELECT evaluation_id, split_part(item, '.', 1) AS area, sum(points) AS points, count(points) AS n
    FROM scores WHERE contains(item, '.') GROUP BY ALL
) q ON q.evaluation_id = a.evaluation_id AND q.area = a.item
WHERE abs(a.points - q.points) > 1 AND a.note IS NULL
  AND q.n = (SELECT n FROM whole_areas w WHERE w.edition = e.edition AND w.area = a.item)
