"""Comparisons, rankings and changes: frames in, judged results out. Nothing is fetched here.

What the instrument calls not comparable is refused: peers of such editions never enter a frame, and
a change across such editions carries its grade and no numbers.
"""

from kompass.compare.change import Change, Step, change
from kompass.compare.comparison import (
    Against,
    Comparison,
    against,
    default_level,
    latest_with_figures,
    with_peers,
)
from kompass.compare.frames import one_per_municipality, records
from kompass.compare.ranking import Ranking, known_among, ranking

__all__ = [
    "Against",
    "Change",
    "Comparison",
    "Ranking",
    "Step",
    "against",
    "change",
    "default_level",
    "known_among",
    "latest_with_figures",
    "one_per_municipality",
    "ranking",
    "records",
    "with_peers",
]
