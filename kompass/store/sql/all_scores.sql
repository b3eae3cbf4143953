-- Every figure, those of evaluations without year or edition too. What is asked as NULL narrows nothing.
SELECT s.evaluation_id, s.municipality_id, m.name AS municipality, s.edition, s.year, e.month, s.level, s.item,
       s.points, s.max_points, s.basis, s.confidence, s.source_id, s.note, e.own
FROM main.scores s
JOIN main.evaluations e USING (evaluation_id)
JOIN main.municipalities m ON m.municipality_id = s.municipality_id
WHERE ($municipality IS NULL OR s.municipality_id = $municipality)
  AND ($edition IS NULL OR s.edition = $edition)
  AND ($level IS NULL OR s.level = $level)
  AND ($item IS NULL OR s.item = $item)
  AND ($first IS NULL OR s.year BETWEEN $first AND $last)
ORDER BY m.country <> 'SE', m.name COLLATE sv, s.municipality_id, s.year NULLS FIRST, e.month NULLS FIRST,
         s.evaluation_id, s.level = 'total' DESC, s.level, list_transform(string_split(s.item, '.'), lambda x: TRY_CAST(x AS INTEGER))
