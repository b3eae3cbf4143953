"""Comparisons, rankings and changes: frames in, judged results out. Nothing is fetched here.

What the instrument calls not comparable is refused: peers of such editions never enter a frame, and
a change across such editions carries its grade and no numbers.
"""

from kompass.compare.again import Again, Pair, again
from kompass.compare.change import Change, Course, Step, change
from kompass.compare.claim import Claim, Support, highest
from kompass.compare.comparison import (
    Against,
    Comparison,
    against,
    default_level,
    first_reference,
    latest_with_figures,
    with_peers,
)
from kompass.compare.frames import by_points, records
from kompass.compare.ranking import Ranking, known_among, ranking
from kompass.compare.spread import Spread, lowest_shares, most_points_left, spread

__all__ = [
    "Again",
    "Against",
    "Change",
    "Claim",
    "Comparison",
    "Course",
    "Pair",
    "Ranking",
    "Spread",
    "Step",
    "Support",
    "again",
    "against",
    "by_points",
    "change",
    "default_level",
    "first_reference",
    "highest",
    "known_among",
    "latest_with_figures",
    "lowest_shares",
    "most_points_left",
    "ranking",
    "records",
    "spread",
    "with_peers",
]
