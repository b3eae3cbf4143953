SELECT * FROM main.changes ORDER BY row DESC
