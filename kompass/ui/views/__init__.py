"""The parts that pages are made of, a module a page, and `shared` for what several show."""
