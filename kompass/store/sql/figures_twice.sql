-- The figures that repeat one for the same evaluation and item, which stands on an earlier row.
SELECT row, evaluation_id || ' ' || code
FROM (
    SELECT f.row, e.evaluation_id, i.code, row_number() OVER (PARTITION BY f.evaluation, f.item ORDER BY f.row) AS copy
    FROM figures f
    JOIN items i ON i.key = f.item
    JOIN evaluations e ON e.rowid = f.evaluation
    SEMI JOIN (SELECT evaluation FROM sums WHERE twice) t ON t.evaluation = f.evaluation
)
WHERE copy > 1
