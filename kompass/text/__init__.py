"""All words a user reads, one Fluent file per language, with numbers and dates by Babel.

`Words("sv")("key", n=3)` gives the sentence; a key that is missing raises, so that no page can show
a key instead of a word.
"""

from datetime import date
from functools import lru_cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("sv", "en")
_FOLDER = Path(__file__).parent
_MINUS = "\u2212"
_NO_BREAK = "\u00a0"


class Words:
    """The words of one language. Callable; also formats numbers, shares, differences and dates."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no words in {language!r}")
        self.language = language
        self.other = next(other for other in LANGUAGES if other != language)
        self._bundle = FluentBundle([language], use_isolating=False)
        for path in sorted(_FOLDER.glob(f"{language}*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
        # A page has thousands of texts, much the same; by type too, since 1 and 1.0 are written apart.
        self._text = lru_cache(maxsize=20_000, typed=True)(self._formatted)

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of `key` with its `{ $values }` filled in. Raises KeyError or ValueError on a gap."""
        return self._text(key, **values)

    def _formatted(self, key: str, /, **values: object) -> str:
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(message.value, values)
        if errors:
            raise ValueError(f"{self.language}:{key}: {errors}")
        return str(text)

    def has(self, key: str) -> bool:
        """Whether the language has the key."""
        return self._bundle.has_message(key)

    def number(self, value: float | None, decimals: int = 1) -> str:
        """A number as it is written in the language, without needless decimals; a dash for unknown."""
        if value is None or value != value:
            return self("unknown-figure")
        pattern = "#,##0." + "#" * decimals if decimals else "#,##0"
        return _decimal(value + 0.0, pattern, self.language)  # +0.0: there is no minus nought

    def difference(self, value: float | None) -> str:
        """A difference with its sign: +66, −4, ±0."""
        if value is None or value != value:
            return self("unknown-figure")
        if round(value, 1) == 0:
            return "±0"
        return ("+" if value > 0 else "") + self.number(value)

    def percent(self, share: float | None) -> str:
        """A share of the maximum as whole percent."""
        if share is None or share != share:
            return self("unknown-figure")
        sign = _NO_BREAK + "%" if self.language == "sv" else "%"
        return self.number(100 * share, decimals=0) + sign

    def moment(self, as_of: str) -> str:
        """`2017-04` as "april 2017"; a bare year stays a year."""
        year, _, month = as_of.partition("-")
        return self.month(int(year), int(month) if month else None)

    def month(self, year: int, month: int | None) -> str:
        """Month and year in words, or the year alone where the month is unknown."""
        if month is None:
            return str(year)
        return format_date(date(year, month, 1), "MMMM y", locale=self.language)

    def month_name(self, month: int) -> str:
        """A month's name: "november"."""
        return format_date(date(2000, month, 1), "LLLL", locale=self.language)

    def day(self, when: date) -> str:
        """A date in words: "23 november 2026"."""
        return format_date(when, "d MMMM y", locale=self.language)

    def listing(self, parts: list[str]) -> str:
        """Several things as one phrase: "a, b och c"."""
        if len(parts) < 2:
            return "".join(parts)
        return ", ".join(parts[:-1]) + f" {self('and')} " + parts[-1]


@lru_cache(maxsize=10_000)  # a page has hundreds of figures, and they are much the same
def _decimal(value: float, pattern: str, language: str) -> str:
    return format_decimal(value, format=pattern, locale=language).replace("-", _MINUS)


@lru_cache(maxsize=len(LANGUAGES))
def words(language: str) -> Words:
    """The words of a language, read once."""
    return Words(language)
