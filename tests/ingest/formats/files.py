"""Files for the tests of the readers, made in code: whole ones, and one broken in each way."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable

import docx
import pikepdf
import typst
from docx.document import Document as Word

OLE = bytes.fromhex("d0cf11e0a1b11ae1")

REPORT = """
#set page(header: [KommunKompassen Testby 2016], footer: context align(center)[#counter(page).display()])
#set text(size: 11pt)
= Område 1 Offentlighet
Kommunen styrs av dem som invånarna har valt, och därför behöver var och en kunna följa besluten och
säga sin mening i tid, vilket är en lång rad som bryts.

Ett nytt stycke.

- en punkt
- en punkt till
#table(columns: (auto, 1fr, auto, auto),
  [1.], [Offentlighet], [Uppnått], [Max],
  [1.1], [Finns en plan eller strategi för demokratiutveckling, som alla i kommunen känner till?], [9], [15],
  [], [], [59], [100])
*Dialog*

Text efter tabellen.
#pagebreak()
#table(columns: (1fr, 1fr), [STYRKOR], [FÖRBÄTTRINGSMÖJLIGHETER], [- öppet\\ för alla
- nära], [- ärligt])
Sist på sidan.
#pagebreak()
Den tredje sidan.
"""


def pdf(source: str = REPORT) -> bytes:
    """A PDF of typst's source."""
    made = typst.compile(source.encode(), ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return in_hexadecimal(made)


def in_hexadecimal(content: bytes) -> bytes:
    """A PDF with its strings as Word writes them: typst's are an escape for each byte, and slow to read."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as opened:
        for page in opened.pages:
            drawn = pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page))
            page.Contents = opened.make_stream(drawn)
        opened.save(file, deterministic_id=True)
    return file.getvalue()


def hand_made_pdf(
    pages: int = 1,
    *,
    content: bytes = b"",
    page_keys: bytes = b"",
    trailer_keys: bytes = b"",
    more: Iterable[bytes] = (),
) -> bytes:
    """A PDF of a few objects: 1 is the catalog, 2 the tree of pages, 3 what they show, from 4 on `more`."""
    extra = list(more)
    first = 4 + len(extra)
    kids = b" ".join(b"%d 0 R" % (first + n) for n in range(pages))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R %s >>" % page_keys
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        *extra,
        *[page] * pages,
    ]
    file = io.BytesIO()
    file.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.writelines(b"%010d 00000 n \n" % place for place in places)
    file.write(b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer_keys))
    file.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return file.getvalue()


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password: its handler's digests fit no password at all."""
    handler = b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s> >>"
    return hand_made_pdf(
        content=b"BT (hemligt) Tj ET",
        trailer_keys=b"/Encrypt 4 0 R /ID [<%s> <%s>]" % (b"11" * 16, b"11" * 16),
        more=[handler % (b"22" * 32, b"33" * 32)],
    )


def scanned_pdf() -> bytes:
    """A PDF whose only content is a picture that fills the page."""
    grey = zlib.compress(bytes(64 * 64))
    image = (
        b"<< /Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8"
        b" /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(grey), grey)
    )
    return hand_made_pdf(
        content=b"q 595 0 0 842 0 0 cm /Im Do Q",
        page_keys=b"/Resources << /XObject << /Im 4 0 R >> >>",
        more=[image],
    )


def docx_file(write: Callable[[Word], object] = lambda word: word.add_paragraph("Ett stycke.")) -> bytes:
    """A Word file with what `write` puts into it."""
    word = docx.Document()
    write(word)
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A zip with one member changed, or added where there is none of that name."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, change(old.read(name) if name in old.namelist() else b""))
    return made.getvalue()


def zipped(**members: bytes) -> bytes:
    """A zip of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def with_password_flag(content: bytes) -> bytes:
    """A zip whose members say that they are encrypted."""
    made = bytearray(content)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(sign)
        while at >= 0:
            (flags,) = struct.unpack_from("<H", made, at + offset)
            struct.pack_into("<H", made, at + offset, flags | 1)
            at = made.find(sign, at + 4)
    return bytes(made)


def encrypted_office() -> bytes:
    """What Word makes of a file with a password: the old container with one stream."""
    return OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(480)
