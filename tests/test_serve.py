"""The desk page's server: what it answers, what it notes, and who is turned away before anything is read or written."""

from __future__ import annotations

import base64
import gc
import json
import threading
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import anyio
import httpx
import jsonschema
import lxml.html
import pytest

from factcheck import api
from factcheck.cli.serve import Order, opened
from factcheck.config import Settings
from factcheck.desk import server
from factcheck.desk.guard import DOORS, LARGE, SMALL, Rules, refused
from factcheck.desk.session import Session
from factcheck.desk.verdicts import Pen
from factcheck.desk.web import application
from factcheck.errors import UsageError
from factcheck.model import message
from payloads import PAYLOADS
from test_cli import call

PORT, TOKEN = 8137, "a-token-of-this-start"
HOST = f"127.0.0.1:{PORT}"
GOOD = {"origin": f"http://{HOST}", "x-factcheck-token": TOKEN, "content-type": "application/json"}
ARTICLES = {
    "a.txt": "2026년 3월 2일\n한빛전자는 평택 공장에 3000억원을 투자한다고 2일 밝혔다.\n한빛전자 김민석 대표는 기자회견을 열었다.\n",
    "b.txt": "2026년 3월 2일\n한빛전자가 평택 공장에 3000억원을 투자한다.\n김민석 한빛전자 대표가 이날 밝혔다.\n",
}
DRAFT = "한빛전자는 평택 공장에 4000억원을 투자한다고 2일 밝혔다.\n한빛전자 김민식 대표가 참석했다.\n"


class Client:
    """Requests to an application without a network; a fault inside it is raised here."""

    def __init__(self, app: Any) -> None:
        self.app = app

    def request(self, method: str, path: str, headers: Any = (), **given: Any) -> httpx.Response:
        pairs = headers.items() if isinstance(headers, Mapping) else headers
        heads = [(name.encode(), value.encode("latin-1")) for name, value in pairs]

        async def sent() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url=f"http://{HOST}") as client:
                return await client.request(method, path, headers=heads, **given)

        return anyio.run(sent)

    def get(self, path: str, **given: Any) -> httpx.Response:
        return self.request("GET", path, **given)

    def post(self, path: str, **given: Any) -> httpx.Response:
        return self.request("POST", path, **given)


@dataclass(frozen=True)
class Place:
    """A server over two articles, and its log."""

    client: Client
    log: Path

    def post(self, path: str, given: Mapping[str, Any], **heads: str) -> httpx.Response:
        return self.client.post(path, json=given, headers=GOOD | heads)

    def check(self, text: str = DRAFT) -> dict[str, Any]:
        answer = self.post("/desk/check", {"text": text})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def lines(self) -> list[dict[str, Any]]:
        text = self.log.read_text(encoding="utf-8") if self.log.exists() else ""
        return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> api.Desk:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return api.Desk([folder])


@pytest.fixture
def place(desk: api.Desk, tmp_path: Path) -> Place:
    log = tmp_path / "decisions.jsonl"
    session = Session(desk, Pen(log, "kim"), None, "ko")
    app = application(session, Rules(PORT, TOKEN), message("serve.articles", count="2", log="decisions.jsonl"))
    return Place(Client(app), log)


# --- what it does -----------------------------------------------------------------------------------------------


def test_the_page_has_its_token_and_admits_only_itself(place: Place) -> None:
    answer = place.client.get("/")
    assert answer.status_code == 200 and f'content="{TOKEN}"' in answer.text and "초고 대조" in answer.text
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
    assert answer.headers["x-frame-options"] == "DENY" and answer.headers["cache-control"] == "no-store"
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_a_draft_comes_back_marked(place: Place) -> None:
    answer = place.check()
    assert 'class="tick conflicting"' in answer["html"] and 'href="#f1"' in answer["html"] and answer["text"] == DRAFT
    assert [each["rank"] for each in answer["open"]] == list(range(1, len(answer["open"]) + 1)) and answer["closed"] == []
    assert place.lines() == []


def test_the_report_is_that_of_the_command(place: Place, desk: api.Desk) -> None:
    shown = place.check()
    given = place.post("/desk/export", {"report": shown["report"], "format": "json"})
    assert [each["id"] for each in given.json()["findings"]] == [each.id for each in desk.check(DRAFT, "(붙여 넣은 글)").findings]


def test_a_copy_of_an_article_keeps_its_own_marks(place: Place) -> None:
    """Claims of two texts alike share their ids, and the first text holds them: that is the pasted one."""
    page = lxml.html.fromstring(place.check(ARTICLES["a.txt"])["html"])
    marked = " ".join(each.text_content() for each in page.iter("mark") if "tick" in each.get("class", ""))
    assert "김민석" in marked and "3000억원" in marked


def test_a_decision_is_noted_undone_and_noted_again(place: Place) -> None:
    shown = place.check()
    finding = shown["open"][0]["id"]
    given = {"report": shown["report"], "finding": finding, "decision": "dismissed"}
    refused = place.post("/desk/decide", given | {"why": "  "})
    assert refused.status_code == 422 and refused.json()["error"] and place.lines() == []
    done = place.post("/desk/decide", given | {"why": "예전\n값"}).json()
    assert done["closed"][-1] == {"rank": len(shown["open"]), "id": finding, "undo": True}
    assert finding not in [each["id"] for each in done["open"]] and done["told"]
    (line,) = place.lines()
    assert (line["fingerprint"], line["decision"], line["why"], line["who"]) == (finding, "dismissed", "예전 값", "kim")
    assert finding not in [each["id"] for each in place.check()["open"]], "a new check honours it"
    back = place.post("/desk/undo", {"report": shown["report"], "finding": finding}).json()
    assert back["open"] == shown["open"] and [each["decision"] for each in place.lines()] == ["dismissed", "undone"]
    accepted = place.post("/desk/decide", given | {"decision": "accepted", "why": ""})
    assert accepted.status_code == 200 and place.lines()[-1]["decision"] == "accepted"


def test_the_command_undoes_what_the_page_noted(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    shown = place.check()
    finding = shown["open"][0]["id"]
    place.post("/desk/decide", {"report": shown["report"], "finding": finding, "decision": "accepted", "why": ""})
    assert call("undo", finding, "--decisions", str(place.log)) == 0
    assert [each["decision"] for each in place.lines()] == ["accepted", "undone"] and finding in capsys.readouterr().out
    assert finding in [each["id"] for each in place.check()["open"]]


@pytest.mark.parametrize(
    ("form", "kind"), [("html", "text/html"), ("md", "text/markdown"), ("json", "application/json"), ("csv", "text/csv")]
)
def test_a_report_can_be_saved(place: Place, form: str, kind: str) -> None:
    answer = place.post("/desk/export", {"report": place.check()["report"], "format": form})
    assert answer.status_code == 200 and answer.headers["content-type"].startswith(kind) and "4,000억" in answer.text
    assert answer.headers["content-disposition"] == f'attachment; filename="factcheck.{form}"'


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
def test_a_file_is_read_as_the_commands_read_it(place: Place, encoding: str) -> None:
    data = base64.b64encode(DRAFT.encode(encoding)).decode()
    answer = place.post("/desk/check", {"name": "C:\\desk\\초고.txt", "data": data}).json()
    assert answer["text"] == DRAFT and "초고.txt" in answer["html"] and "C:" not in answer["html"]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"text": ""},
        {"text": " \n"},
        {"text": 5},
        {"data": "no base64!"},
        {"data": "", "name": "x.txt"},
        {"data": "UEsDBA==", "name": "x.docx"},
    ],
)
def test_what_cannot_be_checked_is_said(place: Place, given: dict[str, Any]) -> None:
    answer = place.post("/desk/check", given)
    assert answer.status_code == 422 and len(answer.json()["error"]) > 5


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{", b"[" * 50_000, b'{"text": null}', b"\xff\xfe"])
def test_what_is_no_record_is_refused(place: Place, body: bytes) -> None:
    for path in ("/desk/check", "/desk/decide", "/desk/undo", "/desk/export"):
        assert place.client.post(path, content=body, headers=GOOD).status_code == 422
    assert place.lines() == []


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("/desk/decide", {"decision": "undone"}),
        ("/desk/decide", {"decision": "dismissed\n"}),
        ("/desk/decide", {"finding": "0" * 16}),
        ("/desk/decide", {"report": "0" * 24}),
        ("/desk/undo", {"finding": ""}),
        ("/desk/undo", {"report": "../../decisions"}),
        ("/desk/export", {"format": "../../secret"}),
        ("/desk/export", {"format": "xlsx"}),
    ],
)
def test_an_answer_for_what_is_not_there(place: Place, path: str, change: dict[str, str]) -> None:
    shown = place.check()
    given = {"report": shown["report"], "finding": shown["open"][0]["id"], "decision": "accepted", "why": "", "format": "md"}
    answer = place.post(path, given | change)
    assert answer.status_code == 422 and answer.json()["error"] and place.lines() == []


def test_old_reports_are_let_go(place: Place) -> None:
    first = place.check()["report"]
    keys = {place.check(DRAFT + f"\n{number}번째 글이다.\n")["report"] for number in range(12)}
    assert len(keys) == 12
    assert place.post("/desk/export", {"report": first, "format": "md"}).status_code == 422


def test_threads_do_not_mix(place: Place) -> None:
    drafts = [DRAFT.replace("4000", str(4000 + 100 * each)) for each in range(6)]
    alone = [place.check(each)["html"] for each in drafts]
    together: dict[int, str] = {}

    def work(number: int) -> None:
        together[number] = place.check(drafts[number])["html"]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert [together[number] for number in range(6)] == alone


# --- for other programs -----------------------------------------------------------------------------------------


def asked(place: Place, text: str) -> dict[str, Any]:
    answer = place.client.post("/v1/check", data={"text": text, "language": "ko"})
    assert answer.status_code == 200, answer.text
    assert answer.json() == place.client.post("/v1/check", json={"text": text}).json()
    return answer.json()


def test_matches_stand_where_the_words_are(place: Place) -> None:
    text = "🙂 " + DRAFT
    answer = asked(place, text)
    units = text.encode("utf-16-le")
    words = [units[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le") for each in answer["matches"]]
    assert "4000억원" in words and "김민식" in words
    for each, found in zip(answer["matches"], words, strict=True):
        context = each["context"]
        around = context["text"].encode("utf-16-le")[2 * context["offset"] : 2 * (context["offset"] + context["length"])]
        assert around.decode("utf-16-le") == found and each["replacements"] == []
    assert answer["warnings"] == {"incompleteResults": False} and answer["language"]["code"] == "ko"


def test_a_byte_order_mark_counts(place: Place) -> None:
    bare, marked = asked(place, DRAFT)["matches"], asked(place, "\ufeff" + DRAFT)["matches"]
    assert [each["offset"] + 1 for each in bare] == [each["offset"] for each in marked] and bare


def test_the_description_holds(place: Place) -> None:
    described = place.client.get("/v1/openapi.json").json()
    schema = {"$ref": "#/components/schemas/Answer", "components": described["components"]}
    jsonschema.validate(asked(place, DRAFT), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"matches": [{}]}, schema)
    assert set(described["paths"]) == {path for path in DOORS if path.startswith("/v1/") and path != "/v1/openapi.json"}


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data", ""])
def test_other_types_are_refused_with_a_word(place: Place, kind: str) -> None:
    answer = place.client.post("/v1/check", content="text=x", headers={"content-type": kind} if kind else {})
    assert answer.status_code == 422 and "application/json" in answer.json()["error"]


def test_a_check_for_a_program_is_not_kept(place: Place) -> None:
    shown = place.check()
    for number in range(15):
        asked(place, f"{number} {DRAFT}")
    assert place.post("/desk/export", {"report": shown["report"], "format": "md"}).status_code == 200


# --- who is turned away -----------------------------------------------------------------------------------------

HOSTS = ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:80", f"127.0.0.1.nip.io:{PORT}", f"localhost.:{PORT}"]
HOSTS += [
    "",
    f"127.0.0.2:{PORT}",
    f"0.0.0.0:{PORT}",
    f"[::]:{PORT}",
    f"2130706433:{PORT}",
    f"{HOST}@evil.example",
    f"{HOST}, {HOST}",
]
ORIGINS = [
    "null",
    "http://evil.example",
    f"https://{HOST}",
    "http://127.0.0.1",
    f"http://localhost:{PORT}",
    f"http://{HOST}.evil.example",
]
ORIGINS += ["file://", f"http://{HOST}/", f"http://{HOST}, http://evil.example", "chrome-extension://abc", f" http://x@{HOST}"]
TOKENS = [
    "",
    "x",
    TOKEN[:-1],
    TOKEN + "x",
    TOKEN.upper(),
    f"{TOKEN}, {TOKEN}",
    "null",
    "undefined",
    "토큰".encode().decode("latin-1"),
]
KINDS = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", "application/jsonp"]
SITES = ["cross-site", "same-site", "none"]
METHODS = ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"]
OVERRIDES = ["x-http-method-override", "x-http-method", "x-method-override"]
PATHS = [
    "/desk/decide/",
    "//desk/decide",
    "/desk/%64ecide",
    "/DESK/decide",
    "/desk/decide%00",
    "/desk/decide;x",
]
PATHS += ["/desk", "/decisions.jsonl"]


def hostile() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Method, path and heads; each differs from a good request in one thing."""
    for path in ("/desk/decide", "/desk/undo"):
        yield from (("POST", path, GOOD | {"host": each}) for each in HOSTS)
        yield from (("POST", path, GOOD | {"origin": each}) for each in ORIGINS)
        yield from (("POST", path, GOOD | {"x-factcheck-token": each}) for each in TOKENS)
        yield from (("POST", path, GOOD | {"content-type": each}) for each in KINDS)
        yield from (("POST", path, GOOD | {"sec-fetch-site": each}) for each in SITES)
        yield from ((each, path, GOOD) for each in METHODS)
        yield from (("GET", path, GOOD | {each: "POST"}) for each in OVERRIDES)
        yield "POST", path, {name: value for name, value in GOOD.items() if name != "origin"}
        yield "POST", path, {name: value for name, value in GOOD.items() if name != "x-factcheck-token"}
    yield from (("POST", each, GOOD) for each in PATHS)


def test_no_bad_request_changes_anything(place: Place) -> None:
    shown = place.check()
    given = {"report": shown["report"], "finding": shown["open"][0]["id"], "decision": "accepted", "why": "", "token": TOKEN}
    assert place.post("/desk/decide", given).status_code == 200, "the same request in good order passes"
    before = place.log.read_bytes()
    given["why"] = "another"
    attacks = list(hostile())
    body = json.dumps(given)
    passed = []
    for method, path, heads in attacks:
        answer = place.client.request(method, path, content=body, headers=heads)
        if answer.status_code < 400 or answer.content:
            passed.append((method, path, heads, answer.status_code))
    assert len(attacks) >= 60 and passed == []
    assert place.log.read_bytes() == before
    assert place.post("/desk/decide", given).status_code == 200 and place.log.read_bytes() != before


@pytest.mark.parametrize("path", ["/v1/../desk/decide", "/../decisions.jsonl", "/desk/./decide", "/desk/decide\0"])
def test_a_path_is_taken_as_it_was_sent(path: str) -> None:
    """Clients tidy a path before they send it; who attacks does not."""
    heads = [(name.encode(), value.encode()) for name, value in (GOOD | {"host": HOST}).items()]
    scope = {"type": "http", "method": "POST", "headers": heads}
    assert refused(Rules(PORT, TOKEN), {**scope, "path": path, "raw_path": path.encode()}) == 404
    assert refused(Rules(PORT, TOKEN), {**scope, "path": "/desk/decide", "raw_path": path.encode()}) == 404
    assert refused(Rules(PORT, TOKEN), {**scope, "path": "/desk/decide", "raw_path": b"/desk/decide"}) == 0


@pytest.mark.parametrize("host", [f"localhost:{PORT}", f"[::1]:{PORT}", f"LOCALHOST:{PORT}"])
def test_every_name_of_this_machine_is_good(place: Place, host: str) -> None:
    heads = GOOD | {"host": host, "origin": f"http://{host}"}
    assert place.client.post("/desk/check", json={"text": DRAFT}, headers=heads).status_code == 200


@pytest.mark.parametrize("origin", ORIGINS)
def test_no_other_page_may_ask(place: Place, origin: str) -> None:
    for path in ("/v1/check", "/desk/check"):
        answer = place.client.post(path, json={"text": DRAFT}, headers={"origin": origin, "x-factcheck-token": TOKEN})
        assert answer.status_code == 403 and not answer.content
    assert place.client.get("/", headers={"origin": origin}).status_code == 403


@pytest.mark.parametrize(
    ("path", "most"), [("/desk/decide", SMALL), ("/desk/undo", SMALL), ("/desk/export", SMALL), ("/v1/check", LARGE)]
)
def test_a_body_has_a_limit_whatever_its_head_says(place: Place, path: str, most: int) -> None:
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while taken < 4 * most:
            taken += 50_000
            yield b" " * 50_000

    assert place.client.post(path, content=b" " * (most + 1), headers=GOOD).status_code == 413
    assert place.client.post(path, content=endless(), headers=GOOD).status_code == 413
    assert place.lines() == []


def test_a_second_head_of_a_name_says_nothing(place: Place) -> None:
    for name, value in (("host", "evil.example"), ("origin", "http://evil.example"), ("x-factcheck-token", "x")):
        own = {"host": HOST, **GOOD}[name]
        heads = [(name, own), (name, value), *((key, each) for key, each in GOOD.items() if key != name)]
        assert place.client.post("/desk/check", json={"text": DRAFT}, headers=heads).status_code in (403, 421)


@pytest.mark.parametrize("payload", PAYLOADS[::12])
def test_a_hostile_draft_makes_no_element_of_its_own(place: Place, payload: str) -> None:
    body = json.dumps({"text": f"{payload} {DRAFT} {payload}"})
    answer = place.client.post("/desk/check", content=body, headers=GOOD)
    assert answer.status_code == 200 or answer.json()["error"]
    page = lxml.html.fromstring(f"<div>{answer.json().get('html', '')}</div>")
    assert not {"script", "img", "iframe", "style", "object", "base"} & {each.tag for each in page.iter()}
    assert not [name for each in page.iter() for name in each.attrib if name.startswith("on") or name == "style"]


# --- the process ------------------------------------------------------------------------------------------------


@pytest.fixture
def order(tmp_path: Path) -> Order:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    log = tmp_path / "decisions.jsonl"
    return Order((str(tmp_path / "*.txt"),), Settings(), log, "kim", 0, None, "ko", True)


def test_a_real_server_answers_and_ends(order: Order) -> None:
    made = opened(order)
    assert made.socket.getsockname() == ("127.0.0.1", made.port) and made.port > 0
    thread = threading.Thread(target=made.serve)
    thread.start()
    try:
        page = _reached(made.address)
        assert page.status_code == 200 and "server" not in page.headers
        assert httpx.get(made.address, headers={"host": "evil.example"}).status_code == 421
        found = httpx.post(f"{made.address}v1/check", data={"text": DRAFT}).json()
        assert "4000억원" in found["matches"][0]["sentence"]
    finally:
        made.server.should_exit = True
        thread.join(20)
    assert not thread.is_alive()
    with pytest.raises(httpx.ConnectError):
        httpx.get(made.address)


def _reached(address: str) -> httpx.Response:
    for _ in range(200):
        try:
            return httpx.get(address)
        except httpx.ConnectError:
            time.sleep(0.05)
    raise AssertionError("the server never answered")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore:unclosed:ResourceWarning")
def test_a_port_that_is_taken(order: Order) -> None:
    first = opened(order)
    try:
        with pytest.raises(UsageError) as caught:
            opened(replace(order, port=first.port))
        assert caught.value.message.key == "serve.port_taken"
        del caught
    finally:
        first.socket.close()
    gc.collect()  # the socket that found no port is dropped by the server's library, not closed


def test_without_its_packages(order: Order, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(server, "find_spec", lambda _: None)
    assert call("serve", "--against", *order.against, "--port", "0") == 2
    assert "factcheck[desk]" in capsys.readouterr().err


def test_without_a_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert call("serve") == 2
    assert "--against" in capsys.readouterr().err
