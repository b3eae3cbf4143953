-- Every evaluation with its municipality and how many figures are known per level.
SELECT e.evaluation_id, e.municipality_id, m.name AS municipality, m.country, m.kind, m.county_code, m.county,
       m.group_2017, m.group_2023, m.population_2016, m.population_latest,
       e.year, e.month, e.number, e.edition, e.confidence, e.note_sv, e.note_en, e.source_ids,
       coalesce(k.total, 0) AS known_total, coalesce(k.area, 0) AS known_area,
       coalesce(k.question, 0) AS known_question, e.own
FROM main.evaluations e
JOIN main.municipalities m USING (municipality_id)
LEFT JOIN (
    SELECT f.evaluation AS key, count(*) FILTER (i.level = 'total') AS total,
           count(*) FILTER (i.level = 'area') AS area, count(*) FILTER (i.level = 'question') AS question
    FROM main.figures f JOIN instrument.items i ON i.key = f.item GROUP BY f.evaluation
) k USING (key)
ORDER BY m.name_place, e.year NULLS FIRST, e.month NULLS FIRST, e.evaluation_id
