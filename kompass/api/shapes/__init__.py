"""What the answers look like, key by key: for the description, and for the columns of CSV.

Nothing is made of these shapes: an answer is what `kompass.export` gives, and the tests hold it against them.
"""

from kompass.api.shapes.among import Claim, Comparison, Ranking
from kompass.api.shapes.common import Shape
from kompass.api.shapes.lists import Changes, Evaluations, Findings, Municipalities, Scores
from kompass.api.shapes.of_one import Change, Municipality
from kompass.api.shapes.problem import Problem

__all__ = [
    "Change",
    "Changes",
    "Claim",
    "Comparison",
    "Evaluations",
    "Findings",
    "Municipalities",
    "Municipality",
    "Problem",
    "Ranking",
    "Scores",
    "Shape",
]
