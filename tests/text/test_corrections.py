"""Citations, what changed since one, and the message that reports an error."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from kompass import ask
from kompass.settings import ROOT
from kompass.store import Store, open_store
from kompass.text import LANGUAGES, corrections, words
from kompass.text.corrections import LONGEST, Message
from kompass.versions import LoggedChange, Reporter
from tests.store.brought import bring

SV = words("sv")
TODAY = date(2026, 11, 26)
ADDRESS = "http://localhost:8501/municipality?municipality=se-1080&data_version=2026.11.0"
CONTACT = "registrator@exempel.se"
ROW = LoggedChange(
    version="2026.12.0",
    on=date(2026, 12, 1),
    municipality_id=None,
    evaluation_id=None,
    item=None,
    what={"sv": "Totalen var fel återgiven.", "en": "The total was given wrongly."},
    before=None,
    after=None,
    source_id=None,
    reported_by=Reporter.READER,
)
KARLSKRONA = replace(ROW, municipality_id="se-1080", evaluation_id="se-1080-2014", item="total", before="508")


@pytest.fixture
def with_log(published: Store) -> Callable[..., Store]:
    """The published data with another version and another log."""

    def made(version: str, *log: LoggedChange) -> Store:
        kept = {name: getattr(published, name) for name in ("municipalities", "evaluations", "made_up")}
        return cast(Store, SimpleNamespace(facts=SimpleNamespace(version=version), changes=log, **kept))

    return made


def test_a_citation_tells_what_of_which_version_when_and_where(published: Store) -> None:
    """Title, Kompass, version, day and the whole address last, on one line in either language."""
    title = "Så står vi oss: Karlskrona"
    assert corrections.citation(SV, title, ADDRESS, published, TODAY) == (
        f"{title}. Kompass, dataversion 2026.11.0, läst 26 november 2026. {ADDRESS}"
    )
    english = corrections.citation(words("en"), title, ADDRESS, published, TODAY)
    assert english == f"{title}. Kompass, data version 2026.11.0, read 26 November 2026. {ADDRESS}"


def test_a_citation_says_what_is_made_up_and_what_is_own(
    example: Store, published: Store, tmp_path: Path
) -> None:
    """What nobody else can look up is never cited as if it were published."""
    bring(tmp_path, "se-1292-2016", scores={"total": 500.0})
    own = open_store(ROOT / "data", "published", tmp_path)
    stores = {"example": example, "published": published, "own": own}
    told = {name: corrections.citation(SV, "X", "", store, TODAY) for name, store in stores.items()}
    assert "påhittade" in told["example"]
    assert "inte är publicerade" in told["own"]
    assert not any(word in told["published"] for word in ("påhittade", "inte är publicerade"))


def test_a_citation_is_one_line_however_long_the_address(published: Store) -> None:
    """What stands in the address is kept whole; a title with line breaks is no second line."""
    address = f"{ADDRESS}&q={'x' * 5000}"
    cited = corrections.citation(SV, "En\nrad\r\u2028till", address, published, TODAY)
    assert len(cited.splitlines()) == 1
    assert cited.startswith("En rad till. ")
    assert cited.endswith(address)


def test_nothing_is_said_of_the_version_that_shows(with_log: Callable[..., Store]) -> None:
    """Who reads what was cited is not disturbed."""
    assert corrections.changed(SV, with_log("2026.12.0", ROW), "2026.12.0", "se-1080") == ("", [])


def test_what_changed_since_is_told_the_chosen_first(with_log: Callable[..., Store]) -> None:
    """How much, how much of it is about the chosen municipality, and each change: one's own, all, others'."""
    others = replace(ROW, municipality_id="se-1292", what={"sv": "Annat.", "en": "Other."})
    store = with_log(
        "2026.12.0", others, ROW, replace(KARLSKRONA, after="509"), replace(ROW, version="2026.11.0")
    )
    told, lines = corrections.changed(SV, store, "2026.11.0", "se-1080")
    assert "2026.11.0" in told
    assert "2026.12.0" in told
    assert "3 ändringar" in told
    assert told.endswith("En ändring gäller Karlskrona.")
    assert lines == [
        "1 december 2026, Karlskrona 2014, totalen: 508 → 509. Totalen var fel återgiven.",
        "1 december 2026. Totalen var fel återgiven.",
        "1 december 2026, Ängelholm. Annat.",
    ]
    told, lines = corrections.changed(words("en"), store, "2026.11.0", None)
    assert "Karlskrona" not in told
    assert len(lines) == 3


def test_what_was_added_or_removed_has_one_side(with_log: Callable[..., Store]) -> None:
    """A removed figure became nothing, and a dash says so; an evaluation that is gone keeps its name."""
    gone = replace(KARLSKRONA, evaluation_id="se-1080-1999", item="3")
    line = corrections.logged(SV, with_log("2026.12.0", gone), gone)
    assert "Karlskrona 1999, område 3: 508 → –." in line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("version", "now"), [("2027.1.0", "2026.12.0"), ("2026.11.0", "2026.11.1")])
def test_what_is_not_logged_is_said_to_be_unknown(
    with_log: Callable[..., Store], version: str, now: str, language: str
) -> None:
    """A newer version than ours, or one that the log tells nothing of: both are named, and no change is."""
    told, lines = corrections.changed(words(language), with_log(now), version, None)
    assert version in told
    assert now in told
    assert lines == []


def test_a_report_tells_what_is_shown_and_from_where(published: Store) -> None:
    """Evaluation, figures in the report's order, source, version, address, and what the reader fills in."""
    about = ask.profile(published, "se-0486")
    evaluation = about.chosen(2016)
    assert evaluation is not None
    figures = about.scores[about.scores["evaluation_id"] == evaluation.id].to_dict("records")
    message = corrections.report(SV, published, ADDRESS, "Strängnäs 2016", evaluation, reversed(figures))
    assert message.subject == "Fel i Kompass: Strängnäs 2016"
    assert list(message.lines[:5]) == [
        "Utvärdering: Strängnäs 2016, 2015 års version (se-0486-2016)",
        "Det här visas: totalen: 497, område 1: 63",
        f"Källa: s052 Strängnäs kommun {published.sources['s052'].url}",
        "Dataversion: 2026.11.0",
        f"Adress: {ADDRESS}",
    ]
    assert message.text.startswith(f"{message.subject}\n\nUtvärdering: ")
    assert [line for line in message.lines if line.endswith("?")] == [SV("report-what"), SV("report-right")]


def test_a_report_of_what_is_made_up_says_so(example: Store) -> None:
    """Nobody need look for a mistake in what was invented."""
    assert SV("report-made-up") in corrections.report(SV, example, ADDRESS, "Start").text


def _parts(link: str) -> tuple[str, list[tuple[str, str]]]:
    found = urlsplit(link)
    assert found.scheme == "mailto"
    return unquote(found.path), parse_qsl(found.query, keep_blank_values=True)


def test_a_mail_has_one_receiver_a_subject_and_a_text(published: Store) -> None:
    """The link holds what the text to copy holds, with the line breaks that mail has."""
    message = corrections.report(SV, published, ADDRESS, "Så står vi oss: Ängelholm & Åre")
    receiver, fields = _parts(message.mailto(CONTACT))
    assert (receiver, fields) == (
        CONTACT,
        [("subject", message.subject), ("body", "\r\n".join(message.lines))],
    )


@pytest.mark.parametrize(
    "evil",
    [
        "x\r\nBcc: evil@example.com",
        "x&bcc=evil@example.com",
        "x?cc=e@example.com",
        "x%0d%0aBcc:e",
        "x\x00\u2028y#z",
    ],
)
def test_no_value_becomes_a_header(published: Store, evil: str) -> None:
    """Whatever the data or the address say, it stays in its line of subject or text."""
    about = ask.profile(published, "se-1080")
    evaluation = about.chosen()
    assert evaluation is not None
    message = corrections.report(
        SV, published, f"http://x/?q={evil}", evil, replace(evaluation, municipality=evil)
    )
    link = message.mailto(CONTACT)
    receiver, fields = _parts(link)
    assert receiver == CONTACT
    assert [name for name, _ in fields] == ["subject", "body"]
    assert len(fields[0][1].splitlines()) == 1
    assert link.isascii()
    assert link.isprintable()
    assert len(link.split("?", 1)[1].split("&")) == 2
    assert message.lines[0].count("\n") == 0


@pytest.mark.parametrize(
    "contact",
    [
        "",
        "Registrator",
        "https://exempel.se/kontakt",
        "a@b.se, c@d.se",
        "a@b.se?bcc=c@d.se",
        "a@b.se&bcc=c@d.se",
        "a@b.se\r\nBcc: c@d.se",
        "A <a@b.se>",
        "a@b@c.se",
    ],
)
def test_only_one_mail_address_becomes_a_link(contact: str) -> None:
    """Another way to reach somebody is shown as it is, and opens nothing."""
    assert Message("x", ["y"]).mailto(contact) == ""


def test_an_address_may_have_letters_of_any_language() -> None:
    """What is no ASCII is encoded, the at sign is not."""
    assert (
        Message("x", ["y"]).mailto("kundtjänst@malmö.se").startswith("mailto:kundtj%C3%A4nst@malm%C3%B6.se?")
    )


def test_no_line_is_so_long_that_a_mail_does_not_open(published: Store) -> None:
    """A value is cut, and says so."""
    message = corrections.report(SV, published, ADDRESS, "x" * 9999)
    assert len(message.subject) < LONGEST + 30
    assert message.subject.endswith("…")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mail_about_any_evaluation_opens(published: Store, language: str) -> None:
    """Mail programs take links of about 2,000 characters: none about total and areas is longer."""
    for one in published.evaluations["municipality_id"].unique():
        about = ask.profile(published, one)
        for evaluation in about.evaluations:
            mine: Any = about.scores[
                (about.scores["evaluation_id"] == evaluation.id) & (about.scores["level"] != "question")
            ]
            message = corrections.report(
                words(language), published, ADDRESS, about.name, evaluation, mine.to_dict("records")
            )
            assert len(message.mailto(CONTACT)) < 2000
