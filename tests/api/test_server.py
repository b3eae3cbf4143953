"""How answers are sent: what may be kept, who may read, and what is never told."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from kompass.api.resources import RESOURCES
from kompass.notes import groups
from kompass.store.build import FACTS
from kompass.text import LANGUAGES
from kompass.ui import cache
from kompass.ui.server import Document, open_store
from tests.api.client import Client
from tests.fixtures import Packages
from tests.pages.conftest import own_home, saved_home
from tests.store.brought import bring
from tests.ui.driver import bodies, visit

__all__ = ["own_home", "saved_home"]

ADDRESSES = [
    "/api/v1/municipalities",
    "/api/v1/scores.csv?data=example",
    "/api/v1/compare/Karlskrona?lang=en",
    "/api/v1/rank.csv",
    "/api/v1/package.zip",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_answer_that_is_held_is_not_sent_again(client: Client, address: str) -> None:
    """If-None-Match with the ETag, among others or not, weak or strong, gives 304 without a body."""
    found = client.get(address)
    tag = found.headers["etag"]
    assert found.headers["cache-control"] == "public, no-cache"
    for held in (tag, tag.removeprefix("W/"), f'"other", {tag}'):
        again = client.get(address, if_none_match=held)
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert client.get(address, if_none_match='"other"').body == found.body


def test_the_tag_is_of_data_and_question(open_for: Callable[..., Client], packages: Packages) -> None:
    """Another question, language, margin or package has another tag, and so has the same of new data."""
    client = open_for(KOMPASS_DATA=str(packages.folder))
    asked = ["", "?lang=en", "?margin=bold", "?data=example", "?item=1", "?edition=se-2010"]
    tags = [client.get(f"/api/v1/rank{query}").headers["etag"] for query in asked]
    tags += [client.get(f"/api/v1/{name}").headers["etag"] for name in ("rank.csv", "package.zip")]
    assert len(set(tags)) == len(tags)
    assert client.get("/api/v1/rank").headers["etag"] == tags[0]
    packages.set("published/findings.csv", "f044,", text="Något annat")
    found = client.get("/api/v1/rank", if_none_match=tags[0])
    assert found.status == 200
    assert found.headers["etag"] != tags[0]
    english = open_for(KOMPASS_LANG="en").get("/api/v1/rank")
    assert english.headers["content-language"] == "en"
    assert english.headers["etag"] != found.headers["etag"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_is_get_without_a_body(client: Client, address: str) -> None:
    """HEAD has the status and headers of GET; the server leaves out the body."""
    head, get = client.get(address, "HEAD"), client.get(address)
    assert (head.status, head.headers) == (get.status, get.headers)


@pytest.mark.parametrize(
    "address", [*ADDRESSES, "/api/v1/nonsense", "/api/v1/scores?limit=0", f"/api/v1/rank?item={'1' * 2000}"]
)
def test_pages_of_others_may_read_what_is_public(client: Client, address: str) -> None:
    """A page of any host may read an answer and its headers, without credentials, and ask before it does."""
    found = client.get(address, origin="https://a.example")
    assert found.headers["access-control-allow-origin"] == "*"
    assert "ETag" in found.headers["access-control-expose-headers"]
    assert "access-control-allow-credentials" not in found.headers
    asked = {"origin": "https://a.example", "access_control_request_method": "GET"}
    assert client.get(address, "OPTIONS", **asked).status == 200
    assert client.get(address, "OPTIONS", **(asked | {"access_control_request_method": "PUT"})).status == 400


def test_every_answer_names_its_licence(client: Client) -> None:
    """The licence goes with each answer, as a link."""
    for address in ADDRESSES:
        assert 'creativecommons.org/licenses/by/4.0/>; rel="license"' in client.get(address).headers["link"]


OWN = ["/api/v1/scores?municipality=Härnösand", "/api/v1/evaluations?municipality=Härnösand&years=2021"]


@pytest.mark.parametrize("mode", [{}, {"KOMPASS_MODE": "public", "KOMPASS_API_OWN": "1"}])
def test_own_data_are_not_told(
    open_for: Callable[..., Client], own_home: Path, tmp_path: Path, mode: dict[str, str]
) -> None:
    """Without the setting, and on a public server whatever is set, own data might as well not be there."""
    more = ["findings?municipality=Ängelholm", "compare/Ängelholm", "municipality/Ängelholm", "rank"]
    addresses = [*OWN, *(f"/api/v1/{one}" for one in more)]
    client = open_for(**mode)
    told = [client.get(one).body for one in addresses]
    assert not any(b'"own": true' in body for body in told)
    alone = open_for(KOMPASS_HOME=str(tmp_path), **mode)
    assert told == [alone.get(one).body for one in addresses]


def test_own_data_are_told_where_the_setting_says_so(open_for: Callable[..., Client], own_home: Path) -> None:
    """Then own figures stand before published ones, and are marked as own."""
    client = open_for(KOMPASS_API_OWN="1")
    rows = client.get(OWN[0]).json["rows"]
    assert (548, True) in [(row["points"], row["own"]) for row in rows]
    assert client.get("/api/v1/compare/Ängelholm").json["own"] is True
    package = client.get("/api/v1/package.zip").body
    assert package == open_for(KOMPASS_API_OWN="").get("/api/v1/package.zip").body


def test_own_data_are_told_to_this_machine_alone(open_for: Callable[..., Client], own_home: Path) -> None:
    """Where own data are told, no page of another host may read them, by CORS or by its name."""
    client = open_for(KOMPASS_API_OWN="1")
    found = client.get(OWN[0], origin="https://a.example")
    assert "access-control-allow-origin" not in found.headers
    assert found.headers["cache-control"] == "private, no-cache"
    for host in ("a.example", "a.example:8501", "localhost.a.example:8501", ""):
        assert client.get(OWN[0], host=host).status == 421
    for host in ("localhost:8501", "127.0.0.1:8501", "localhost"):
        assert client.get(OWN[0], host=host).status == 200


def test_groups_of_ones_own_mean_nothing(open_for: Callable[..., Client], tmp_path: Path) -> None:
    """A group that a reader has named is no part of open data: asking by it finds none."""
    groups.save(tmp_path, "Grannarna", ["se-0182", "se-1880"])
    client = open_for(KOMPASS_HOME=str(tmp_path))
    assert client.get("/api/v1/compare/Karlskrona?peers=Grannarna").status == 422


def test_the_store_is_the_pages_own(own_home: Path) -> None:
    """Pages and open data share a store wherever their data are the same; with own data it is another."""
    assert open_store("example", "normal", None) is cache.store("example")
    assert open_store("published", "normal", None) is not cache.store("published")
    assert open_store("published", "normal", own_home) is cache.store("published")


def test_the_servers_own_layer_leaves_answers_as_they_are(client: Client) -> None:
    """The layer that rewrites documents lets If-None-Match through, and changes no body."""
    around = Client(Document(client.app))
    found = around.get("/api/v1/compare/Karlskrona")
    assert found.body == client.get("/api/v1/compare/Karlskrona").body
    assert found.headers["x-content-type-options"] == "nosniff"
    assert around.get("/api/v1/compare/Karlskrona", if_none_match=found.headers["etag"]).status == 304


def test_every_address_is_read_only(client: Client) -> None:
    """No resource takes another method, and none is left out of the description."""
    described = json.loads(client.get("/api/v1/openapi.json").body)["paths"]
    assert {one.path for one in RESOURCES} <= set(described)
    assert {method for path in described.values() for method in path} == {"get"}


def test_an_import_shows_at_once(open_for: Callable[..., Client], tmp_path: Path) -> None:
    """What is brought in while the server runs is told, under another tag: nothing is stale."""
    client = open_for(KOMPASS_API_OWN="1", KOMPASS_HOME=str(tmp_path))
    before = client.get("/api/v1/scores?municipality=se-0114")
    bring(tmp_path)
    after = client.get("/api/v1/scores?municipality=se-0114", if_none_match=before.headers["etag"])
    assert after.status == 200
    assert after.json["total"] == before.json["total"] + 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("data", FACTS)
def test_the_page_leads_to_open_data(client: Client, data: str, language: str) -> None:
    """Each of the links to data of Så räknar vi answers with all of what is shown, no part of it."""
    page = "".join(bodies(visit("method", data=data, lang=language)))
    found = [unescape(one) for one in re.findall(r'href="(api/[^"]+)"', page)]
    assert len(found) == (6 if data == "published" else 5)  # what is made up has no log of changes
    for link in found:
        answer = client.get(f"/{link}")
        assert answer.status == 200
        assert 'rel="next"' not in answer.headers.get("link", "")
        assert data in link or link.split("?")[0] in ("api/v1/openapi.json", "api/v1/changes.csv")
