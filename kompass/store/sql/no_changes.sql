-- Data that were never published, the made-up ones, have no log of what changed.
CREATE TABLE changes (
    version VARCHAR, date VARCHAR, municipality_id VARCHAR, evaluation_id VARCHAR, item VARCHAR,
    what_sv VARCHAR, what_en VARCHAR, before VARCHAR, after VARCHAR, source_id VARCHAR, reported_by VARCHAR
)
