-- needs: municipalities
-- What is made up says so in its name, and what is real does not.
SELECT 'municipalities', rowid, 'name', name, CASE WHEN $made_up THEN '(påhittad)' ELSE '' END
FROM municipalities
WHERE contains(name, '(påhittad)') <> $made_up
