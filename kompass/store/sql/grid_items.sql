SELECT key, code, max_points FROM instrument.items WHERE edition = $edition AND level = $level
