"""Named groups: kept by name, read back as they were saved, and only on a computer of one's own."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompass.errors import ReadOnly
from kompass.notes import groups
from kompass.store import notes

IDS = ("se-1292", "se-1283")
SPACED = st.text(st.characters(exclude_categories=["Cs"]), max_size=groups.LONGEST_NAME)


def names(home: Path) -> list[str]:
    return [one.name for one in groups.saved(home)]


def test_what_is_saved_is_listed_by_name(tmp_path: Path) -> None:
    """Groups come back with their members in the order they were picked, sorted by name whatever its case."""
    for name, members in (("nära", IDS), ("Grannar", IDS[::-1]), ("Bäst", IDS[:1])):
        saved = groups.save(tmp_path, name, members)
        assert (saved.name, saved.members) == (name, members)
        assert saved in groups.saved(tmp_path)
    assert names(tmp_path) == ["Bäst", "Grannar", "nära"]


def test_names_are_sorted_as_swedes_sort(tmp_path: Path) -> None:
    """Å, Ä and Ö come last, in that order, as in every other list of names."""
    for name in ("Öar", "Ärliga", "Ås", "Zonen", "Alla"):
        groups.save(tmp_path, name, IDS)
    assert names(tmp_path) == ["Alla", "Zonen", "Ås", "Ärliga", "Öar"]


def test_a_group_of_the_same_name_is_replaced(tmp_path: Path) -> None:
    """A name is the same whatever its case and its spaces: the group saved last is the one that stands."""
    groups.save(tmp_path, "Våra grannar", IDS)
    last = groups.save(tmp_path, "  VÅRA   grannar ", IDS[:1])
    assert groups.saved(tmp_path) == [last]
    assert (last.name, last.members) == ("VÅRA grannar", IDS[:1])


def test_a_municipality_is_a_member_once(tmp_path: Path) -> None:
    """A municipality picked twice is kept once, where it was picked first."""
    assert groups.save(tmp_path, "a", [*IDS, IDS[0]]).members == IDS


def test_a_group_is_removed_alone(tmp_path: Path) -> None:
    """Removing takes that group and no other; one that is gone is removed without an error."""
    gone, kept = groups.save(tmp_path, "a", IDS), groups.save(tmp_path, "b", IDS)
    for _ in range(2):
        groups.remove(tmp_path, gone.key)
        assert groups.saved(tmp_path) == [kept]


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"name": "x"},
        {"name": "", "members": ["se-1292"]},
        {"name": "x", "members": []},
        {"name": "x", "members": "se-1292"},
        {"name": "x", "members": [None]},
        {"name": ["x"], "members": ["se-1292"]},
        {"name": "x" * (groups.LONGEST_NAME + 1), "members": ["se-1292"]},
        {"name": "x", "members": ["se-1292"] * (groups.MOST_MEMBERS + 1)},
    ],
)
def test_what_is_no_group_is_passed_over(tmp_path: Path, content: dict[str, object]) -> None:
    """A note that is no group hides itself alone, and never the groups beside it."""
    kept = groups.save(tmp_path, "a", IDS)
    notes.write(tmp_path, groups.KIND, "broken", content)
    assert groups.saved(tmp_path) == [kept]


def test_a_broken_file_is_passed_over(tmp_path: Path) -> None:
    """A file cut short is no group, and the groups beside it are listed."""
    broken, kept = groups.save(tmp_path, "a", IDS), groups.save(tmp_path, "b", IDS)
    (tmp_path / "notes" / groups.KIND / f"{broken.key}.json").write_text('{"version": 1, "con')
    assert groups.saved(tmp_path) == [kept]


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("", IDS),
        (" \n\t ", IDS),
        ("x" * (groups.LONGEST_NAME + 1), IDS),
        ("x", ()),
        ("x", [f"se-{n:04}" for n in range(groups.MOST_MEMBERS + 1)]),
    ],
)
def test_a_group_out_of_bounds_is_refused(tmp_path: Path, name: str, members: tuple[str, ...]) -> None:
    """A name that is empty or too long, and no or too many members, are refused before a file is touched."""
    with pytest.raises(ValueError, match="validation error"):
        groups.save(tmp_path, name, members)
    assert list(tmp_path.iterdir()) == []


def test_the_bounds_themselves_are_allowed(tmp_path: Path) -> None:
    """The longest name and the most members make a group."""
    members = tuple(f"se-{n:04}" for n in range(groups.MOST_MEMBERS))
    saved = groups.save(tmp_path, "å" * groups.LONGEST_NAME, members)
    assert groups.saved(tmp_path) == [saved]


def test_a_public_server_keeps_no_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the mode is public a group is neither saved nor removed."""
    kept = groups.save(tmp_path, "a", IDS)
    monkeypatch.setenv("KOMPASS_MODE", "public")
    with pytest.raises(ReadOnly):
        groups.save(tmp_path, "b", IDS)
    with pytest.raises(ReadOnly):
        groups.remove(tmp_path, kept.key)
    assert groups.saved(tmp_path) == [kept]


def test_without_a_home_there_are_no_groups() -> None:
    """Where own data may not be loaded there is no home, and no group."""
    assert groups.saved(None) == []


def test_listing_writes_nothing(tmp_path: Path) -> None:
    """Who has saved no group has none, and asking makes no folder."""
    assert groups.saved(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["../../ut", "/etc/passwd", "..", ".", "a\\b", "C:", "a\0b", "Åäö/ÅÄÖ", "nul"]
)
def test_no_path_in_a_name_leaves_the_folder(tmp_path: Path, name: str) -> None:
    """A name that looks like a path is a name: it is kept as written, in one file of the folder of groups."""
    home = tmp_path / "home"
    saved = groups.save(home, name, IDS)
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert file == home / "notes" / groups.KIND / f"{saved.key}.json"
    assert names(home) == [name]


@given(name=SPACED.filter(lambda text: text.split()))
def test_any_name_is_kept_and_stays_in_the_folder(name: str) -> None:
    """Whatever a group is called, it is read back, lies in the folder of groups, and can be removed."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        saved = groups.save(home, name, IDS)
        assert groups.saved(home) == [saved]
        assert saved.name.split() == name.split()
        files = [path for path in Path(folder).rglob("*") if path.is_file()]
        assert [path.parent for path in files] == [home / "notes" / groups.KIND]
        groups.remove(home, saved.key)
        assert groups.saved(home) == []
