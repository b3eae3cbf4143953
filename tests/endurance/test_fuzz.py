"""Files changed at random, of every type: each is read or refused, in time, and nothing else happens."""

import contextlib
import io
import json
import random
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from functools import cache

import pytest

from kompass import intake
from kompass.errors import UnreadableFile
from kompass.ingest import drafts, isolation
from kompass.ingest.isolation import LIMITS, Limits
from kompass.store import Store
from tests.ingest.formats import files

BATCH = 50  # cases read by one child, one after the other
ALONE = 20  # one case in so many has a child of its own, as in the product
TOKENS = (
    *(b"-1", b"99999999999", b"1e308", b"nan", b"null", b"%", b"\0", b"\xff\xfe", b"\t", b"\f", b"\n\n"),
    *(b"<<", b">>", b"[", b"]", b"(", b")", b" R ", b"endobj", b"stream", b"BT ", b" Tj "),
    *(b"<ul>", b"</ul>", b"<w:tbl>", b"</w:p>", b"&#0;", b"<!DOCTYPE", b";", b","),
)

TEXT = """KommunKompassen

ANALYS AV
TESTBY KOMMUN
MAJ 2016

Område 1 Offentlighet och demokrati

Rubriker\t2016
<ul style="list-style-type: none"> • Strategi • Dialog\t59

Kommunen styrs av dem som invånarna har valt.

STYRKOR\tFÖRBÄTTRINGSMÖJLIGHETER
<ul> • öppet • nära\t<ul> • ärligt

1.\tOffentlighet och demokrati\tUppnått\tMax\tProcent
1.1\tFinns en plan?\t9\t15\t60%
1.2\tInformeras invånarna?\t15\t20\t75%
\t\t24\t35\t69%
"""
CSV = "kommun;år;utgåva;fråga;poäng\nTestby;2016;2016;1.1;9,5\nTestby;2016;2016;1.2;15\n"


def with_open_streams(pdf: bytes) -> bytes:
    """A PDF with its contents not compressed, so that changes meet what is inside."""

    def opened(stream: re.Match[bytes]) -> bytes:
        try:
            return b"stream\n" + zlib.decompress(stream[1]) + b"\nendstream"
        except zlib.error:
            return stream[0]

    text = re.sub(rb"stream\r?\n(.*?)\r?\nendstream", opened, pdf, flags=re.DOTALL)
    return re.sub(rb"/Filter\s*/FlateDecode", b"", text)


def xlsx() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    for row in CSV.splitlines():
        book.worksheets[0].append(row.split(";"))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def word() -> bytes:
    def write(document: files.Word) -> None:
        for line in TEXT.split("\n\n"):
            if "\t" not in line:
                document.add_paragraph(line)
                continue
            rows = [row.split("\t") for row in line.split("\n")]
            table = document.add_table(len(rows), max(map(len, rows)))
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    table.cell(r, c).text = cell

    return files.docx_file(write)


@cache
def whole(ending: str) -> tuple[bytes, ...]:
    """Whole files of a type, to be changed. A type that is read must be named here, and needs no more."""
    made: dict[str, Callable[[], tuple[bytes, ...]]] = {
        "txt": lambda: (TEXT.encode(), TEXT.encode("utf-16"), TEXT.encode("cp1252")),
        "pdf": lambda: (
            files.pdf(),
            with_open_streams(files.pdf()),
            files.scanned_pdf(),
            files.encrypted_pdf(),
        ),
        "docx": lambda: (word(), files.encrypted_office()),
        "csv": lambda: (CSV.encode(), CSV.encode("cp1252")),
        "xlsx": lambda: (xlsx(),),
    }
    return made[ending]()


ENDINGS = ("txt", "pdf", "docx", "csv", "xlsx")


def changed(content: bytes, chance: random.Random) -> bytes:
    """Some bytes flipped, dropped, doubled or put in; in a zip often inside a member, rightly packed."""
    if content.startswith(b"PK") and chance.random() < 0.8:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            member = chance.choice([name for name in archive.namelist() if archive.getinfo(name).file_size])
        return files.with_part(content, member, lambda part: changed(part, chance))
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 20, 100))):
        at = chance.randrange(len(made) + 1)
        match chance.randrange(6):
            case 0 if at < len(made):
                made[at] = chance.randrange(256)
            case 1:
                del made[at : at + chance.randrange(1, 50)]
            case 2:
                made[at:at] = made[at : at + chance.randrange(1, 200)]
            case 3:
                token = chance.choice(TOKENS)
                made[at : at + len(token)] = token
            case 4:
                made[at:at] = chance.choice(TOKENS)
            case _ if chance.random() < 0.02:
                del made[at:]
    return bytes(made)


@pytest.fixture(scope="module")
def words(published: Store) -> str:
    """The vocabulary as a child gets it."""
    return drafts.argument(intake.vocabulary(published))


@pytest.mark.parametrize("ending", ENDINGS)
def test_changed_files_are_read_or_refused(
    ending: str, words: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is wrong in a file, it ends in an answer or in a reason, within the time one file may take."""
    monkeypatch.setitem(isolation.TASKS, "draft_many", "tests.ingest.tasks:draft_many")
    chance = random.Random(f"kompass {ending}")
    name = f"a.{ending}"
    cases = max(1, request.config.getoption("--cases") // len(ENDINGS))
    ends: Counter[str] = Counter()
    for first in range(0, cases, BATCH):
        batch = [changed(chance.choice(whole(ending)), chance) for _ in range(min(BATCH, cases - first))]
        argument = json.dumps([[len(one) for one in batch], words])
        limits = Limits(seconds=LIMITS.seconds * len(batch), file=1 << 30)
        answer = isolation.call("draft_many", name, b"".join(batch), argument, limits=limits)
        for one, (end, seconds) in zip(batch, json.loads(answer), strict=True):
            assert not end.startswith("!"), f"{end}\n{one!r}"
            assert seconds < LIMITS.seconds
            ends[end] += 1
    assert ends.total() == cases


@pytest.mark.parametrize("ending", ENDINGS)
def test_changed_files_in_a_process_each(ending: str, words: str, request: pytest.FixtureRequest) -> None:
    """The same holds on the way the product goes, a process for each file."""
    chance = random.Random(f"alone {ending}")
    cases = max(1, request.config.getoption("--cases") // (len(ENDINGS) * ALONE))
    for _ in range(cases):
        content = changed(chance.choice(whole(ending)), chance)
        with contextlib.suppress(UnreadableFile):
            drafts.from_json(isolation.call("drafts", f"a.{ending}", content, words))
