-- What is asked, made from the checked packages: those with the answers as `facts`, what was brought in as `own`.
-- `name_place` is a name's place by Swedish rules, told once: sorting by it costs nothing.
CREATE TABLE main.municipalities AS
WITH ordered AS (
    SELECT name, row_number() OVER () AS name_place
    FROM (SELECT DISTINCT name FROM municipalities ORDER BY name COLLATE sv)
)
SELECT m.*, o.name_place, g17.name_sv AS group_2017_sv, g17.name_en AS group_2017_en,
       g23.name_sv AS group_2023_sv, g23.name_en AS group_2023_en
FROM municipalities m
JOIN ordered o USING (name)
LEFT JOIN groups g17 ON g17."group" = m.group_2017
LEFT JOIN groups g23 ON g23."group" = m.group_2023;

-- An own evaluation stands before the published one of the same id, whose rows are kept aside.
CREATE TABLE main.replaced_evaluations AS
SELECT * FROM facts.evaluations SEMI JOIN own.evaluations USING (evaluation_id);
CREATE TABLE main.replaced_scores AS
SELECT * FROM facts.scores SEMI JOIN own.evaluations USING (evaluation_id);

-- Figures know their evaluation and provenance by keys of their package, own ones far above all others.
CREATE TABLE main.evaluations AS
SELECT *, false AS own FROM facts.evaluations ANTI JOIN own.evaluations USING (evaluation_id)
UNION ALL BY NAME
SELECT *, rowid::INTEGER + 1_000_000_000 AS key, true AS own FROM own.evaluations;

CREATE VIEW main.figures AS
SELECT * FROM facts.figures
UNION ALL BY NAME
SELECT * REPLACE (evaluation + 1_000_000_000 AS evaluation, provenance + 1_000_000_000 AS provenance) FROM own.figures;

CREATE TABLE main.provenance AS
SELECT * FROM facts.provenance
UNION ALL BY NAME
SELECT * REPLACE (key + 1_000_000_000 AS key) FROM own.provenance;

CREATE VIEW main.scores AS
SELECT e.evaluation_id, e.municipality_id, e.edition, e.year, i.code AS item, i.level, f.points, i.max_points,
       p.basis, p.confidence, p.source_id, p.note
FROM main.figures f
JOIN main.provenance p ON p.key = f.provenance
JOIN main.evaluations e ON e.key = f.evaluation
JOIN instrument.items i ON i.key = f.item;

-- What is published has been told in Swedish, whatever the report's language; an own report's words are its own.
CREATE VIEW main.findings AS
SELECT *, false AS own, 'sv' AS language FROM facts.findings ANTI JOIN own.evaluations USING (evaluation_id)
UNION ALL BY NAME
SELECT f.*, true AS own, coalesce(e.language, 'sv') AS language
FROM own.findings f LEFT JOIN instrument.editions e ON e.edition = f.edition;

CREATE TABLE main.reference_values AS SELECT * FROM "reference-values";

CREATE TABLE main.changes AS SELECT rowid AS row, * FROM changes;
