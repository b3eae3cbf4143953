"""Which kind a file is: its name's ending and its content must agree."""

import pytest

from kompass.errors import UnreadableFile
from kompass.ingest import formats
from kompass.ingest.formats import zips
from tests.ingest.formats import files

XLSX = files.zipped(**{"xl/workbook.xml": b"<workbook/>"})
DOCX = files.zipped(**{"word/document.xml": b"<document/>"})
ZIP = files.zipped(**{"report.txt": b"text"})


def reason(name: str, content: bytes) -> str:
    with pytest.raises(UnreadableFile) as raised:
        formats.kind(name, content)
    assert raised.value.fields["file"] == name
    return raised.value.reason


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"text", "text"),
        ("A.TXT", b"text", "text"),
        ("a.md", b"# text", "text"),
        ("a.text", "åäö".encode("utf-16"), "text"),
        ("a.csv", b"a;b", "csv"),
        ("a.pdf", b"%PDF-1.7\n", "pdf"),
        ("a.pdf", b"a mail gateway's line\n%PDF-1.7\n", "pdf"),
        ("a.docx", DOCX, "docx"),
        ("a.xlsx", XLSX, "xlsx"),
        ("a.zip", ZIP, "zip"),
    ],
)
def test_content_and_ending_agree(name: str, content: bytes, kind: str) -> None:
    """A file is of the kind that its ending and its content both say; capitals do not matter."""
    assert formats.kind(name, content) == kind


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"text"),
        ("a.txt", b"%PDF-1.7\n"),
        ("a.txt", DOCX),
        ("a.csv", XLSX),
        ("a.txt", b"\x89PNG\r\n"),
        ("a.txt", b"half\0binary"),
        ("a.txt", b"{\\rtf1 text}"),
        ("a.docx", XLSX),
        ("a.xlsx", DOCX),
        ("a.docx", ZIP),
        ("a.zip", DOCX),
        ("a.docx", b"text"),
        ("a.docx", files.OLE + bytes(1000)),
    ],
)
def test_a_mismatch_is_a_wrong_type(name: str, content: bytes) -> None:
    """A file whose content is something else than its ending says is refused as that."""
    assert reason(name, content) == "wrong-type"


@pytest.mark.parametrize("name", ["a.doc", "a.odt", "a.xls", "a.png", "a", "a.txt.exe"])
def test_other_endings_are_unknown(name: str) -> None:
    """An ending that nobody reads is told as such, old Word included, whatever is inside."""
    assert reason(name, files.OLE + bytes(100)) == "unknown-type"


def test_nothing_is_empty() -> None:
    """A file without bytes is empty, whatever its name."""
    assert reason("a.pdf", b"") == "empty"


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_a_password_is_told(name: str) -> None:
    """Word and Excel files with a password are another container; they are told as encrypted."""
    assert reason(name, files.encrypted_office()) == "encrypted"


def test_a_broken_zip_is_damaged() -> None:
    """A zip that was cut short is damaged, not of another type."""
    assert reason("a.docx", DOCX[: len(DOCX) // 2]) == "damaged"


def test_tables_are_no_documents() -> None:
    """`read` gives documents: it does not take a workbook for one."""
    with pytest.raises(UnreadableFile) as raised:
        formats.read("a.xlsx", XLSX)
    assert raised.value.reason == "unknown-type"


def guarded(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as raised:
        zips.guard("a.zip", content)
    return raised.value.reason


def test_a_decent_zip_passes() -> None:
    """The guard lets a normal file through, and one whose text merely speaks of a doctype."""
    zips.guard("a.zip", ZIP)
    zips.guard("a.zip", files.zipped(note=b"how to write <!DOCTYPE html>"))


def test_a_zip_bomb_is_too_much() -> None:
    """A few kilobytes that decompress to hundreds of times as much are refused before they are."""
    assert guarded(files.zipped(bomb=bytes(20_000_000))) == "too-much-inside"


def test_many_large_members_are_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound is on all members together."""
    monkeypatch.setattr(zips, "MAX_TOTAL", 1000)
    assert guarded(files.zipped(a=bytes(600), b=bytes(600))) == "too-much-inside"


def test_too_many_members_are_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a bound on how many members there are, however small."""
    monkeypatch.setattr(zips, "MAX_MEMBERS", 2)
    assert guarded(files.zipped(a=b"", b=b"", c=b"")) == "too-much-inside"


def test_a_list_of_members_without_end_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which kind a zip is, is found without listing more members than there is memory for."""
    monkeypatch.setattr(zips, "MAX_MEMBERS", 2)
    assert reason("a.zip", files.zipped(**{str(n): b"" for n in range(21)})) == "too-much-inside"


def test_a_member_that_lies_about_its_size_is_damaged() -> None:
    """What a member declares is held: more inside than declared fails its checksum."""
    whole = files.zipped(a=b"<a>" + b"x" * 1000)
    assert guarded(whole.replace((1003).to_bytes(4, "little"), (100).to_bytes(4, "little"))) == "damaged"


def test_an_encrypted_member_is_told() -> None:
    """A zip with a password is encrypted."""
    assert guarded(files.with_password_flag(ZIP)) == "encrypted"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("word", ['<!DOCTYPE a SYSTEM "file:///etc/passwd">', '<!ENTITY a "b">'])
def test_xml_with_entities_is_refused(word: str, encoding: str) -> None:
    """No part may declare a document type or entities, in any encoding and under any name."""
    part = f'<?xml version="1.0"?>{"<!-- -->" * 200_000}{word}<a/>'.encode(encoding)
    assert guarded(files.zipped(**{"innocent.bin": part})) == "entities"
