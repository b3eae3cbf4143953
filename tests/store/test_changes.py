"""The log of what changed with each version of the data: what is held of it, and how it is read."""

import json
from datetime import date
from hashlib import sha256

from kompass.settings import ROOT
from kompass.store import Store
from kompass.versions import Reporter
from tests.fixtures import Packages

LOG = "published/CHANGES.csv"
ROW = {
    "version": "2026.12.0",
    "date": "2026-12-01",
    "what_sv": "Totalen var fel återgiven.",
    "what_en": "The total was given wrongly.",
    "reported_by": "municipality",
}
OF_A_FIGURE = {"municipality_id": "se-1080", "evaluation_id": "se-1080-2014", "item": "total"}

DIGESTS = {"2026.11.0": "54aa1f6d14a516cc"}
"""What the published tables hold in each version."""


def raised(packages: Packages, version: str = "2026.12.0") -> None:
    """Give the published package another version."""
    path = packages.folder / "published" / "datapackage.json"
    manifest = json.loads(path.read_text(encoding="utf-8")) | {"version": version}
    path.write_text(json.dumps(manifest), encoding="utf-8")


def rules(packages: Packages) -> list[tuple[str, int | None, str | None, str]]:
    return [(f.path, f.line, f.column, f.rule) for f in packages.faults()]


def test_the_bundled_log_begins_with_the_first_publication(published: Store) -> None:
    """What was published first is the oldest row, and the newest row is of the version that is bundled."""
    first = published.changes[-1]
    assert (first.version, first.on, first.municipality_id) == ("2026.11.0", date(2026, 11, 23), None)
    assert published.changes[0].version == published.facts.version


def test_the_tables_are_those_of_their_version() -> None:
    """Who cites a version gets what it held: changed tables are another version, with a row in the log.

    Where this fails: raise `version` in data/published/datapackage.json, tell in CHANGES.csv what changed
    (docs/how-to/cite-and-correct.md), and put the new version with its digest here.
    """
    folder = ROOT / "data" / "published"
    version = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["version"]
    tables = sorted(path for path in folder.glob("*.csv") if path.name != "CHANGES.csv")
    lines = b"".join(
        path.name.encode() + b"\n" + b"\n".join(path.read_bytes().splitlines()) for path in tables
    )
    assert sha256(lines).hexdigest()[:16] == DIGESTS.get(version)


def test_made_up_data_have_no_log(example: Store) -> None:
    """What was never published has not been corrected."""
    assert example.changes == ()


def test_the_log_is_read_with_the_newest_first(packages: Packages) -> None:
    """Each row with all that it tells; what stands empty is unknown."""
    raised(packages)
    figure = OF_A_FIGURE | {"before": "508", "after": "509", "source_id": "s033"}
    packages.append(LOG, **ROW | {"version": "2026.11.1", "reported_by": "reader"})
    packages.append(LOG, **ROW | figure)
    newest, second, _ = packages.open().changes
    assert (newest.version, newest.on, newest.what["en"]) == ("2026.12.0", date(2026, 12, 1), ROW["what_en"])
    assert (newest.evaluation_id, newest.item, newest.before, newest.after, newest.source_id) == (
        "se-1080-2014",
        "total",
        "508",
        "509",
        "s033",
    )
    assert (second.reported_by, second.municipality_id, second.before) == (Reporter.READER, None, None)


def test_a_package_without_a_log_is_read_too(packages: Packages) -> None:
    """Data of somebody's own need none."""
    path = packages.folder / "published" / "datapackage.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["resources"] = [one for one in manifest["resources"] if one["name"] != "changes"]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    assert packages.open().changes == ()


NOT_TO_BE_SAID = [
    ({"date": "2026-11-31"}, "date", "change-order"),  # first: no other row is of a later date
    ({"version": "2026.12"}, "version", "pattern"),
    ({"date": "1 december"}, "date", "pattern"),
    ({"date": "2026-02-30"}, "date", "change-order"),
    ({"date": "2026-11-22"}, "date", "change-order"),
    ({"what_en": ""}, "what_en", "required"),
    ({"reported_by": "Anna Andersson"}, "reported_by", "not-allowed"),
    ({"municipality_id": "se-9999"}, "municipality_id", "unknown-key"),
    ({"source_id": "s9999"}, "source_id", "unknown-key"),
    (OF_A_FIGURE | {"evaluation_id": "se-1080-1066"}, "evaluation_id", "change-evaluation"),
    (OF_A_FIGURE | {"municipality_id": "se-1292"}, "evaluation_id", "change-evaluation"),
    (OF_A_FIGURE | {"municipality_id": ""}, "evaluation_id", "change-evaluation"),
    (OF_A_FIGURE | {"item": "8.9"}, "item", "change-item"),
    (OF_A_FIGURE | {"before": "509", "after": "510"}, "after", "change-figure"),
    (OF_A_FIGURE | {"item": "1", "before": "69"}, "after", "change-figure"),
]
TO_BE_SAID = [
    {},
    OF_A_FIGURE | {"item": "1"},
    OF_A_FIGURE | {"item": "2", "before": "66", "after": "67"},
    OF_A_FIGURE | {"item": "3", "before": "66", "after": "65.0"},
    OF_A_FIGURE | {"item": "4", "before": "uträknad", "after": "angiven"},
    OF_A_FIGURE | {"item": "", "before": "2013", "after": "2014"},
    {"municipality_id": "se-1080", "evaluation_id": "se-1080-2008", "before": "2008"},
    {"municipality_id": "se-1080"},
]
"""What rows of the log hold beside `ROW`, each of another figure; and the column and rule it breaks."""


def test_what_the_log_may_not_say(packages: Packages) -> None:
    """A row keeps to its declaration, to the data as they are now, and to the order of the log."""
    raised(packages)
    wanted = []
    for cells, column, rule in NOT_TO_BE_SAID:
        wanted.append((LOG, packages.append(LOG, **ROW | cells), column, rule))
        packages.append(LOG, **ROW)
    assert rules(packages) == wanted


def test_what_the_log_may_say(packages: Packages) -> None:
    """Words alone, a figure, a basis, a year, and an evaluation that is no longer there."""
    raised(packages)
    for cells in TO_BE_SAID:
        packages.append(LOG, **ROW | cells)
    assert rules(packages) == []


def test_what_was_removed_may_have_been_corrected_before(packages: Packages) -> None:
    """The log keeps its rows: those of an evaluation stay when it is removed, but not the other way about."""
    raised(packages)
    gone = {"municipality_id": "se-1080", "evaluation_id": "se-1080-2008"}
    packages.append(LOG, **ROW | gone | {"item": "total", "before": "1", "after": "2"})
    packages.append(LOG, **ROW | gone | {"before": "2008"})
    assert rules(packages) == []
    line = packages.append(LOG, **ROW | gone | {"before": "2007", "after": "2008"})
    assert rules(packages) == [(LOG, line, "evaluation_id", "change-evaluation")]


def test_only_the_last_word_on_a_figure_is_what_stands(packages: Packages) -> None:
    """A figure may be corrected twice: the log holds both, and the second is the one that shows."""
    raised(packages)
    packages.append(LOG, **ROW | OF_A_FIGURE | {"before": "500", "after": "508"})
    packages.append(LOG, **ROW | OF_A_FIGURE | {"before": "508", "after": "509"})
    assert rules(packages) == []


def test_a_version_is_raised_with_its_log(packages: Packages) -> None:
    """A new version tells what it changed, and what is told belongs to a new version."""
    raised(packages)
    assert rules(packages) == [(LOG, 2, "version", "change-version")]
    raised(packages, "2026.11.0")
    line = packages.append(LOG, **ROW)
    assert rules(packages) == [(LOG, line, "version", "change-version")]


def test_versions_in_the_log_are_ordered_as_numbers(packages: Packages) -> None:
    """The tenth comes after the ninth, and not before it."""
    raised(packages, "2026.11.10")
    packages.append(LOG, **ROW | {"version": "2026.11.9"})
    packages.append(LOG, **ROW | {"version": "2026.11.10"})
    assert rules(packages) == []
    raised(packages, "2026.11.9")
    line = packages.append(LOG, **ROW | {"version": "2026.11.9"})
    assert rules(packages) == [(LOG, line, "version", "change-order")]
