-- Without own reports there is no prose.
CREATE TABLE own.sections (evaluation_id VARCHAR, area VARCHAR, heading VARCHAR, position INTEGER, text VARCHAR)
