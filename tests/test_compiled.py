"""The optional build, compiled by mypyc: what it is given, what stops it, and that it reads the same."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import subprocess
import sys

import pytest
from conftest import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))

from sentences import documents

_SPEC = importlib.util.spec_from_file_location("compiled", ROOT / "tools" / "compiled.py")
compiled = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(compiled)

COMPILED = os.environ.get("MITHAQ_COMPILED")
"""Folder with a compiled installation, which `make compiled-test` makes."""
installed = pytest.mark.skipif(not COMPILED, reason="make compiled-test runs it")
MODULES = compiled.sources(ROOT / "src" / "mithaq")


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("from mithaq.records import record\n", "from dataclasses import dataclass\n"),
        ("good = ['قمة'] and code in (*ACTOR, 'x')\n", "good = ['قمة'] and code in {*ACTOR, 'x'}\n"),
        ("for ref in (*first, *second):\n    pass", "for ref in (*first, *second):\n    pass"),
        ("kinds = {kind(one) for one in (*parties, *sides)}\n", "kinds = {kind(one) for one in (*parties, *sides)}\n"),
    ],
)
def test_idioms_are_replaced_by_what_mypyc_understands(written, given):
    assert compiled.rewritten(written) == given


def test_how_a_dataclass_is_made_and_a_record_hashed_is_written_out_in_the_empty_lines_below_it():
    fields = "class A:\n    one: int\n    two: str = 'x'\n    many: dict[str, int] = field(default_factory=dict)\n\n\n"
    made = "    def __init__(self, one: int, two: str = 'x', many: dict[str, int] | None = None) -> None: "
    made += "self.one = one; self.two = two; self.many = dict() if many is None else many"
    hashed = "    def __hash__(self) -> int: return hash((self.one, self.two, self.many, ))"
    assert compiled.rewritten(f"@dataclass(slots=True)\n{fields}") == f"@dataclass\n{fields[:-2]}{made}\n\n"
    for decorator in ("@record", "@dataclass(frozen=True, slots=True)"):
        assert compiled.rewritten(f"{decorator}\n{fields}") == f"@dataclass\n{fields[:-2]}{made}\n{hashed}\n"


def test_a_dataclass_at_the_end_of_its_module_is_written_out_below_that():
    given = compiled.rewritten("@record\nclass A:\n    one: int = field(repr=False)\n")
    assert given.splitlines()[3:] == [
        "    def __init__(self, one: int) -> None: self.one = one",
        "    def __hash__(self) -> int: return hash((self.one, ))",
    ]


def test_types_of_fields_are_imported_in_the_line_of_the_first_import():
    future, guard = (
        "from __future__ import annotations\n",
        "if TYPE_CHECKING:\n    from collections.abc import Mapping\n",
    )
    given = compiled.rewritten(future + guard)
    assert given == f"{future[:-1]}; from typing import Final; from collections.abc import Mapping\n{guard}"


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("_MOST = 3", "_MOST: Final = 3"),
        ('"""«نص»."""\nWORDS: dict[str, int] = {}', '"""«نص»."""\nWORDS: Final[dict[str, int]] = {}'),
        ("_LONG = (\n    1,\n)", "_LONG: Final = (\n    1,\n)"),
        ("_BOTH = _FIRST, _LAST = (1, 2)", "_BOTH = _FIRST, _LAST = (1, 2)"),
        ("found = 3", "found = 3"),
        ("_LATER: int", "_LATER: int"),
        ("def f():\n    LOCAL = 3", "def f():\n    LOCAL = 3"),
    ],
)
def test_constants_are_declared_final_for_mypyc_alone(written, given):
    assert compiled.rewritten(written) == given


def test_every_line_keeps_its_number_and_is_still_python():
    for path in MODULES:
        source = path.read_text("utf-8")
        given = compiled.rewritten(source)
        ast.parse(given)
        lines = [line for line in given.splitlines()[: len(source.splitlines())] if line.startswith(("class ", "def "))]
        assert [given.splitlines().index(line) for line in lines] == [source.splitlines().index(line) for line in lines]
        assert given.count("\n") - source.count("\n") in {0, 1}  # a record at the end of its module
        assert "@record" not in given
        assert "slots=True" not in given


def test_no_string_of_a_compiled_module_holds_half_a_surrogate_pair():
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                node.value.encode()


def test_without_a_compiler_one_line_says_so(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    settings = {**os.environ, "HATCH_BUILD_HOOK_ENABLE_CUSTOM": "true", "CC": "no-such-compiler"}
    done = subprocess.run(command, cwd=ROOT, env=settings, check=False, capture_output=True, text=True)
    assert done.returncode != 0
    assert done.stderr.splitlines() == [
        "mithaq: no C compiler (no-such-compiler) here: install one, or install mithaq without compiling it"
    ]
    assert not list(tmp_path.iterdir())


def run(package, *arguments):
    settings = {**os.environ, "PYTHONPATH": str(package)}
    return subprocess.run([sys.executable, *arguments], env=settings, check=True, capture_output=True).stdout


@installed
def test_what_reads_and_what_writes_graphs_is_compiled():
    command = "import mithaq.extract.extractor as one, mithaq.graph.rdf as two; print(one.__file__, two.__file__)"
    for path in run(COMPILED, "-c", command).decode().split():
        assert path.startswith(COMPILED)
        assert path.endswith(".so")


@pytest.fixture
def stock(tmp_path):
    """Made-up statements in both languages, as JSON Lines."""
    path = tmp_path / "stock.jsonl"
    path.write_text("\n".join(map(json.dumps, documents(60, 11))), "utf-8")
    return path


@installed
def test_the_facts_are_the_same_bytes_compiled_and_not(stock):
    for source in (ROOT / "seeds", stock):
        told = run(ROOT / "src", "-m", "mithaq", "facts", str(source))
        assert told.count(b'"evidence"') > 100
        assert run(COMPILED, "-m", "mithaq", "facts", str(source)) == told


@installed
def test_the_graphs_are_the_same_bytes_compiled_and_not(stock, tmp_path):
    written = {}
    for package in (ROOT / "src", COMPILED):
        out = tmp_path / f"graphs-{len(written)}"
        run(package, "-m", "mithaq", "build", str(ROOT / "seeds"), str(stock), "--out", str(out))
        written[package] = {path.name: path.read_bytes() for path in out.glob("*.ttl")}
    first, second = written.values()
    assert len(first) > 120
    assert first == second
