"""What a cold check loads, and when: seconds are measured by `make bench`, the order that they rest on is held here."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck import grammar
from factcheck.grammar import korean

KOREAN = "한빛전자가 공장에 3000억 원을 투자한다고 5일 밝혔다.\n"
ENGLISH = "Hanbit Electronics will invest $3 billion in the plant, it said on March 5.\n"
MODULES = "[name for name in ('factcheck.pipeline', 'factcheck.mention', 'kiwipiepy') if name in sys.modules]"


def told(code: str, here: Path) -> list[str]:
    """The lines that a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-c", f"import sys\n{code}"], capture_output=True, text=True, cwd=here, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def two(here: Path, text: str) -> None:
    for name in ("draft.txt", "out.txt"):
        (here / name).write_text(text + name, encoding="utf-8")


def test_what_compares_is_not_loaded_before_the_articles_are_read(tmp_path: Path) -> None:
    loads = "import factcheck.api, factcheck.cli.asked, factcheck.cli.check, factcheck.cli.run"
    assert told(f"{loads}\nprint({MODULES})", tmp_path) == ["[]"]


@pytest.mark.parametrize(("text", "analyser"), [(KOREAN, True), (ENGLISH, False)])
def test_only_korean_loads_the_analyser(tmp_path: Path, text: str, analyser: bool) -> None:
    two(tmp_path, text)
    code = (
        f"import factcheck\nmade = factcheck.check('draft.txt', ['out.txt'])\nprint(len(made.articles), 'kiwipiepy' in {MODULES})"
    )
    assert told(code, tmp_path) == [f"2 {analyser}"]


def test_it_loads_while_the_rooms_that_compare_are_imported(tmp_path: Path) -> None:
    """Its thread is under way when the first of them is."""
    two(tmp_path, KOREAN)
    code = """import threading, factcheck
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == 'factcheck.corpus':
            print(any(each.name == 'analyser' for each in threading.enumerate()))
sys.meta_path.insert(0, Watch())
factcheck.check('draft.txt', ['out.txt'])"""
    assert told(code, tmp_path) == ["True"]


def test_a_missing_draft_is_told_before_the_corpus_is_loaded(tmp_path: Path) -> None:
    two(tmp_path, KOREAN)
    code = f"""import factcheck
try:
    factcheck.check('darft.txt', ['out.txt'])
except factcheck.errors.UsageError as error:
    print(error.message.key, {MODULES})"""
    assert told(code.replace("import factcheck\n", "import factcheck, factcheck.errors\n"), tmp_path) == [
        "read.not_found_near []"
    ]


def test_threads_share_one_analyser() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert len({id(each.result()) for each in [pool.submit(korean.analyser) for _ in range(8)]}) == 1


def test_what_goes_wrong_beside_is_told_where_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise OSError("the model is gone")

    monkeypatch.setattr(korean, "analyser", broken)
    grammar.prepare()
    korean._tokens.cache_clear()
    with pytest.raises(OSError, match="the model is gone"):
        grammar.parse("가격이 올랐다.", "ko", [(0, 8)], [])
