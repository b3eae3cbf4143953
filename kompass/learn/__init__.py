"""Learning from others: finding what was said, whom to ask, and what became of what was wanted."""
