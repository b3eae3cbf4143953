-- needs: evaluations scores
-- The key of an item is (edition, code): a code that the edition does not have means nothing.
SELECT 'scores', s.rowid, 'item', s.item, coalesce(e.edition, '?')
FROM scores s
JOIN evaluations e USING (evaluation_id)
WHERE s.item <> 'total'
  AND (e.edition IS NULL OR e.edition IN (SELECT edition FROM editions))
  AND NOT EXISTS (SELECT 1 FROM items i WHERE i.edition = e.edition AND i.code = s.item)
