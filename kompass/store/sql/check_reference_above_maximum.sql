-- needs: reference-values
-- A published mean concerns an item of its edition and lies within its maximum.
SELECT 'reference-values', r.rowid, 'points', r.points, coalesce(i.max_points, 0)
FROM "reference-values" r
LEFT JOIN items i ON i.edition = r.edition AND i.code = r.item
WHERE i.code IS NULL OR r.points > i.max_points
