"""Settings that are more than a word: which hosts may show our pages in a frame."""

import pytest

from kompass import settings
from kompass.errors import NoHost


@pytest.mark.parametrize(
    ("value", "hosts"),
    [
        ("", ()),
        (" , ", ()),
        ("intranat.kommun.se", ("intranat.kommun.se",)),
        ("Intranat.Kommun.se", ("intranat.kommun.se",)),
        ("a.se, *.kommun.se,intranat:8443", ("a.se", "*.kommun.se", "intranat:8443")),
        (
            "localhost:8600,127.0.0.1,xn--intrant-8wa.se",
            ("localhost:8600", "127.0.0.1", "xn--intrant-8wa.se"),
        ),
    ],
)
def test_hosts_are_read_as_they_are_named(
    monkeypatch: pytest.MonkeyPatch, value: str, hosts: tuple[str, ...]
) -> None:
    """Names parted by commas, perhaps with a port, perhaps all names under one."""
    monkeypatch.setenv("KOMPASS_FRAME_HOSTS", value)
    assert settings.frame_hosts() == hosts


@pytest.mark.parametrize(
    "value",
    [
        *(
            "*",
            "*.se",
            "*.",
            "a.*.se",
            "*a.se",
            "**.a.se",
            "a.se*",
            ".a.se",
            "a..se",
            "a.se.",
            "-a.se",
            "a-.se",
        ),
        *(
            "https://a.se",
            "//a.se",
            "a.se/",
            "a.se/x",
            "a.se?x",
            "user@a.se",
            "a.se:",
            "a.se:x",
            "a.se:123456",
        ),
        *(
            "a.se b.se",
            "a.se; script-src *",
            "a.se;",
            "'none'",
            "'self'",
            "data:",
            "https:",
            "a.se\tb.se",
            '"a.se"',
        ),
        *(
            "a.se\r\nSet-Cookie: x=1",
            "a.se\n",
            "\ra.se",
            "a.se\x00",
            "å.se",
            "[::1]",
            "a_b.se",
            "a.se,b c",
            "%61.se",
        ),
        f"{'a' * 64}.se",
    ],
)
def test_nothing_but_hosts_comes_into_the_header(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """A scheme, a path, a keyword, a wildcard elsewhere, a space, a semicolon or a line end is refused."""
    monkeypatch.setattr(settings, "read", lambda _: value)
    with pytest.raises(NoHost) as caught:
        settings.frame_hosts()
    assert caught.value.fields["variable"] == "KOMPASS_FRAME_HOSTS"
