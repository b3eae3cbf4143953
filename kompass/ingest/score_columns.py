"""The heading of a table of points: which of its columns holds what, in whatever order and words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kompass.ingest.figures import number
from kompass.ingest.prose import squeezed
from kompass.ingest.vocabulary import Vocabulary

ACHIEVED, MAXIMUM, PERCENT = ROLES = ("achieved", "maximum", "percent")
_YEAR = re.compile(r"(?:199|20[0-4])\d")
_LONGEST_TITLE = 4  # words in a column's title


@dataclass(frozen=True)
class Columns:
    """The columns of figures in order, "" for one that is none of ours; `before` them stand the words of
    each row, in a heading of `cells` cells."""

    roles: tuple[str, ...]
    before: int
    cells: int

    def figures(self, cells: Sequence[str]) -> tuple[str, Sequence[str]] | None:
        """A row's words and its figures, None where there are none. A row may lack cells at its end, or have
        more at its beginning than the heading: the reading that finds more figures is right."""
        width = len(self.roles)
        places = [len(cells) - width]
        if self.before < len(cells) <= self.cells:
            places.insert(0, self.before)
        read = [
            (sum(number(c) is not None for c in cells[at : at + width]), -order, at)
            for order, at in enumerate(places)
            if at > 0
        ]
        count, _, at = max(read, default=(0, 0, 0))
        if not count:
            return None
        found = [*cells[at : at + width], *[""] * width][:width]
        return squeezed(" ".join(cells[:at])), found


def named(cells: Sequence[str], words: Vocabulary) -> tuple[Columns, str] | None:
    """The columns that a row names, and what stands before them; None where it is no heading of points."""
    parts = list(cells) if len(cells) > 1 else _titles(cells, words)
    roles = [role_of(part, words) for part in parts]
    first = next((at for at, role in enumerate(roles) if role), len(roles))
    if MAXIMUM in roles and ACHIEVED not in roles and _may_be_title(parts[:first]):
        first -= 1  # the municipality's name or the like, above its points
        roles[first] = ACHIEVED
    if not {ACHIEVED, MAXIMUM} <= set(roles):
        return None
    for role in ROLES:
        same = [at for at, one in enumerate(roles) if one == role]
        newest = max(same, key=lambda at: (_years(parts[at]), -at), default=None)
        for at in same:
            roles[at] = role if at == newest else ""
    return Columns(tuple(role or "" for role in roles[first:]), first, len(parts)), squeezed(
        " ".join(parts[:first])
    )


def role_of(text: str, words: Vocabulary) -> str | None:
    """What a column with this title holds."""
    plain = squeezed(text)
    if not plain or len(plain) > 60:
        return None
    return next((role for role in ROLES if words.pattern(role).fullmatch(plain)), None)


def _titles(cells: Sequence[str], words: Vocabulary) -> list[str]:
    """A line's titles of columns at its end, each of as many words as make one, and what stands before."""
    before = cells[0].split() if cells else []
    titles: list[str] = []
    while before:
        longest = (n for n in range(min(_LONGEST_TITLE, len(before)), 0, -1))
        sizes = (n for n in longest if not before[-n][0].islower() and role_of(" ".join(before[-n:]), words))
        size = next(sizes, 0)
        if not size:
            break
        titles.insert(0, " ".join(before[-size:]))
        del before[-size:]
    return [" ".join(before), *titles]


def _may_be_title(before: Sequence[str]) -> bool:
    """Whether the last of the cells before the columns that are known is the title of one more."""
    if len(before) < 2 or not 1 <= len(before[-1].split()) <= 3:
        return False
    others = " ".join(before[:-1])
    return not others.strip() or any(map(str.isalpha, others))


def _years(title: str) -> str:
    return max(_YEAR.findall(title), default="")
