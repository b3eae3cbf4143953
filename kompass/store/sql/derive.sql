-- An area is derived from its questions, and the total from its areas, only where every part is known and no source
-- gives the figure itself. A sum is no surer than the least sure of its parts.
INSERT INTO figures BY NAME
SELECT s.evaluation, s.item, s.points, d.key AS provenance
FROM sums s
JOIN items i ON i.key = s.item AND i.level = 'area' AND i.parts = s.n
JOIN provenance p ON p.key = s.weakest
JOIN provenance d ON d.basis = 'derived' AND d.confidence = p.confidence AND d.source_id = p.source_id AND d.note IS NULL
ANTI JOIN (
    SELECT f.evaluation, f.item FROM figures f JOIN items i ON i.key = f.item AND i.level = 'area'
) known ON known.evaluation = s.evaluation AND known.item = s.item;

INSERT INTO figures BY NAME
WITH summed AS (
    SELECT f.evaluation, i.part_of AS item, count(*) AS n, sum(f.points) AS points, max(f.provenance) AS weakest
    FROM figures f
    JOIN items i ON i.key = f.item AND i.level = 'area'
    GROUP BY f.evaluation, i.part_of
)
SELECT s.evaluation, s.item, s.points, d.key AS provenance
FROM summed s
JOIN items t ON t.key = s.item AND t.parts = s.n
JOIN provenance p ON p.key = s.weakest
JOIN provenance d ON d.basis = 'derived' AND d.confidence = p.confidence AND d.source_id = p.source_id AND d.note IS NULL
ANTI JOIN (
    SELECT f.evaluation FROM figures f JOIN items i ON i.key = f.item AND i.level = 'total'
) known ON known.evaluation = s.evaluation;
