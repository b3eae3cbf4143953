"""Answers as plain text for a terminal: sentence first, then the rows in columns."""

from collections.abc import Sequence
from typing import Any

from kompass.model import NORMAL, Level
from kompass.text import Words, own, peers, sentences

Answer = dict[str, Any]


def municipality(words: Words, answer: Answer) -> str:
    """A municipality's evaluation as text."""
    if answer["year"] is None and not answer["evaluations"]:
        return words("nothing-found", municipality=answer["municipality"])
    total = answer["total"]
    lines = [f"{answer['municipality']} {answer['year'] or words('year-unknown')}{_own(words, answer)}"]
    if replaced := answer["replaced"]:
        differing = [(d["item"], d["published"], d["own"]) for d in replaced["differing"]]
        lines.append(" ".join(own.instead(words, replaced["figures"], differing)))
        lines += [f"{words('own-published')}: {_source(one)}" for one in replaced["sources"]]
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
    lines += [*_columns(rows), *_remarks(words, answer, [*answer["areas"], *answer["questions"]])]
    if answer["note"]:
        lines.append(answer["note"])
    if answer["source"]:
        lines.append(f"{words('source')}: {_source(answer['source'])}")
    return marked(words, answer, lines)


def comparison(words: Words, answer: Answer) -> str:
    """A comparison as text."""
    kinds = {row["reference"]["statistic"] for row in answer["rows"] if row["reference"]} or {"mean"}
    kind = kinds.pop() if len(kinds) == 1 else "mixed"
    head = [words("column-item"), "", words("column-points"), words("column-reference", statistic=kind)]
    head.append(words("column-gap", statistic=kind))
    head += [words("column-median"), words("column-best"), "n", words("column-verdict")]
    rows = [
        [
            row["item"],
            row["title"] if row["item"] != "total" else "",
            _points(words, row),
            words.number(row["reference"]["points"]) + _star(row["reference"]["basis"])
            if row["reference"]
            else words("unknown-figure"),
            words.difference(row["gap_to_reference"]),
            words.number(row["peer_median"]),
            words.number(row["peer_best"]),
            str(row["n"]),
            words(f"verdict-{_verdict_key(row['verdict'])}") if row["verdict"] else "",
        ]
        for row in answer["rows"]
    ]
    subject = [f"{answer['subject']} {answer['year']}{_own(words, answer)}"] if answer["own"] else []
    references = [row["reference"] for row in answer["rows"] if row["reference"]]
    remarks = [*_remarks(words, answer, [*answer["rows"], *references]), *_judged(words, answer)]
    return marked(words, answer, [*subject, answer["sentence"], *_columns([head, *rows]), *remarks])


def plan(words: Words, answer: Answer) -> str:
    """An action plan as text: the numbers, then each measure and decision."""
    lines = [f"{answer['municipality']} {answer['year'] or ''}".strip(), answer["sentence"]]
    for row in answer["rows"]:
        if row["status"]:
            told = row["reason"] if row["status"] == "no_action" else row["action"]
            who = f" ({row['responsible']})" if row["responsible"] else ""
            lines += [f"{row['area']}: {row['text']}", f"  {row['state_in_words']}: {told}{who}"]
    return "\n".join(lines)


def ranking(words: Words, answer: Answer) -> str:
    """A ranking as text."""
    rows = [
        [
            words("place-of", place=row["place"], n=answer["n"]),
            row["municipality"],
            str(row["year"]),
            words.number(row["points"]) + (f" ({words('derived')})" if _derived(row) else ""),
            own.mark(words, row["own"]),
        ]
        for row in answer["rows"]
    ]
    return marked(
        words,
        answer,
        [answer["sentence"], *_columns(rows), *_remarks(words, answer, []), *_judged(words, answer)],
    )


def change(words: Words, answer: Answer) -> str:
    """A change as text, step by step."""
    lines = [answer["municipality"]]
    if not answer["steps"]:
        lines.append(words("change-none"))
    for step in answer["steps"]:
        first, last = (f"{one['year']}{_own(words, one)}" for one in (step["from"], step["to"]))
        lines.append("")
        lines.append(f"{first} → {last}, {words('level-' + step['level'])}")
        lines.append(f"{words('grade-' + step['grade'].replace(' ', '-'))} {step['reason'] or ''}".rstrip())
        lines += _columns(
            [
                [
                    row["item"] if row["item"] != "total" else words("total"),
                    row["title"] if row["item"] != "total" else "",
                    words.number(row["before"]) + _star(row["before_basis"]),
                    words.number(row["after"]) + _star(row["after_basis"]),
                    words.difference(row["change"]),
                    words(f"verdict-{_verdict_key(row['verdict'])}") if row["verdict"] else "",
                ]
                for row in step["rows"]
            ]
        )
        lines += _remarks(words, step, step["rows"])
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
    return marked(words, answer, [*lines, *_judged(words, answer)])


def claim(words: Words, answer: Answer) -> str:
    """A claim as text: the answer, then what can be said."""
    lines = [answer["sentence"]]
    if answer["can_say"]:
        lines += ["", f"{words('ranking-say-title')}:", *(f"* {one}" for one in answer["can_say"])]
    return marked(words, answer, [*lines, *_judged(words, answer)])


def spread(words: Words, answer: Answer) -> str:
    """How the figures of many lie, an item a row."""
    head = ["", "", words("column-max"), words("column-median"), words("column-half"), words("column-ends")]
    head += ["n", words("column-achieved")]
    rows = [
        [
            row["item"],
            row["title"],
            words.number(row["max"]),
            words.number(row["median"]),
            sentences.between(words, row["q1"], row["q3"]),
            sentences.between(words, row["lowest"], row["highest"]),
            str(row["n"]),
            words.number(row["own"]),
        ]
        for row in answer["rows"]
    ]
    remarks = [words("own-questions")] if answer["questions_proposed"] else []
    return marked(words, answer, [answer["sentence"], *(_columns([head, *rows]) if rows else []), *remarks])


def again(words: Words, answer: Answer) -> str:
    """Everyone who was evaluated again; those from another edition with the grade, apart."""
    lines = [answer["sentence"], *_columns([_pair(words, row) for row in answer["rows"]])]
    if answer["across"]:
        lines += ["", words("again-across", n=len(answer["across"]))]
        for row in answer["across"]:
            grade = words("grade-" + row["grade"].replace(" ", "-"))
            lines.append(f"{'  '.join(_pair(words, row))}  {grade} {row['reason'] or ''}".rstrip())
    return marked(words, answer, [*lines, *_judged(words, answer)])


def learn(words: Words, answer: Answer) -> str:
    """Each weak item with what the answer rests on, and whom to call about it with the reason."""
    lines = [answer["sentence"], *([] if answer["rows"] else [words("teachers-none-item")])]
    for row in answer["rows"]:
        lines += ["", f"{row['item']} {row['title']}", f"  {row['own']}", f"  {row['note']}"]
        lines += [line for one in row["teachers"] for line in _teacher(words, one)]
        lines += [f"  {words('teachers-also')}"] if row["also"] else []
        lines += [line for one in row["also"] for line in _teacher(words, one)]
    return marked(words, answer, [*lines, *_remarks(words, answer, []), *_judged(words, answer)])


def _teacher(words: Words, one: Answer) -> list[str]:
    year = f"{one['year'] or words('year-unknown')}{_own(words, one)}"
    lines = [f"  * {one['municipality']} {year}: {one['sentence']}"]
    if one["in_return"]:
        lines.append(f"    {one['in_return']['sentence']}")
    for finding in one["findings"]:
        lines.append(f"    - {finding['text']}" + (f" ({finding['who']})" if finding["who"] else ""))
    return lines


def _pair(words: Words, row: Answer) -> list[str]:
    first, last = row["from"], row["to"]
    return [
        f"{row['municipality']}{_own(words, row)}",
        f"{first['year']} → {last['year']}",
        words.number(first["points"]),
        words.number(last["points"]),
        words.difference(row["change"]),
        words(f"verdict-{_verdict_key(row['verdict'])}"),
    ]


def _judged(words: Words, answer: Answer) -> list[str]:
    """A line where another margin than the normal one has judged."""
    margin = answer["margin"]
    if margin["name"] == NORMAL:
        return []
    return [peers.margins(words, margin["name"], {level: margin[level] for level in Level})]


def _derived(row: Answer) -> bool:
    return row.get("basis") == "derived"


def _star(basis: str | None) -> str:
    return "*" if basis == "derived" else ""


def _own(words: Words, answer: Answer) -> str:
    """The mark behind a year, where its figures are own."""
    return f" ({words('own-mark')})" if answer["own"] else ""


def _source(found: Answer) -> str:
    return f"{found['title']} {found['url'] or ''}".rstrip()


def _remarks(words: Words, answer: Answer, rows: Sequence[Answer]) -> list[str]:
    """Beneath the rows: what a star means, and whose the questions are, where they were shown."""
    star = [f"* {words('derived')}"] if any(map(_derived, rows)) else []
    return [*star, words("own-questions")] if answer["questions_proposed"] else star


def _verdict_key(verdict: str) -> str:
    return {"clearly higher": "higher", "about the same": "same", "clearly lower": "lower"}[verdict]


def _points(words: Words, row: Answer) -> str:
    if row["points"] is None:
        return words("unknown-figure")
    return f"{words.number(row['points'])}/{words.number(row['max'])}" + _star(row["basis"])


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


def marked(words: Words, answer: Answer, lines: list[str]) -> str:
    """Lines as one text, headed by the remark that all is made up where it is."""
    made_up = [words("made-up-banner")] if answer.get("made_up") else []
    return "\n".join([*made_up, *lines])
