-- needs: evaluations scores
-- The key of an item is (edition, code): a code that the edition does not have means nothing.
SELECT 'scores', f.row, 'item', s.item, coalesce(e.edition, '?')
FROM figures f
JOIN scores s ON s.rowid = f.row
JOIN evaluations e ON e.rowid = f.evaluation
WHERE f.item IS NULL AND (e.edition IS NULL OR e.edition IN (SELECT edition FROM editions))
