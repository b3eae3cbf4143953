SELECT edition, code, title, title_en, max_points FROM instrument.items
