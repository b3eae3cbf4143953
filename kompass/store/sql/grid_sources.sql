SELECT source_id FROM main.sources ORDER BY source_id
