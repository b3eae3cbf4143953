-- An item of a level is derived from its parts only where every part is known and no source gives the figure itself.
-- A derived figure is no surer than the least sure of its parts.
INSERT INTO figures BY NAME
WITH whole AS (
    SELECT f.evaluation, p.part_of AS item
    FROM figures f
    JOIN items p ON p.key = f.item
    JOIN items i ON i.key = p.part_of AND i.level = $level
    GROUP BY f.evaluation, p.part_of, i.parts HAVING count(*) = i.parts
),
lacking AS (
    SELECT * FROM whole ANTI JOIN (
        SELECT f.evaluation, f.item FROM figures f JOIN items i ON i.key = f.item AND i.level = $level
    ) known USING (evaluation, item)
)
SELECT l.evaluation, l.item, sum(f.points) AS points, 'derived' AS basis,
       CASE WHEN bool_or(f.confidence = 'low') THEN 'low' WHEN bool_or(f.confidence = 'medium') THEN 'medium'
            ELSE 'high' END AS confidence,
       min(f.source_id) AS source_id
FROM lacking l
JOIN items p ON p.part_of = l.item
JOIN figures f ON f.evaluation = l.evaluation AND f.item = p.key
GROUP BY l.evaluation, l.item
