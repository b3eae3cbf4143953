"""Answers as plain text for a terminal: sentence first, then the rows in columns."""

from collections.abc import Sequence
from typing import Any

from kompass.text import Words

Answer = dict[str, Any]


def municipality(words: Words, answer: Answer) -> str:
    """A municipality's evaluation as text."""
    if answer["year"] is None and not answer["evaluations"]:
        return words("nothing-found", municipality=answer["municipality"])
    total = answer["total"]
    lines = [f"{answer['municipality']} {answer['year'] or words('year-unknown')}"]
    if total["points"] is None:
        lines.append(words("no-points-found"))
    else:
        points = words(
            "points-of", points=words.number(total["points"]), max=words.number(total["max"] or 800)
        )
        lines.append(f"{words('total')}: {points}" + (f" ({words('derived')})" if _derived(total) else ""))
    if reference := answer["reference"]:
        lines.append(_reference(words, reference))
    rows = [
        [r["code"], r["title"], _points(words, r), words.percent(r["share"])]
        for r in answer["areas"]
        if r["points"] is not None
    ]
    rows += [
        [r["code"], r["text"], _points(words, r), words.percent(r["share"])]
        for r in answer["questions"]
        if r["points"] is not None
    ]
    lines += _columns(rows)
    if answer["note"]:
        lines.append(answer["note"])
    if answer["source"]:
        lines.append(
            f"{words('source')}: {answer['source']['title']} {answer['source']['url'] or ''}".rstrip()
        )
    return _marked(words, answer, lines)


def comparison(words: Words, answer: Answer) -> str:
    """A comparison as text."""
    head = [words("column-item"), "", words("column-points"), words("column-reference"), words("column-gap")]
    head += [words("column-median"), words("column-best"), "n", words("column-verdict")]
    rows = [
        [
            row["item"],
            row["title"] if row["item"] != "total" else "",
            _points(words, row),
            words.number(row["reference"]["points"]) if row["reference"] else words("unknown-figure"),
            words.difference(row["gap_to_reference"]),
            words.number(row["peer_median"]),
            words.number(row["peer_best"]),
            str(row["n"]),
            words(f"verdict-{_verdict_key(row['verdict'])}") if row["verdict"] else "",
        ]
        for row in answer["rows"]
    ]
    return _marked(words, answer, [answer["sentence"], *_columns([head, *rows])])


def ranking(words: Words, answer: Answer) -> str:
    """A ranking as text."""
    rows = [
        [
            words("place-of", place=row["place"], n=answer["n"]),
            row["municipality"],
            str(row["year"]),
            words.number(row["points"]) + (f" ({words('derived')})" if _derived(row) else ""),
        ]
        for row in answer["rows"]
    ]
    return _marked(words, answer, [answer["sentence"], *_columns(rows)])


def change(words: Words, answer: Answer) -> str:
    """A change as text, step by step."""
    lines = [answer["municipality"]]
    if not answer["steps"]:
        lines.append(words("change-none"))
    for step in answer["steps"]:
        first, last = step["from"]["year"], step["to"]["year"]
        lines.append("")
        lines.append(f"{first} → {last}, {words('level-' + step['level'])}")
        lines.append(f"{words('grade-' + step['grade'].replace(' ', '-'))} {step['reason'] or ''}".rstrip())
        lines += _columns(
            [
                [
                    row["item"] if row["item"] != "total" else words("total"),
                    row["title"] if row["item"] != "total" else "",
                    words.number(row["before"]),
                    words.number(row["after"]),
                    words.difference(row["change"]),
                    words(f"verdict-{_verdict_key(row['verdict'])}") if row["verdict"] else "",
                ]
                for row in step["rows"]
            ]
        )
        lower = sum((row["change"] or 0) < 0 for row in step["rows"])
        if step["of"] and step["level"] != "total":
            lines.append(
                words(
                    "higher-of",
                    higher=step["higher"],
                    of=step["of"],
                    clearly=step["clearly_higher"],
                    lower=lower,
                )
            )
    return _marked(words, answer, lines)


def _derived(row: Answer) -> bool:
    return row.get("basis") == "derived"


def _verdict_key(verdict: str) -> str:
    return {"clearly higher": "higher", "about the same": "same", "clearly lower": "lower"}[verdict]


def _points(words: Words, row: Answer) -> str:
    if row["points"] is None:
        return words("unknown-figure")
    return f"{words.number(row['points'])}/{words.number(row['max'])}" + ("*" if _derived(row) else "")


def _reference(words: Words, reference: Answer) -> str:
    value = words(
        "reference-value",
        points=words.number(reference["points"]),
        who=reference["who"],
        when=words.moment(reference["as_of"]),
    )
    return f"{words('statistic-' + reference['statistic'])}: {value}"


def _columns(rows: Sequence[Sequence[str]]) -> list[str]:
    if not rows:
        return []
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return ["  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in rows]


def _marked(words: Words, answer: Answer, lines: list[str]) -> str:
    made_up = [words("made-up-banner")] if answer.get("made_up") else []
    return "\n".join([*made_up, *lines])
