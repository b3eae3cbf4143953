-- What points are given for, in every edition: areas, questions, and the total over the areas.
-- Questions are the instrument's, or proposed by own reports where it has none.
CREATE TABLE instrument.known_questions AS
SELECT edition, question, area, text, text_en, max_points, false AS proposed FROM instrument.questions
UNION ALL
SELECT edition, question, area, text, NULL, max_points, true FROM raw_instrument.proposed;

-- Areas of which every question is known: their maxima sum to the area's.
CREATE TABLE instrument.whole_areas AS
SELECT edition, area, q.n
FROM instrument.areas a
JOIN (
    SELECT edition, area, count(*) AS n, sum(max_points) AS max_points FROM instrument.known_questions GROUP BY ALL
) q USING (edition, area)
WHERE q.max_points = a.max_points;

CREATE TABLE instrument.items AS
SELECT edition, 'total' AS code, 'total' AS level, NULL AS title, NULL AS title_en, sum(max_points) AS max_points
FROM instrument.areas GROUP BY edition
UNION ALL
SELECT edition, area, 'area', title, title_en, max_points FROM instrument.areas
UNION ALL
SELECT edition, question, 'question', text, text_en, max_points FROM instrument.known_questions
