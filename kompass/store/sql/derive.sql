-- An item of a level is derived from its parts only where every part is known and no source gives the figure itself.
-- A derived figure is no surer than the least sure of its parts.
INSERT INTO figures BY NAME
SELECT f.evaluation, p.part_of AS item, sum(f.points) AS points, 'derived' AS basis,
       CASE WHEN bool_or(f.confidence = 'low') THEN 'low' WHEN bool_or(f.confidence = 'medium') THEN 'medium'
            ELSE 'high' END AS confidence,
       min(f.source_id) AS source_id
FROM figures f
JOIN items p ON p.key = f.item
JOIN items i ON i.key = p.part_of AND i.level = $level
ANTI JOIN (
    SELECT k.evaluation, k.item FROM figures k JOIN items i ON i.key = k.item AND i.level = $level
) known ON known.evaluation = f.evaluation AND known.item = p.part_of
GROUP BY f.evaluation, p.part_of, i.parts
HAVING count(*) = i.parts
