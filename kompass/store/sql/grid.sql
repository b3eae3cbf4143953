-- The figures of an edition at a level as places in a grid: the row of the evaluation, the key of the item.
SELECT p.row, f.item, f.points, (list_position($basis, f.basis) - 1)::TINYINT AS basis,
       (list_position($confidence, f.confidence) - 1)::TINYINT AS confidence,
       s.place AS source_id
FROM main.figures f
JOIN instrument.items i ON i.key = f.item AND i.level = $level
JOIN (
    SELECT key, row_number() OVER (
        ORDER BY municipality_id, year, month NULLS FIRST, evaluation_id) - 1 AS row
    FROM main.evaluations WHERE edition = $edition AND year IS NOT NULL
) p ON p.key = f.evaluation
LEFT JOIN (SELECT source_id, row_number() OVER (ORDER BY source_id)::INTEGER - 1 AS place FROM main.sources) s USING (source_id)
