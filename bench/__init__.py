"""How fast Kompass is, as ratios measured side by side in one run: `uv run python -m bench`."""
