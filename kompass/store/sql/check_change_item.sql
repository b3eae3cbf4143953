-- needs: changes evaluations
-- A figure in the log is one that the edition of its evaluation has.
SELECT 'changes', c.rowid, 'item', c.item, coalesce(e.edition, '?')
FROM changes c
JOIN evaluations e USING (evaluation_id)
LEFT JOIN items i ON i.edition = e.edition AND i.code = c.item
WHERE c.item <> 'total' AND i.code IS NULL
