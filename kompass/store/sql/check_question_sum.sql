-- needs: evaluations scores
-- The questions of an area, where all are known, sum to the area within one point, unless a note says that
-- a person has confirmed what the source prints.
SELECT 'scores', f.row, 'points', f.points, s.points
FROM figures f
JOIN items i ON i.key = f.item AND i.level = 'area'
JOIN sums s ON s.evaluation = f.evaluation AND s.item = f.item AND s.n = i.parts
JOIN provenance p ON p.key = f.provenance
WHERE abs(f.points - s.points) > 1 AND p.note IS NULL
