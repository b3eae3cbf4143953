"""Kompass: compare how municipalities are run, by KommunKompassen's results."""
