-- The tables that are asked, made from the checked packages (bare names are found by the search path).
-- A derived figure is no surer than the least sure of its parts.
CREATE MACRO main.weakest(confidence) AS
    CASE WHEN bool_or(confidence = 'low') THEN 'low' WHEN bool_or(confidence = 'medium') THEN 'medium' ELSE 'high' END;

CREATE TABLE main.municipalities AS
SELECT m.*, g17.name_sv AS group_2017_sv, g17.name_en AS group_2017_en,
       g23.name_sv AS group_2023_sv, g23.name_en AS group_2023_en
FROM municipalities m
LEFT JOIN groups g17 ON g17."group" = m.group_2017
LEFT JOIN groups g23 ON g23."group" = m.group_2023;

CREATE TABLE main.evaluations AS SELECT * FROM evaluations;
CREATE TABLE main.findings AS SELECT * FROM findings;
CREATE TABLE main.reference_values AS SELECT * FROM "reference-values";

CREATE TABLE main.scores AS
SELECT s.evaluation_id, e.municipality_id, e.edition, e.year, s.item,
       CASE WHEN s.item = 'total' THEN 'total' WHEN contains(s.item, '.') THEN 'question' ELSE 'area' END AS level,
       s.points, coalesce(i.max_points, 800) AS max_points, s.basis, s.confidence, s.source_id
FROM scores s
JOIN evaluations e USING (evaluation_id)
LEFT JOIN items i ON i.edition = e.edition AND i.code = s.item;

-- An area is derived from its questions, and the total from its areas, only where every part is known
-- and no source gives the figure itself.
INSERT INTO main.scores
SELECT q.evaluation_id, q.municipality_id, q.edition, q.year, split_part(q.item, '.', 1) AS area, 'area',
       sum(q.points), any_value(i.max_points), 'derived', weakest(q.confidence), min(q.source_id)
FROM main.scores q
JOIN items i ON i.edition = q.edition AND i.code = split_part(q.item, '.', 1)
WHERE q.level = 'question'
GROUP BY q.evaluation_id, q.municipality_id, q.edition, q.year, area
HAVING count(*) = (SELECT count(*) FROM questions k WHERE k.edition = q.edition AND k.area = area)
   AND NOT EXISTS (
     SELECT 1 FROM main.scores known WHERE known.evaluation_id = q.evaluation_id AND known.item = area);

INSERT INTO main.scores
SELECT a.evaluation_id, a.municipality_id, a.edition, a.year, 'total', 'total',
       sum(a.points), sum(a.max_points), 'derived', weakest(a.confidence), min(a.source_id)
FROM main.scores a
WHERE a.level = 'area'
GROUP BY a.evaluation_id, a.municipality_id, a.edition, a.year
HAVING count(*) = (SELECT count(*) FROM areas k WHERE k.edition = a.edition)
   AND NOT EXISTS (
     SELECT 1 FROM main.scores known WHERE known.evaluation_id = a.evaluation_id AND known.level = 'total');
