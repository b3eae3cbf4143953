-- An area is derived from its questions, and the total from its areas, only where every part is known and no source
-- gives the figure itself.
INSERT INTO figures BY NAME
SELECT s.evaluation, s.item, s.points, 'derived' AS basis, s.confidence, s.source_id
FROM sums s
JOIN items i ON i.key = s.item AND i.level = 'area' AND i.parts = s.n
ANTI JOIN (
    SELECT f.evaluation, f.item FROM figures f JOIN items i ON i.key = f.item AND i.level = 'area'
) known ON known.evaluation = s.evaluation AND known.item = s.item;

INSERT INTO figures BY NAME
SELECT f.evaluation, i.part_of AS item, sum(f.points) AS points, 'derived' AS basis,
       weakest(f.confidence) AS confidence, min(f.source_id) AS source_id
FROM figures f
JOIN items i ON i.key = f.item AND i.level = 'area'
JOIN items t ON t.key = i.part_of
ANTI JOIN (
    SELECT f.evaluation FROM figures f JOIN items i ON i.key = f.item AND i.level = 'total'
) known ON known.evaluation = f.evaluation
GROUP BY f.evaluation, i.part_of, t.parts
HAVING count(*) = t.parts
