-- needs: changes
-- The log is read from its beginning: no version and no date stands before an older one, and each date exists.
WITH logged AS (
    SELECT rowid AS row, version, date, lag(version) OVER earlier AS last_version, lag(date) OVER earlier AS last_date
    FROM changes WINDOW earlier AS (ORDER BY rowid)
)
SELECT 'changes', row, 'version', version, last_version FROM logged
WHERE string_split(version, '.')::INTEGER[] < string_split(last_version, '.')::INTEGER[]
UNION ALL
SELECT 'changes', row, 'date', date, coalesce(last_date, '–') FROM logged
WHERE TRY_CAST(date AS DATE) IS NULL OR date < last_date
