SELECT source_id, title, publisher, url FROM main.sources ORDER BY source_id
