"""The house rules that a machine can check (docs/architecture.md): read from the source, nothing is run."""

from __future__ import annotations

import ast
import io
import re
import statistics
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "factcheck"

ROOMS = tuple(
    """
    model errors text lexicon rules numerals value overlap grammar mention claim identity resolve entity categories keyed side align stories display heading compare inside network comparison
    reader witness rank config coverage decisions suppress pipeline draft read store project collector workers nursery ledger asking report corpus beside api engine desk lsp cli __init__ __main__
    """.split()
)
"""A room imports only from rooms before it."""

PURE = ROOMS[: ROOMS.index("read")]
"""Nothing here touches a file, the clock, the terminal, the environment or the network."""

TWO_DOORS = {
    "typer": "the commands, and the options that they share",
    "pydantic": "what comes in (settings) and what goes out (the report) are two edges",
    "rich": "the report and the progress bar; only the report knows articles",
}
"""Libraries that two modules import, with the reason. Every other one has a single door."""

OUTSIDE_WORLD = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "ssl", "urllib3", "xmlrpc"}
OUTSIDE_DOOR = ("asking.client", "httpx")
"""The one module that may open a connection, and only where a second reader was asked for."""
NEVER = {
    **dict.fromkeys(OUTSIDE_WORLD, "nothing here opens a connection"),
    "urllib.request": "nothing here opens a connection",
    "yaml": "the front matter of crawled articles is not YAML, and YAML has bombs",
    "pickle": "reading one runs code",
    "xml": "entity bombs; documents with a type declaration are refused in read.tree",
}
ALLOWED = {("read.tree", "xml.parsers.expat.")}
"""The one door to XML: the bare parser, which ends at a document type declaration."""
NUMBER_DOORS = ("numerals", "value")
READERS = ("read", "store", "project", "ledger", "lexicon", "config", "asking", "report", "api", "cli")
"""lexicon and report: their own package data only. cli: standard input."""
WRITERS = ("store", "ledger", "cli")


@dataclass(frozen=True)
class Module:
    """One source file of the package."""

    name: str
    path: Path
    source: str
    tree: ast.Module

    @property
    def room(self) -> str:
        return self.name.split(".")[0]


@cache
def modules() -> tuple[Module, ...]:
    """Every source file, named below the package: `mention.money`, `cli`; a package's own file is `mention`."""
    return tuple(sorted((_module(path) for path in PACKAGE.rglob("*.py")), key=lambda module: module.name))


def _module(path: Path) -> Module:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)
    source = path.read_text(encoding="utf-8")
    return Module(name, path, source, ast.parse(source, str(path)))


def imports(module: Module) -> Iterator[tuple[str, int]]:
    """Absolute names that a module imports, wherever in the file, with the line."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.path}:{node.lineno}: relative import"
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def own_imports(module: Module) -> Iterator[tuple[str, int]]:
    """Names of our own modules that a module imports: `from factcheck.mention import money` is `mention.money`.

    The version is a constant of the package itself, which loads nothing (test_importing_costs_nothing).
    """
    known = {other.name for other in modules()}
    for name, line in imports(module):
        if not f"{name}.".startswith("factcheck.") or name == "factcheck.__version__":
            continue
        parts = name.split(".")[1:]
        while parts and ".".join(parts) not in known:
            parts.pop()
        yield ".".join(parts) or "__init__", line


def calls(module: Module) -> Iterator[tuple[str, int]]:
    """Dotted names of what is called, with the line: `int`, `re.compile`, `path.read_text`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno


def functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, nested ones included."""
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def listed(faults: list[str]) -> str:
    """Faults as the message of an assertion."""
    return "\n" + "\n".join(faults)


# --- who imports whom -------------------------------------------------------------------------------------------


def test_every_file_is_in_a_known_room() -> None:
    strangers = sorted({module.room for module in modules()} - set(ROOMS))
    assert not strangers, f"add them to ROOMS and to docs/architecture.md: {strangers}"


def test_imports_go_one_way() -> None:
    order = {room: place for place, room in enumerate(ROOMS)}
    faults = [
        f"{module.path.relative_to(ROOT)}:{line}: {module.room} imports {name}, a later room"
        for module in modules()
        for name, line in own_imports(module)
        if order[name.split(".")[0]] > order[module.room]
    ]
    assert not faults, listed(faults)


def test_no_import_cycle() -> None:
    graph = {module.name: {name for name, _ in own_imports(module)} - {module.name} for module in modules()}
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_importing_costs_nothing() -> None:
    probe = "import sys, factcheck; print([name for name in sys.modules if name.startswith('factcheck.')])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=ROOT / "src")
    assert done.stdout == "[]\n"


def third_party() -> dict[str, set[str]]:
    """Third-party library -> the modules that import it."""
    doors: dict[str, set[str]] = {}
    for module in modules():
        for name, _ in imports(module):
            top = name.split(".")[0]
            if top != "factcheck" and top not in sys.stdlib_module_names:
                doors.setdefault(top, set()).add(module.name)
    return doors


def test_a_library_has_one_door() -> None:
    faults = [
        f"{library}: {sorted(doors)}"
        for library, doors in sorted(third_party().items())
        if len(doors) > (2 if library in TWO_DOORS else 1)
    ]
    assert not faults, listed(faults)


TOOLS = {"dev", "fuzz", "mutants", "supply"}
"""Extras of whoever works on the program; no run imports them."""


def test_what_is_imported_is_what_is_declared() -> None:
    extras = [line for name, lines in project()["optional-dependencies"].items() if name not in TOOLS for line in lines]
    declared = {canonicalize_name(Requirement(line).name) for line in [*project()["dependencies"], *extras]}
    imported = {canonicalize_name(library) for library in third_party()}
    assert imported == declared


def test_never_imported() -> None:
    faults = [
        f"{module.path.relative_to(ROOT)}:{line}: {name}: {reason}"
        for module in modules()
        for name, line in imports(module)
        for banned, reason in NEVER.items()
        if f"{name}.".startswith(f"{banned}.")
        and (module.name, f"{name}.") not in ALLOWED
        and (module.name, banned) != OUTSIDE_DOOR
    ]
    assert not faults, listed(faults)


# --- what may be called where -----------------------------------------------------------------------------------

BUILTIN_NUMBERS = {"int": "numerals is the one door of numbers", "float": "numbers are exact decimals"}
CODE = {"eval", "exec", "compile", "__import__"}
READS = re.compile(r"(?:^|\.)(?:open|read_text|read_bytes|fdopen)$")
WRITES = re.compile(r"(?:^|\.)(?:write_text|write_bytes|mkdir|unlink|rename|rmdir|rmtree)$|^os\.(?:replace|remove|makedirs)$")
WORLD = re.compile(
    r"^(?:time\.\w+|(?:datetime\.)*(?:datetime|date)\.(?:now|today|utcnow)|os\.(?:getenv|environ\.get)|random\.\w+|input|print)$"
)
UNIT_PARSERS = re.compile(r"(?:^|\.)(?:parse_expression|parse_units|parse_unit_name)$")


def forbidden(module: Module) -> Iterator[str]:
    """Calls that a room may not make, as `file:line: what, why`."""
    for name, line in calls(module):
        where = f"{module.path.relative_to(ROOT)}:{line}: {name}()"
        if name in BUILTIN_NUMBERS and module.room not in NUMBER_DOORS:
            yield f"{where}: {BUILTIN_NUMBERS[name]}"
        if name in CODE:
            yield f"{where}: article text and settings are data"
        if UNIT_PARSERS.search(name) and module.room != "value":
            yield f"{where}: the unit library never sees text"
        if READS.search(name) and module.room not in READERS:
            yield f"{where}: files are read by {', '.join(READERS)}"
        if WRITES.search(name) and module.room not in WRITERS:
            yield f"{where}: files are written by {', '.join(WRITERS)}"
        if name == "print" and module.room != "cli":
            yield f"{where}: only cli prints"
        if WORLD.search(name) and module.room in PURE:
            yield f"{where}: nothing below read touches clock, chance, environment or terminal"


def test_forbidden_calls() -> None:
    faults = [fault for module in modules() for fault in forbidden(module)]
    assert not faults, listed(faults)


def test_errors_are_caught_by_name() -> None:
    faults = [
        f"{module.path.relative_to(ROOT)}:{node.lineno}: a bare except or `except Exception` hides faults of our own"
        for module in modules()
        if module.room != "cli"  # which turns a fault of our own into exit 4
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
    ]
    assert not faults, listed(faults)


# --- state ------------------------------------------------------------------------------------------------------

MUTABLE_CALLS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict", "array"}
READ_ONLY = {"Mapping", "Sequence", "Collection", "Set", "AbstractSet", "Iterable"}
"""Annotated so, a dict or list is read-only to the type checker, which runs in the same command."""


def is_mutable(value: ast.expr | None) -> bool:
    """True for a list, dict or set, written or made by a call."""
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).split(".")[-1] in MUTABLE_CALLS
    return isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


def is_read_only(annotation: ast.expr) -> bool:
    """True for `Mapping[...]` and its kin, also within Final."""
    words = re.findall(r"\w+", ast.unparse(annotation))
    return bool(words) and (words[1] if words[0] == "Final" and len(words) > 1 else words[0]) in READ_ONLY


MUTATORS = {"add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "setdefault", "sort", "update"}
PRIVATE_CONSTANT = re.compile(r"_[A-Z][A-Z0-9_]*")


def changed_names(module: Module) -> set[str]:
    """Names that some line of the module changes in place, or rebinds from within a function."""
    changed = globals_of(module)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Assign | ast.AugAssign | ast.Delete | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign | ast.Delete) else [node.target]
            changed |= {ast.unparse(target.value) for target in targets if isinstance(target, ast.Subscript)}
        if isinstance(node, ast.AugAssign):
            changed.add(ast.unparse(node.target))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
            changed.add(ast.unparse(node.func.value))
    return changed


def mutable_state(module: Module) -> Iterator[str]:
    """Module-level names that something could change: all but private constants which no line of their module changes."""
    changed = changed_names(module)
    for node in module.tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or not is_mutable(node.value):
            continue
        if isinstance(node, ast.AnnAssign) and is_read_only(node.annotation):
            continue
        name = ast.unparse(node.target if isinstance(node, ast.AnnAssign) else node.targets[0])
        if name != "__all__" and (name in changed or not PRIVATE_CONSTANT.fullmatch(name)):
            yield f"{module.path.relative_to(ROOT)}:{node.lineno}: {name}"
    yield from (f"{module.path.relative_to(ROOT)}: global {name}" for name in sorted(globals_of(module)))


def globals_of(module: Module) -> set[str]:
    """Names that functions declare global."""
    return {name for node in ast.walk(module.tree) if isinstance(node, ast.Global) for name in node.names}


def test_no_mutable_state() -> None:
    faults = [fault for module in modules() for fault in mutable_state(module)]
    assert not faults, listed(["annotate as Mapping or Sequence, or make it a tuple or frozenset:", *faults])


# --- sizes, names, words ----------------------------------------------------------------------------------------

NOT_CODE = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


@cache
def code_lines(module: Module) -> frozenset[int]:
    """Lines that hold code: no blank line, no comment, no docstring or bare string."""
    tokens = tokenize.generate_tokens(io.StringIO(module.source).readline)
    held = {line for token in tokens if token.type not in NOT_CODE for line in range(token.start[0], token.end[0] + 1)}
    strings = (
        node
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    )
    return frozenset(held - {line for node in strings for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)})


def length(module: Module, function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of code of a function, its signature included."""
    return sum(function.lineno <= line <= (function.end_lineno or 0) for line in code_lines(module))


def is_command(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """A command of the command line: its parameters are its options, one line each."""
    return any(re.search(r"\.(?:command|callback)\b", ast.unparse(decorator)) for decorator in function.decorator_list)


def test_functions_are_small() -> None:
    sizes = sorted((length(m, f), f"{m.name}.{f.name}") for m in modules() for f in functions(m) if not is_command(f))
    lengths = [size for size, _ in sizes]
    assert [name for size, name in sizes if size > 50] == []
    assert lengths[len(lengths) * 95 // 100] <= 30, sizes[-len(sizes) // 20 :]
    assert statistics.median(lengths) <= 10


def test_files_are_small() -> None:
    assert {m.name: len(code_lines(m)) for m in modules() if len(code_lines(m)) > 300} == {}


def test_few_parameters() -> None:
    faults = [
        f"{module.path.relative_to(ROOT)}:{function.lineno}: {function.name}"
        for module in modules()
        for function in functions(module)
        if not is_command(function) and len([name for name in parameters(function) if name not in {"self", "cls"}]) > 5
    ]
    assert not faults, listed(faults)


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """Names of all parameters."""
    arguments = function.args
    return [argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def undocumented(module: Module) -> Iterator[str]:
    """Public functions, classes and methods without a docstring, and modules without one."""
    if not ast.get_docstring(module.tree) and module.source.strip():
        yield f"{module.path.relative_to(ROOT)}: the module"
    stack: list[ast.Module | ast.ClassDef] = [module.tree]
    while stack:
        for node in stack.pop().body:
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) or node.name.startswith("_"):
                continue
            if not ast.get_docstring(node):
                yield f"{module.path.relative_to(ROOT)}:{node.lineno}: {node.name}"
            if isinstance(node, ast.ClassDef):
                stack.append(node)


def test_everything_public_is_documented() -> None:
    faults = [fault for module in modules() for fault in undocumented(module)]
    assert not faults, listed(faults)


HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
VAGUE = {"utils", "util", "helpers", "helper", "manager", "misc", "common", "base", "core"}


def test_identifiers_are_english() -> None:
    faults = [
        f"{module.path.relative_to(ROOT)}:{token.start[0]}: {token.string}"
        for module in modules()
        for token in tokenize.generate_tokens(io.StringIO(module.source).readline)
        if token.type == tokenize.NAME and HANGUL.search(token.string)
    ]
    assert not faults, listed(faults)


def test_no_vague_module_names() -> None:
    assert [module.name for module in modules() if VAGUE & set(module.name.lower().split("."))] == []


# --- the repository ---------------------------------------------------------------------------------------------

ABSOLUTE = re.compile(r"""(?<![\w.~:/}*)\]>-])/(?:home|root|work|tmp|opt|mnt|Users|var|etc|usr)/(?!bin/env\b)[\w.]""")
ADDRESS = re.compile(r"https?://[^\s\"')>]*(?:/simple\b|pypi|pythonhosted)", re.IGNORECASE)
TEXT = {".py", ".toml", ".md", ".txt", ".cfg", ".jinja", ".json", ".jsonl", ".css", ".js", ".html", ""}


def tracked() -> list[Path]:
    """Files of the repository; all files on disk where there is no git."""
    try:
        listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git working tree")
    paths = [ROOT / name for name in listing.split("\0") if name and not name.startswith("seeds/")]
    return [path for path in paths if path.suffix in TEXT and path.is_file()]


def test_nothing_names_one_machine() -> None:
    faults = [
        f"{path.relative_to(ROOT)}:{number}: {match[0]}"
        for path in tracked()
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        for match in (*ABSOLUTE.finditer(line), *ADDRESS.finditer(line))
    ]
    assert not faults, listed(faults)


@cache
def project() -> dict[str, list[str]]:
    """The `[project]` table."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_package_data_is_packed() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    globs = settings["tool"]["setuptools"]["package-data"]["factcheck"]
    data = [p.relative_to(PACKAGE).as_posix() for p in PACKAGE.rglob("*") if p.is_file() and p.suffix not in {".py", ".pyc"}]
    assert [name for name in data if not any(fnmatch(name, glob) for glob in globs)] == []


def _word_lists(node: object, path: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(node, dict):
        for key, child in node.items():
            yield from _word_lists(child, f"{path}.{key}")
    elif isinstance(node, list) and all(isinstance(word, str) for word in node):
        yield path, node
    elif isinstance(node, list):
        for place, child in enumerate(node):
            yield from _word_lists(child, f"{path}[{place}]")


def test_no_lexicon_list_names_a_word_twice() -> None:
    tables = {path.name: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.toml"))}
    lists = [each for name, table in tables.items() for each in _word_lists(table, name)]
    assert lists
    assert [(path, word) for path, words in lists for word in sorted(set(words)) if words.count(word) > 1] == []


PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)(?: ; ([^\\]+?))? \\$")


def pins(name: str) -> dict[str, set[str]]:
    """Package -> pinned versions (several where they depend on the Python version)."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / "requirements" / name).read_text(encoding="utf-8").split("\n"):
        if match := PIN.match(line):
            found.setdefault(canonicalize_name(match[1]), set()).add(match[2])
    return found


@pytest.mark.parametrize("name", ["build.txt", "core.txt", "dev.txt"])
def test_lock_is_hashed_and_has_no_address(name: str) -> None:
    lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    assert all(PIN.match(line) or re.match(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?$", line) for line in kept)
    for line, following in pairwise(kept):
        assert not PIN.match(line) or following.startswith("    --hash="), line


def test_lock_satisfies_the_ranges() -> None:
    locked, all_locked = pins("core.txt"), pins("dev.txt")
    wanted = [Requirement(line) for line in project()["dependencies"]]
    extras = [Requirement(line) for line in project()["optional-dependencies"]["dev"]]
    faults = [str(r) for r in wanted if not all(v in r.specifier for v in locked.get(canonicalize_name(r.name), {"none"}))]
    faults += [str(r) for r in extras if not all(v in r.specifier for v in all_locked.get(canonicalize_name(r.name), {"none"}))]
    assert not faults, listed(["run `make lock`:", *faults])
    assert {name: versions for name, versions in locked.items() if all_locked.get(name) != versions} == {}


def test_only_a_second_reader_opens_connections() -> None:
    """Nothing but the asking of a reader reaches its client, and that inside functions: a run without one never loads it."""
    faults = [
        f"{module.path.relative_to(ROOT)}:{node.lineno}"
        for module in modules()
        for node in ast.iter_child_nodes(module.tree)
        if isinstance(node, ast.ImportFrom)
        and node.module in {"factcheck.asking.client", "httpx"}
        and module.name != OUTSIDE_DOOR[0]
    ]
    assert not faults, listed(faults)
    assert {module.name for module in modules() if OUTSIDE_DOOR[0] in dict(own_imports(module))} == {"asking.ask"}
