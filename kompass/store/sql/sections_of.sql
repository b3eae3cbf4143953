SELECT area, heading, text FROM own.sections WHERE evaluation_id = $evaluation ORDER BY area, position
