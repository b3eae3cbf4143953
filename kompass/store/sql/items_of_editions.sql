SELECT i.edition, i.code, i.title, i.title_en, i.max_points, e.language
FROM instrument.items i JOIN instrument.editions e USING (edition)
