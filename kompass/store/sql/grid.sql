-- The figures of an edition at a level as places in a grid: the row of the evaluation, the key of the item.
SELECT e.row, f.item, f.points, p.basis, p.confidence, p.source_id
FROM main.figures f
JOIN instrument.items i ON i.key = f.item AND i.level = $level
JOIN (
    SELECT key, row_number() OVER (
        ORDER BY municipality_id, year, month NULLS FIRST, evaluation_id) - 1 AS row
    FROM main.evaluations WHERE edition = $edition AND year IS NOT NULL
) e ON e.key = f.evaluation
JOIN (
    SELECT p.key, (list_position($basis, p.basis) - 1)::TINYINT AS basis,
           (list_position($confidence, p.confidence) - 1)::TINYINT AS confidence, s.place AS source_id
    FROM main.provenance p
    LEFT JOIN (
        SELECT source_id, row_number() OVER (ORDER BY source_id)::INTEGER - 1 AS place FROM main.sources
    ) s USING (source_id)
) p ON p.key = f.provenance
