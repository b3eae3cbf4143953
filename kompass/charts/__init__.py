"""The charts: results as plotly figures, each with the sentence that says the same.

To add a chart: a module with one public function that takes `words` first, puts a `Figure` together, ends
with `finish(...)`, takes colours from `chart.LOOKS` and gives a `Chart`; its texts in
`kompass/text/*_charts.ftl` under `chart-…` in both languages; its name here; a test in `tests/charts`. No
chart fetches anything, knows Streamlit, sets a colour of text or draws a line across a version break.
"""

from kompass.charts.again import again
from kompass.charts.change import dumbbell
from kompass.charts.chart import Chart, Role, Series
from kompass.charts.course import course
from kompass.charts.distribution import distribution
from kompass.charts.dots import dots
from kompass.charts.municipality_map import municipality_map
from kompass.charts.radar import radar
from kompass.charts.ranking import ranking
from kompass.charts.spread import spreads
from kompass.charts.standing import earlier, is_ring, standing
from kompass.charts.timeline import timeline

__all__ = [
    "Chart",
    "Role",
    "Series",
    "again",
    "course",
    "distribution",
    "dots",
    "dumbbell",
    "earlier",
    "is_ring",
    "municipality_map",
    "radar",
    "ranking",
    "spreads",
    "standing",
    "timeline",
]
