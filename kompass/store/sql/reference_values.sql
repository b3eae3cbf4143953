SELECT * FROM main.reference_values ORDER BY edition, as_of, reference_id, item
