-- What points are given for, in every edition: areas, questions, and the total over the areas.
CREATE TABLE instrument.items AS
SELECT edition, 'total' AS code, 'total' AS level, NULL AS title, NULL AS title_en, sum(max_points) AS max_points
FROM instrument.areas GROUP BY edition
UNION ALL
SELECT edition, area, 'area', title, title_en, max_points FROM instrument.areas
UNION ALL
SELECT edition, question, 'question', text, text_en, max_points FROM instrument.questions
