-- Where figures come from: few, so that a figure holds a number for it. The less sure, the higher the number.
CREATE TABLE provenance AS
WITH told AS (SELECT DISTINCT basis, confidence, source_id, note FROM scores)
SELECT row_number() OVER (
           ORDER BY list_position(['high', 'medium', 'low'], confidence), source_id, basis, note)::INTEGER AS key, *
FROM (FROM told UNION SELECT 'derived', confidence, source_id, NULL FROM told);

-- The scores of a package by the keys of their evaluation, item and provenance: quick to join, to sum and to fetch.
CREATE TABLE figures AS
SELECT s.rowid AS row, e.rowid::INTEGER AS evaluation,
       coalesce(i.key, CASE WHEN s.item = 'total' THEN 0 END) AS item, s.points, p.key AS provenance
FROM scores s
JOIN evaluations e USING (evaluation_id)
JOIN provenance p ON p.basis = s.basis AND p.confidence = s.confidence AND p.source_id = s.source_id
                 AND p.note IS NOT DISTINCT FROM s.note
LEFT JOIN items i ON i.edition = e.edition AND i.code = s.item;

-- What the known parts of an item sum to in an evaluation, and the provenance of the least sure of them; `twice` where
-- one of them stands there twice: each part is a bit, and bits that sum to more than they cover are not all of
-- different parts. The totals are parts of nothing.
CREATE TABLE sums AS
SELECT f.evaluation, i.part_of AS item, count(*) AS n, sum(f.points) AS points, max(f.provenance) AS weakest,
       sum(i.bit) > bit_or(i.bit) AS twice
FROM figures f
JOIN items i ON i.key = f.item
GROUP BY f.evaluation, i.part_of;
