"""From a file to a saved evaluation: read apart, held against what is known, decided by a person, saved.

Pages and terminal call these, so that both follow the same rules. Nothing is stored before it is accepted,
but what a person is in the middle of deciding; on a public server every one of them raises ReadOnly.
"""

import io
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kompass import settings
from kompass.errors import AlreadyImported, NotAccepted, PackageFaults, UnknownImport, UnreadableFile
from kompass.ingest import drafts, formats, isolation, rows
from kompass.ingest.check import check
from kompass.ingest.decisions import Decisions, applied, open_issues
from kompass.ingest.documents import Evidence, Progress
from kompass.ingest.draft import Draft, Issue
from kompass.ingest.formats import zips
from kompass.ingest.knowledge import Knowledge, evaluation_id
from kompass.ingest.vocabulary import KnownEdition, KnownPlace, KnownQuestion, Vocabulary
from kompass.model import Level
from kompass.store import Store, check_packages, imports, notes, waiting
from kompass.text import LANGUAGES, words

_DECISIONS = TypeAdapter(list[Decisions])
_VERSION = 1  # of the note that a draft under work is


@dataclass(frozen=True)
class Waiting:
    """A file under work: what was read in it, and what has been decided, draft by draft."""

    id: str
    file: str
    drafts: tuple[Draft, ...]
    decisions: tuple[Decisions, ...]

    def applied(self, number: int) -> Draft:
        """A draft with what has been decided about it."""
        return applied(self.drafts[number], self.decisions[number])


def vocabulary(store: Store) -> Vocabulary:
    """What a reader of reports must know, from the store."""
    instrument = store.instrument
    places = store.municipalities[["municipality_id", "name", "code", "country"]]
    return Vocabulary(
        places=tuple(
            KnownPlace(one, name, code if isinstance(code, str) else None, country)
            for one, name, code, country in places.itertuples(index=False, name=None)
        ),
        editions=tuple(
            KnownEdition(
                code=e.code,
                country=e.country,
                language=e.language,
                first_year=e.first_year,
                last_year=e.last_year,
                areas={i.code: i.title for i in instrument.items_at(e.code, Level.AREA)},
                questions=tuple(
                    KnownQuestion(i.code, i.title, i.max_points)
                    for i in instrument.items_at(e.code, Level.QUESTION)
                ),
                proposed=e.code in instrument.proposed,
            )
            for e in instrument.editions.values()
        ),
        words=store.report_words,
        first_names=store.first_names,
    )


def read(store: Store, file: str, content: bytes, progress: Progress | None = None) -> tuple[Draft, ...]:
    """The drafts in a file, read in a process of its own with bounds on time, memory and output.

    Raises UnreadableFile; ReadOnly on a public server.
    """
    settings.require_local()
    answer = isolation.call("drafts", file, content, drafts.argument(vocabulary(store)), progress)
    try:
        return tuple(drafts.from_json(answer))
    except ValidationError as error:
        raise UnreadableFile("damaged", file=file) from error


def files_in(path: Path) -> list[tuple[str, bytes]]:
    """The files of a folder or a zip, by name; the file itself otherwise. Hidden ones are passed over.

    Raises UnreadableFile for a zip that is no zip or too large inside; OSError for a path there is not.
    """
    settings.require_local()
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p.relative_to(path)))
        return [(str(p.relative_to(path)), _bounded(p)) for p in found]
    return unpacked(path.name, _bounded(path))


def unpacked(name: str, content: bytes) -> list[tuple[str, bytes]]:
    """The files in a zip; the file itself where it is none."""
    settings.require_local()
    if PurePath(name).suffix.lower() != ".zip":
        return [(name, content)]
    if len(content) > isolation.LIMITS.file:
        raise UnreadableFile("too-large", file=name)
    formats.kind(name, content)
    zips.guard(name, content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [
            (info.filename, archive.read(info))
            for info in archive.infolist()
            if not info.is_dir() and not _is_hidden(PurePath(info.filename))
        ]


def _bounded(path: Path) -> bytes:
    """A file's bytes, one more than the bound at most: what is too large is told, not loaded."""
    with path.open("rb") as handle:
        return handle.read(isolation.LIMITS.file + 1)


def _is_hidden(path: PurePath) -> bool:
    return any(part.startswith((".", "__", "~$")) for part in path.parts)


def issues(store: Store, home: Path, draft: Draft) -> tuple[Issue, ...]:
    """What a person should look at in a draft, held against everything known."""
    settings.require_local()
    known = evaluation_id(draft)
    own = {e: one.id for one in imports.listing(home) for e in one.evaluation_ids}
    published: dict[str, dict[str, float]] = {}
    if known is not None and known not in own and (store.evaluations["evaluation_id"] == known).any():
        scores = store.scores_of(str(draft.municipality.id))
        mine = scores[scores["evaluation_id"] == known]
        published[known] = dict(zip(mine["item"], mine["points"].astype(float), strict=True))
    return check(draft, Knowledge(vocabulary(store), own, published))


def begin(store: Store, home: Path, file: str, content: bytes, progress: Progress | None = None) -> Waiting:
    """Read a file and keep it under work, so that a reload loses nothing. What was decided of it stays."""
    found = read(store, file, content, progress)
    one = waiting.put(home, content)
    try:
        known = resume(home, one)
        if _unnamed(known.drafts) == _unnamed(found):
            return known
    except UnknownImport:
        pass
    made = Waiting(one, file, found, tuple(Decisions() for _ in found))
    _keep(home, made)
    return made


def _unnamed(found: Sequence[Draft]) -> list[Draft]:
    """Drafts without the name of their file: the same bytes are the same work, whatever they are called."""
    return [replace(draft, source="") for draft in found]


def resume(home: Path, one: str) -> Waiting:
    """A file under work, as it was left. Raises UnknownImport where there is none (any more)."""
    settings.require_local()
    try:
        note = notes.read(home, waiting.KIND, one, _VERSION)
    except ValueError:
        note = None
    if note is None:
        raise UnknownImport(id=one)
    try:
        found = tuple(drafts.from_plain(note["drafts"]))
        decisions = tuple(_DECISIONS.validate_python(note["decisions"]))
        return Waiting(one, str(note["file"]), found, decisions)
    except (ValidationError, KeyError):
        raise UnknownImport(id=one) from None


def under_work(home: Path) -> list[Waiting]:
    """Every file under work."""
    settings.require_local()
    found = []
    for one in notes.keys(home, waiting.KIND):
        try:
            found.append(resume(home, one))
        except UnknownImport:
            continue  # written by another edition of Kompass: read the file again
    return found


def decide(home: Path, work: Waiting, number: int, decisions: Decisions) -> Waiting:
    """Write down what a person has decided about one draft."""
    every = tuple(decisions if n == number else d for n, d in enumerate(work.decisions))
    made = replace(work, decisions=every)
    _keep(home, made)
    return made


def discard(home: Path, one: str) -> None:
    """Let go of a file under work. One that is not there is no error."""
    waiting.discard(home, one)


def _keep(home: Path, work: Waiting) -> None:
    content: dict[str, Any] = {
        "file": work.file,
        "drafts": drafts.plain(list(work.drafts)),
        "decisions": _DECISIONS.dump_python(list(work.decisions), mode="json"),
    }
    notes.write(home, waiting.KIND, work.id, content, _VERSION)


def picture(home: Path, one: str, file: str, at: Evidence) -> bytes | None:
    """The part of a PDF's page where a value was read, as PNG; None for other files."""
    settings.require_local()
    if PurePath(file).suffix.lower() != ".pdf":
        return None
    try:
        return isolation.call("picture", file, waiting.content(home, one), f"{at.page}:{at.line}")
    except UnreadableFile:
        return None  # a picture is a help, not the value


def accept(
    store: Store,
    home: Path,
    data: Path,
    file: str,
    content: bytes,
    decided: Sequence[tuple[Draft, Decisions]],
    accept_warnings: bool,
    today: date,
) -> str:
    """Save what was read as an import of its own and return its id; a file under work is let go of.

    Raises NotAccepted while issues stand in the way, AlreadyImported, ReadOnly. Either all is saved, or
    nothing.
    """
    settings.require_local()
    one = imports.import_id(content)
    if any(known.id == one for known in imports.listing(home)):
        raise AlreadyImported(file=file, id=one)
    left = [
        issue
        for draft, decisions in decided
        for issue in open_issues(issues(store, home, applied(draft, decisions)), decisions, accept_warnings)
    ]
    if left or not decided:
        raise NotAccepted(file=file, n=len(left))
    tables = rows.tables(list(decided), vocabulary(store), _saved(one, decided, today))
    _try_out(data, file, content, tables)
    imports.save(home, file, content, tables, data)
    waiting.discard(home, one)
    return one


def accept_waiting(store: Store, home: Path, data: Path, work: Waiting, today: date) -> str:
    """Save a file under work whose warnings a person has seen; see `accept`."""
    content = waiting.content(home, work.id)
    pairs = zip(work.drafts, work.decisions, strict=True)
    decided = [(draft, decisions) for draft, decisions in pairs if not decisions.left_out]
    return accept(store, home, data, work.file, content, decided, accept_warnings=True, today=today)


def _saved(one: str, decided: Sequence[tuple[Draft, Decisions]], today: date) -> rows.Saved:
    note = "own-note-draft" if any(d.status == "draft" for d, _ in decided) else "own-note"
    swedish = words(LANGUAGES[0])
    return rows.Saved(
        id=one,
        title=swedish("own-source-title", day=swedish.day(today)),
        publisher=swedish("own-source-publisher"),
        notes={language: words(language)(note) for language in LANGUAGES},
        no_name=swedish("own-no-name"),
    )


def _try_out(data: Path, file: str, content: bytes, tables: rows.Tables) -> None:
    """Save into an empty folder and check it: what the data's own rules refuse must never become data."""
    with tempfile.TemporaryDirectory() as folder:
        imports.save(Path(folder), file, content, tables, data)
        faults = check_packages(data, Path(folder), ("published",))  # what own data stand beside
    if faults:
        raise PackageFaults(faults)


def saved(home: Path) -> list[imports.Import]:
    """Every import, the newest first."""
    settings.require_local()
    return imports.listing(home)


def undo(home: Path, one: str) -> imports.Import:
    """Take an import back. Raises UnknownImport, ReadOnly."""
    return imports.undo(home, one)


def queue(
    store: Store, files: Sequence[tuple[str, bytes]]
) -> Iterator[tuple[str, bytes, tuple[Draft, ...] | UnreadableFile]]:
    """Each of several files with what was read in it, or why it cannot be read; none stops the others."""
    for file, content in files:
        try:
            yield file, content, read(store, file, content)
        except UnreadableFile as error:
            yield file, content, error
