"""Settings and their file: what is taken, and one sentence with file and line for everything that is not."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.config import KEYS, MAX_NAMES, NESTED, OPTIONS, Defaults, Settings, settings_from
from factcheck.errors import UsageError
from factcheck.model import Lang
from factcheck.project import FILE, Project, found, load
from factcheck.project.find import MAX_BYTES
from factcheck.project.lines import lines_of
from factcheck.report.messages import catalogue, tell
from growth import LIMIT, STEP, ratio

FULL = """
fail-on = "심각"
lang = "ko"
ignore = ["FC303", "FC6"]
corpus = ["기사/", "../옛 기사/*.md"]
max-file-bytes = 5000
max-articles = 7
max-crawl-bytes = 6000

[aliases]
"한국은행" = ["한은", "BOK"]
Alder = ["Alder Systems"]

[entities]
apart = [["한빛전자", "한빛화학"]]

[fields]
title = "headline"
body = ["article.text", "content"]
published-at = "pub_dt"

[reader]
base-url = "http://127.0.0.1:8080/v1"
model = "small"
key-env = "READER_KEY"
timeout = 7
budget = 3
allow-remote = true
replay = "readings"

[[suppress]]
rule = "FC101"
subject = "한빛전자"
reason = "확인함"
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(text: str | bytes, name: str = FILE) -> Project:
    """What a file with this content says."""
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    return load()


def refused(text: str | bytes, lang: Lang = "ko", name: str = FILE) -> str:
    """The sentence about a file that cannot be used."""
    with pytest.raises(UsageError) as caught:
        written(text, name)
    assert caught.value.exit_code == 2
    told = tell(caught.value.message, lang)
    assert "settings." not in told and "\n" not in told, told
    return told


# --- what is taken ----------------------------------------------------------------------------------------------


def test_every_key_has_its_place(here: Path) -> None:
    project = written(FULL)
    assert project.settings.aliases == (("Alder", "Alder Systems"), ("한국은행", "BOK", "한은"))
    assert project.settings.entities.apart == (("한빛전자", "한빛화학"),)
    assert project.settings.ignore == ("FC303", "FC6")
    assert (project.settings.max_file_bytes, project.settings.max_articles) == (5000, 7)
    assert [(each.rule, each.subject, each.reason) for each in project.settings.suppress] == [("FC101", "한빛전자", "확인함")]
    assert (project.defaults.fail_on, project.defaults.lang) == ("심각", "ko")
    assert {key.split(".")[0] for key in tomllib.loads(FULL)} == set(KEYS), "the example shows every key"


def test_no_file_is_the_default(here: Path) -> None:
    assert load() == Project() and load().settings == Settings() and load().source("lang") is None


def test_the_empty_file_is_the_default(here: Path) -> None:
    assert written("").settings.sha256 == Settings().sha256


def test_a_byte_order_mark_and_windows_lines(here: Path) -> None:
    project = written(b'\xef\xbb\xbflang = "en"\r\n\r\nfail-on = "never"\r\n')
    assert project.defaults == Defaults(lang="en", fail_on="never")
    assert project.source("fail-on") == "factcheck.toml:3"


def test_only_what_changes_the_findings_changes_the_hash(here: Path) -> None:
    plain = Settings().sha256
    assert written('fail-on = "never"\nlang = "en"\ncorpus = ["x"]\n').settings.sha256 == plain
    for line in (
        'ignore = ["FC2"]',
        "max-articles = 7",
        '[aliases]\n"가나" = ["다라"]',
        '[entities]\napart = [["가나", "다라"]]',
        '[[suppress]]\nrule = "FC2"\nreason = "x"',
    ):
        assert written(line).settings.sha256 != plain, line


def test_the_order_of_a_file_is_no_setting(here: Path) -> None:
    one = written('[aliases]\n"가나" = ["다라", "마바"]\n"사아" = ["자차"]\n').settings
    two = written('[aliases]\n"사아" = ["자차"]\n"가나" = ["마바", "다라"]\n').settings
    assert one == two and one.sha256 == two.sha256


def test_options_beat_the_file(here: Path) -> None:
    project = written('ignore = ["FC2"]\nmax-articles = 3\n')
    over = project.under(ignore=("FC5",))
    assert over.settings.ignore == ("FC5",) and over.settings.max_articles == 3
    assert project.under(ignore=None) is project


def test_paths_are_those_of_the_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a" / "b").mkdir(parents=True)
    (here / FILE).write_text('corpus = ["published/", "a/x.md"]\n')
    monkeypatch.chdir(here / "a" / "b")
    assert load().corpus == ("../../published", "../x.md")


# --- which file -------------------------------------------------------------------------------------------------


def test_the_nearest_file_upward(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = here / "a" / "b"
    inner.mkdir(parents=True)
    (here / FILE).write_text('lang = "ko"\n')
    assert found(inner) == here / FILE
    (here / "a" / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert found(inner) == here / FILE, "a pyproject.toml without a table of ours is none"
    (here / "a" / "pyproject.toml").write_text('[tool.factcheck]\nlang = "en"\n')
    assert found(inner) == here / "a" / "pyproject.toml"
    (here / "a" / FILE).write_text('lang = "ko"\n')
    assert found(inner) == here / "a" / FILE
    monkeypatch.chdir(inner)
    assert load().defaults.lang == "ko" and load().source("lang") == "../factcheck.toml:1"


def test_a_table_of_pyproject(here: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.factcheck]\nlang = "en"\n\n[tool.factcheck.aliases]\n"가나" = ["다라"]\n'
    project = written(text, "pyproject.toml")
    assert project.settings.aliases == (("가나", "다라"),) and project.source("lang") == "pyproject.toml:5"
    assert refused(text + '"마" = ["바사"]\n', name="pyproject.toml").startswith("pyproject.toml:9  ")
    assert refused('[tool.factcheck]\nlnag = "ko"\n', name="pyproject.toml").startswith("pyproject.toml:2  ")


def test_a_broken_pyproject_of_somebody_else(here: Path) -> None:
    Path("pyproject.toml").write_bytes(b"\xff\xfe = [\n")
    assert load() == Project()


def test_a_named_file_beats_the_search(here: Path) -> None:
    Path("other.toml").write_text('lang = "en"\n')
    written('lang = "ko"\n')
    assert load("other.toml").defaults.lang == "en"


@pytest.mark.parametrize(("name", "words"), [("nothing.toml", "init"), ("facktcheck.toml", "factcheck.toml")])
def test_a_named_file_that_is_missing(here: Path, name: str, words: str) -> None:
    written("")
    with pytest.raises(UsageError) as caught:
        load(name)
    for lang in ("ko", "en"):
        assert name in tell(caught.value.message, lang) and words in tell(caught.value.message, lang)


# --- what is refused --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('\n\n# 글\nfail_on = "주의"\n', 4, ("'fail_on'", "'fail-on'")),
        ('Lang = "ko"\n', 1, ("'Lang'", "'lang'")),
        ('lang = "ko"\naparts = []\n', 2, ("'aparts'",)),
        ('apart = [["가나", "다라"]]\n', 1, ("[entities] apart",)),
        ("[entities]\naparts = []\n", 2, ("'aparts'", "'apart'")),
        ('[[suppress]]\nrule = "FC1"\nreason = "x"\n\n[[suppress]]\nrul = "FC1"\n', 6, ("'rul'", "'rule'")),
        ('[[suppress]]\nrule = "FC1"\n', 1, ("suppress.reason",)),
        ('[[suppress]]\nrule = "E501"\nreason = "x"\n', 2, ("suppress.rule", "E501", "FC101")),
        ('[[suppress]]\nrule = "FC1"\nreason = " "\n', 3, ()),
        ('[[suppress]]\nrule = "FC1"\nfinding = "12"\nreason = "x"\n', 3, ("suppress.finding", "12")),
        ('lang = "ko"\nfail-on = "sometimes"\n', 2, ("fail-on", "sometimes", "never")),
        ("lang = 3\n", 1, ("lang", "3")),
        ('max-articles = "7"\n', 1, ("max-articles", "7", "10000000")),
        ("max-articles = true\n", 1, ("max-articles", "true")),
        ("max-file-bytes = 0\n", 1, ("max-file-bytes", "0")),
        ("max-file-bytes = 1e6\n", 1, ("max-file-bytes",)),
        ('ignore = "FC1"\n', 1, ("ignore", "FC1")),
        ('ignore = [\n "FC1",\n "E1",\n]\n', 1, ("ignore", "E1")),
        ("corpus = [1]\n", 1, ("corpus", "1")),
        ("aliases = 3\n", 1, ("aliases", "3")),
        ('[aliases]\n"가나" = "다라"\n', 2, ("aliases", "다라")),
        ('[aliases]\n"사아" = ["자차"]\n"가나" = []\n', 3, ("aliases.가나",)),
        ('[aliases]\n"사아" = ["자차"]\n"가나" = ["나", "다라"]\n', 3, ("'나'",)),
        ('[aliases]\n"가나" = ["--"]\n', 2, ("'--'",)),
        ("[entities]\napart = [1]\n", 2, ("entities.apart", "1")),
        ('[entities]\napart = [["가나"]]\n', 2, ("entities.apart",)),
        ("entities = []\n", 1, ("entities",)),
        ("suppress = 1\n", 1, ("suppress", "1")),
        ("suppress = [1]\n", 1, ("suppress", "1")),
        ('lang = "ko"\n가나 = 1\n', 2, ()),
        ("lang = ko\n", 1, ("TOML",)),
        ('lang = "ko', 1, ("TOML",)),
        ('lang = "ko"\nlang = "en"\n', 2, ("TOML",)),
    ],
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_one_sentence_with_its_line(here: Path, text: str, line: int, words: tuple[str, ...], lang: Lang) -> None:
    told = refused(text, lang)
    assert told.startswith(f"factcheck.toml:{line}  "), told
    assert [word for word in words if word not in told] == [], told


# --- what contradicts itself ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[aliases]\n"한빛전자" = ["한빛"]\n"다온" = ["한빛"]\n', 2, ("한빛", "다온", "한빛전자")),
        ('[aliases]\n"가나" = ["다라"]\n"다라" = ["가나"]\n', 3, ("가나", "다라")),
        ('[aliases]\n"가나" = ["다라"]\n"다라" = ["마바"]\n"마바" = ["가나"]\n', 3, ("다라",)),
        ('[aliases]\n"SK 텔레콤" = ["SKT"]\n"한빛" = ["sk텔레콤"]\n', 3, ("sk텔레콤",)),
        ('[aliases]\n"가나" = ["다라", "마바"]\n\n[entities]\napart = [["사아", "다라", "마바"]]\n', 5, ("다라", "마바", "가나")),
        ('[entities]\napart = [["가 나", "가나"]]\n', 2, ("가 나",)),
    ],
)
def test_contradictions(here: Path, text: str, line: int, words: tuple[str, ...]) -> None:
    told = refused(text)
    assert told.startswith(f"factcheck.toml:{line}  "), told
    assert [word for word in words if word not in told] == [], told


@pytest.mark.parametrize(
    "text",
    [
        '[aliases]\n"가나" = ["가 나", "가나"]\n',
        '[aliases]\n"가나" = ["다라"]\n[entities]\napart = [["가나", "마바"], ["다라", "마바"], ["사아", "자차"]]\n',
        '[entities]\napart = [["가나", "다라"], ["다라", "마바"]]\n',
    ],
)
def test_what_only_looks_like_one(here: Path, text: str) -> None:
    assert written(text).settings.sha256 != Settings().sha256


def test_loose_values_of_a_program_are_named() -> None:
    with pytest.raises(UsageError) as caught:
        settings_from(max_articles="7")
    assert "max-articles" in tell(caught.value.message, "en")


def test_a_program_may_not_give_more_names_than_a_file() -> None:
    with pytest.raises(UsageError) as caught:
        settings_from(aliases=tuple((f"name {n}", f"other {n}") for n in range(100_000)))
    assert "200000" in tell(caught.value.message, "ko")


# --- what is hostile --------------------------------------------------------------------------------------------

HOSTILE: dict[str, bytes] = {
    "100,000 aliases": b"[aliases]\n" + b"\n".join(b'"name%d" = ["n%d"]' % (n, n) for n in range(100_000)),
    "too many aliases in a small file": b"[aliases]\n" + b"\n".join(b'n%d = ["a%d"]' % (n, n) for n in range(MAX_NAMES)),
    "one group of thousands": b"[aliases]\nab = [" + b", ".join(b'"n%d"' % n for n in range(3_000)) + b"]",
    "no UTF-8": '\n\nlang = "한국어"'.encode("cp949"),
    "UTF-16": 'lang = "ko"'.encode("utf-16"),
    "NUL": b"\0" * 1000,
    "a key of a thousand parts": b"a" + b".a" * 1000 + b" = 1",
    "quoted parts": b'"a"' + b'."a"' * 1000 + b" = 1",
    "a table of a thousand parts": b"[a" + b".a" * 1000 + b"]",
    "an inline key of a thousand parts": b"lang = {" + b"a." * 1000 + b"a = 1}",
    "brackets": b"lang = " + b"[" * 100_000,
    "braces": b"lang = " + b"{a=" * 50_000,
    "a number of 5,000 digits": b"max-articles = " + b"9" * 5_000,
    "a hexadecimal of 100,000 digits": b"max-articles = 0x" + b"f" * 100_000,
    "infinity": b"max-articles = inf",
    "a day": b"lang = 2026-03-05",
    "quotation marks": b'"' * 400_000,
    "escapes": b'lang = "' + b'\\"' * 200_000,
    "a long key": b"a" * 400_000 + b" = 1",
    "a control in a name": '[aliases]\n"가나" = ["다\\u001b[2J라"]'.encode(),
    "an override in a name": '[aliases]\n"가나" = ["다\\u202e라"]'.encode(),
    "an escape as key": b'"\\u001b[2J" = 1',
    "a zero-width name": '[aliases]\n"\\u200b\\u200b\\u200b" = ["다라"]'.encode(),
    "a long name": b"[aliases]\nab = [" + b'"' + b"n" * 1_000 + b'"]',
    "many suppressions": b'[[suppress]]\nrule = "FC1"\nreason = "x"\n' * 600,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_settings_are_one_sentence(here: Path, name: str) -> None:
    told = refused(HOSTILE[name])
    assert told.startswith("factcheck.toml") or "'factcheck.toml'" in told, told
    assert len(told) < 500, told


def test_a_file_of_100_megabytes_is_not_read(here: Path) -> None:
    with open(FILE, "wb") as file:
        file.truncate(100_000_000)
    assert "500,000" in refused_file("ko") and f"{MAX_BYTES:,}" in refused_file("en")


def refused_file(lang: Lang) -> str:
    with pytest.raises(UsageError) as caught:
        load()
    return tell(caught.value.message, lang)


def test_what_is_no_file(here: Path) -> None:
    Path(FILE).mkdir()
    assert FILE in refused_file("ko")
    Path(FILE).rmdir()
    Path(FILE).symlink_to("nowhere.toml")
    assert FILE in refused_file("en")


def test_a_pipe_does_not_hold_the_run_up(here: Path) -> None:
    import os

    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with names here")
    os.mkfifo(FILE)
    assert FILE in refused_file("ko")


SLOW: dict[str, Callable[[int], str]] = {
    "aliases": lambda n: "[aliases]\n" + "\n".join(f'"name {k}" = ["other {k}"]' for k in range(n)),
    "apart": lambda n: "[entities]\napart = [" + ", ".join(f'["name {k}", "other {k}"]' for k in range(n)) + "]",
    "dots": lambda n: "\n".join("a" + f".a{k}" * 25 + " = 1" for k in range(n // 20)),
    "tables": lambda n: "\n".join(f"[a{k}.b.c]\nd = 1" for k in range(n)),
    "quotes": lambda n: 'lang = "' + '\\"' * n,
    "commas": lambda n: "ignore = [" + '"FC1",' * n + "]",
}


@pytest.mark.parametrize("name", sorted(SLOW))
def test_time_grows_with_the_file(here: Path, name: str) -> None:
    def read(text: str) -> object:
        Path(FILE).write_text(text)
        try:
            return load()
        except UsageError as error:
            return error

    short, long = SLOW[name](600), SLOW[name](600 * STEP)
    assert ratio(lambda: read(short), lambda: read(long)) <= LIMIT


names = st.text(st.sampled_from("가나다라마AB1 -"), min_size=0, max_size=4)
values = st.recursive(
    st.booleans() | st.integers(-5, 5) | names | st.sampled_from(["FC1", "ko", "never"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*KEYS, "fail_on", "apart", "x"]), values, max_size=4))
@settings(max_examples=300, deadline=None)
def test_whatever_a_file_says_is_taken_or_named(tables: dict[str, Any]) -> None:
    """Any table of TOML ends as a project or as a sentence: never as another error."""
    from factcheck.project.load import _project

    try:
        project = _project(tables, Path(FILE), {})
    except UsageError as error:
        for lang in ("ko", "en"):
            assert re.match(r"factcheck\.toml  .", tell(error.message, lang))
            assert "settings." not in tell(error.message, lang)
    else:
        assert set(tables) <= set(KEYS)
        assert project.settings.sha256 == settings_from(**dict(project.settings)).sha256


groups = st.lists(
    st.lists(st.sampled_from("가나 가다 나다 가라 마바 바사 사아".split()), min_size=2, max_size=3, unique=True), max_size=3
)


@given(groups, groups)
def test_aliases_and_apart_never_meet(aliases: list[list[str]], apart: list[list[str]]) -> None:
    """What is accepted holds each name in one group, and no pair that is apart in one group of aliases."""
    try:
        made = settings_from(aliases=tuple(map(tuple, aliases)), entities={"apart": tuple(map(tuple, apart))})
    except UsageError:
        flat = [name for group in aliases for name in group]
        assert len(set(flat)) < len(flat) or any(len(set(a) & set(b)) > 1 for a in aliases for b in apart)
    else:
        assert all(len(set(a) & set(b)) < 2 for a in made.aliases for b in made.entities.apart)
        assert all(not set(a) & set(b) for n, a in enumerate(made.aliases) for b in made.aliases[:n])


# --- the schema and its words -----------------------------------------------------------------------------------


def test_every_key_says_what_it_takes() -> None:
    wanted = [*KEYS, *(f"{table}_{key}" for table, keys in NESTED.items() for key in keys)]
    assert [key for key in wanted if f"settings.expects.{key}" not in catalogue()["ko"]] == []
    assert {key.replace("_", "-") for key in OPTIONS} < set(KEYS)


def test_lines_of_keys() -> None:
    text = '# x\na = 1\n[b]\n"c d" = 2\ne.f = 3\n[[g]]\nh = 1\n[[g]]\nh = 2\n[ i . "j" ]\nk = [\n  1,\n]\n'
    lines = lines_of(text)
    assert {key: lines[key] for key in lines if len(key) > 1 or key == ("a",)} == {
        ("a",): 2,
        ("b", "c d"): 4,
        ("b", "e"): 5,
        ("b", "e", "f"): 5,
        ("g", 0): 6,
        ("g", 0, "h"): 7,
        ("g", 1): 8,
        ("g", 1, "h"): 9,
        ("i", "j"): 10,
        ("i", "j", "k"): 11,
    }
