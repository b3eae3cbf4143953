"""What was found of what others do, in words: how much there is, who says so, how old it is."""

from collections.abc import Mapping
from typing import Any

from kompass.learn.search import Found
from kompass.model import OLD, Theme
from kompass.text import Words
from kompass.text.terminal import Answer, marked


def summary(words: Words, found: Found, query: str, theme: Theme | None, known: int) -> str:
    """How many answers there are, of how many municipalities, and of how much that is known."""
    n = found.n
    counts = {"n": n, "municipalities": found.municipalities, "known": known}
    if theme is not None:
        return words("examples-of-theme", theme=theme.titles[words.language], **counts)
    if not query.strip():
        return words("examples-of-all", **counts)
    if found.whole == n:
        return words("examples-of-query", query=query.strip(), **counts)
    key = "examples-partly" if found.whole else "examples-only-partly"
    return words(key, query=query.strip(), whole=found.whole, rest=n - found.whole, **counts)


def says(words: Words, row: Mapping[str, Any]) -> str:
    """Who says so, and whether it tells what an evaluation said: "Utvärderarna, i KommunKompassen 2016"."""
    who = speaker(words, row["says_who"])
    year = words("year-unknown") if row["year"] is None else str(int(row["year"]))
    if row["from_evaluation"]:
        return words("examples-says-evaluation", who=who, year=year)
    return words("examples-says", who=who, year=year)


def speaker(words: Words, code: str) -> str:
    """Who says a thing: "utvärderarna"."""
    return words(f"says-{code.replace('_', '-')}")


def other_speaker(words: Words, code: str, from_evaluation: bool) -> str:
    """Who says a thing, where it is not the evaluators in an evaluation; else nothing."""
    return "" if code == "evaluator" and from_evaluation else speaker(words, code)


def said_by(words: Words, row: Mapping[str, Any]) -> str:
    """The same with the year: "jury, 2014"."""
    who, year = other_speaker(words, row["says_who"], row["from_evaluation"]), row["year"]
    return who if not who or year is None else f"{who}, {int(year)}"


def age(words: Words, year: float | None, this_year: int) -> str:
    """What to ask first where what was seen is old, or from nobody knows when; empty where it is not."""
    if year is None:
        return words("examples-year-unknown")
    old = this_year - int(year)
    return words("examples-old", n=old) if old > OLD else ""


def kind(words: Words, code: str) -> str:
    """A kind of finding by its name, one of it."""
    return words(f"kind-{code}")


def terminal(words: Words, answer: Answer) -> str:
    """The answers of a search as text."""
    lines = [answer["sentence"]]
    for row in answer["rows"]:
        score = row["score"]
        points = "" if score is None else f" ({words.number(score['points'])}/{words.number(score['max'])})"
        item = row["question"] or row["area"]
        where = f", {item}{points}" if item else ""
        lines.append(f"{row['municipality']} {row['year'] or ''}: {kind(words, row['kind'])}{where}".rstrip())
        lines.append(f"  {row['text']} [{says(words, row)}]")
    return marked(words, answer, lines)
