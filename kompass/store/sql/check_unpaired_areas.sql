-- needs: comparability area-pairs
-- Where the areas of two editions may be compared, the table says which with which.
SELECT 'comparability', c.rowid, 'grade', c.edition_a || ' ' || c.edition_b, c.grade
FROM comparability c
WHERE c.level = 'area' AND c.edition_a <> c.edition_b AND c.grade <> 'not comparable'
  AND NOT EXISTS (
    SELECT 1 FROM "area-pairs" p
    WHERE p.edition_a IN (c.edition_a, c.edition_b) AND p.edition_b IN (c.edition_a, c.edition_b))
