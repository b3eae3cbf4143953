-- needs: editions comparability
-- Every pair of editions has a grade at every level, once: nothing is compared by accident.
SELECT 'editions', a.rowid, 'edition', a.edition || ' ' || b.edition || ' ' || l.level, n
FROM editions a
JOIN editions b ON a.rowid <= b.rowid
CROSS JOIN (SELECT unnest(['total', 'area', 'question']) AS level) l
CROSS JOIN LATERAL (
    SELECT count(*) AS n FROM comparability c
    WHERE c.level = l.level AND (
        (c.edition_a = a.edition AND c.edition_b = b.edition)
        OR (c.edition_a = b.edition AND c.edition_b = a.edition))
)
WHERE n <> 1
