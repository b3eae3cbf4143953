-- What points are given for, in every edition: areas, questions, and the total over the areas.
-- Questions are the instrument's, or proposed by own reports where it has none.
CREATE TABLE instrument.known_questions AS
SELECT edition, question, area, text, text_en, max_points, false AS proposed FROM instrument.questions
UNION ALL
SELECT edition, question, area, text, NULL, max_points, true FROM raw_instrument.proposed;

-- `key` is a number, small and quick; `part_of` the key of what it is a part of; `parts` how many it has,
-- where they are all known: their maxima sum to its own. `bit` tells it from the other parts of the same. A total
-- of an unknown edition has the key 0.
CREATE TABLE instrument.items AS
WITH listed AS (
    SELECT edition, 'total' AS code, 'total' AS level, NULL AS whole, NULL AS title, NULL AS title_en,
           sum(max_points) AS max_points
    FROM instrument.areas GROUP BY edition
    UNION ALL
    SELECT edition, area, 'area', 'total', title, title_en, max_points FROM instrument.areas
    UNION ALL
    SELECT edition, question, 'question', area, text, text_en, max_points FROM instrument.known_questions
),
numbered AS (
    SELECT row_number() OVER ()::INTEGER AS key,
           1::BIGINT << (row_number() OVER (PARTITION BY edition, whole) - 1) AS bit, * FROM listed
),
summed AS (SELECT edition, whole AS code, count(*) AS n, sum(max_points) AS max_points FROM listed GROUP BY ALL)
SELECT i.key, i.bit, i.edition, i.code, i.level, w.key AS part_of, s.n AS parts, i.title, i.title_en, i.max_points
FROM numbered i
LEFT JOIN numbered w ON w.edition = i.edition AND w.code = i.whole
LEFT JOIN summed s ON s.edition = i.edition AND s.code = i.code AND s.max_points = i.max_points
UNION ALL
SELECT 0, 1, NULL, 'total', 'total', NULL, NULL, NULL, NULL, 800
