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

-- An own evaluation stands before the published one of the same id, whose rows are kept aside.
CREATE TABLE main.replaced_evaluations AS SELECT * FROM evaluations SEMI JOIN own.evaluations USING (evaluation_id);
CREATE TABLE main.replaced_scores AS SELECT * FROM scores SEMI JOIN own.evaluations USING (evaluation_id);

CREATE TABLE main.evaluations AS
SELECT *, false AS own FROM evaluations ANTI JOIN own.evaluations USING (evaluation_id)
UNION ALL BY NAME
SELECT *, true AS own FROM own.evaluations;

-- What is published has been told in Swedish, whatever the report's language; an own report's words are its own.
CREATE TABLE main.findings AS
SELECT *, false AS own, 'sv' AS language FROM findings ANTI JOIN own.evaluations USING (evaluation_id)
UNION ALL BY NAME
SELECT f.*, true AS own, coalesce(e.language, 'sv') AS language
FROM own.findings f LEFT JOIN editions e ON e.edition = f.edition;

CREATE TABLE main.reference_values AS SELECT * FROM "reference-values";

CREATE TABLE main.scores AS
SELECT s.evaluation_id, e.municipality_id, e.edition, e.year, s.item,
       CASE WHEN s.item = 'total' THEN 'total' WHEN contains(s.item, '.') THEN 'question' ELSE 'area' END AS level,
       s.points, coalesce(i.max_points, 800) AS max_points, s.basis, s.confidence, s.source_id, s.note
FROM (
    SELECT * FROM scores ANTI JOIN own.evaluations USING (evaluation_id)
    UNION ALL BY NAME
    SELECT * FROM own.scores
) s
JOIN main.evaluations e USING (evaluation_id)
LEFT JOIN items i ON i.edition = e.edition AND i.code = s.item;

-- An area is derived from its questions, and the total from its areas, only where every part is known
-- and no source gives the figure itself.
INSERT INTO main.scores BY NAME
WITH parts AS (
    SELECT evaluation_id, municipality_id, edition, year, split_part(item, '.', 1) AS code, count(*) AS n,
           sum(points) AS points, weakest(confidence) AS confidence, min(source_id) AS source_id
    FROM main.scores WHERE level = 'question' GROUP BY ALL
)
SELECT p.evaluation_id, p.municipality_id, p.edition, p.year, p.code AS item, 'area' AS level, p.points, i.max_points,
       'derived' AS basis, p.confidence, p.source_id
FROM parts p
JOIN items i ON i.edition = p.edition AND i.code = p.code
WHERE p.n = (SELECT n FROM whole_areas w WHERE w.edition = p.edition AND w.area = p.code)
  AND NOT EXISTS (
    SELECT 1 FROM main.scores known WHERE known.evaluation_id = p.evaluation_id AND known.item = p.code);

INSERT INTO main.scores BY NAME
WITH parts AS (
    SELECT evaluation_id, municipality_id, edition, year, count(*) AS n, sum(points) AS points,
           sum(max_points) AS max_points, weakest(confidence) AS confidence, min(source_id) AS source_id
    FROM main.scores WHERE level = 'area' GROUP BY ALL
)
SELECT p.evaluation_id, p.municipality_id, p.edition, p.year, 'total' AS item, 'total' AS level, p.points, p.max_points,
       'derived' AS basis, p.confidence, p.source_id
FROM parts p
WHERE p.n = (SELECT count(*) FROM areas k WHERE k.edition = p.edition)
  AND NOT EXISTS (
    SELECT 1 FROM main.scores known WHERE known.evaluation_id = p.evaluation_id AND known.level = 'total');
