-- Every finding with the figure of the question, else of the area, it stands under. NULL narrows nothing.
SELECT f.finding_id, f.municipality_id, m.name AS municipality, f.year, f.edition, f.area, f.question, f.kind,
       f.text, f.says_who, f.from_evaluation, f.source_ids, f.own, s.item AS score_item, s.points, s.max_points
FROM main.findings f
JOIN main.municipalities m USING (municipality_id)
LEFT JOIN main.scores s ON s.evaluation_id = f.evaluation_id AND s.item = coalesce(f.question, f.area)
WHERE ($municipality IS NULL OR f.municipality_id = $municipality)
  AND ($edition IS NULL OR f.edition = $edition)
  AND ($area IS NULL OR f.area = $area)
  AND ($kind IS NULL OR f.kind = $kind)
  AND ($says IS NULL OR f.says_who = $says)
  AND ($first IS NULL OR f.year BETWEEN $first AND $last)
ORDER BY f.year DESC NULLS LAST, m.name COLLATE sv, f.finding_id
