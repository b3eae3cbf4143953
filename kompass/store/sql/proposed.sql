-- The questions that own reports give for editions of which the instrument holds none: those of the import
-- saved first. Imports are loaded in that order.
INSERT INTO raw_instrument.proposed
SELECT edition, question, area, text, TRY_CAST(max_points AS DOUBLE)
FROM raw_own."proposed-questions" p
WHERE NOT EXISTS (SELECT 1 FROM raw_instrument.questions q WHERE q.edition = p.edition)
QUALIFY _file = min(_file) OVER (PARTITION BY edition)
