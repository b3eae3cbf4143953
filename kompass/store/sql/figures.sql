-- The scores of a package by the keys of their evaluation and item: quick to join, to sum and to fetch.
CREATE TABLE figures AS
SELECT s.rowid AS row, e.rowid::INTEGER AS evaluation,
       coalesce(i.key, CASE WHEN s.item = 'total' THEN 0 END) AS item,
       s.points, s.basis, s.confidence, s.source_id, s.note
FROM scores s
JOIN evaluations e USING (evaluation_id)
LEFT JOIN items i ON i.edition = e.edition AND i.code = s.item;

-- What the known parts of an item sum to in an evaluation. A sum is no surer than the least sure of its parts.
CREATE MACRO weakest(confidence) AS
    CASE WHEN bool_or(confidence = 'low') THEN 'low' WHEN bool_or(confidence = 'medium') THEN 'medium' ELSE 'high' END;

CREATE TABLE sums AS
SELECT f.evaluation, i.part_of AS item, count(*) AS n, sum(f.points) AS points,
       weakest(f.confidence) AS confidence, min(f.source_id) AS source_id
FROM figures f
JOIN items i ON i.key = f.item
WHERE i.part_of IS NOT NULL
GROUP BY ALL
