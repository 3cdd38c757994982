"""The house keeps its shape: imports go one way, and nothing grows beyond what one reads in one go."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest
from conftest import ROOT

SOURCE = ROOT / "src" / "mithaq"
MODULES = sorted(SOURCE.rglob("*.py"))
BASE = {"model", "errors", "resources", "vocabulary", "text", "registry", "files", "safe", "packed", "worker", "proof"}
BASE |= {"records"}
MAY_IMPORT = {
    "worker": {"errors", "worker"},
    "read": BASE | {"read"},
    "extract": BASE | {"read", "extract"},
    "choose": BASE | {"read", "corpus", "choose"},
    "graph": BASE | {"graph"},
    "corpus": BASE | {"read", "extract", "graph", "send", "corpus", "__version__"},
    "ask": BASE | {"graph", "ask"},
    "show": BASE | {"graph", "show"},
    "send": BASE | {"graph", "send"},
    "build": BASE | {"read", "extract", "graph", "corpus", "build"},
    "evaluation": BASE | {"read", "extract", "graph", "ask"},
    "cli": BASE
    | {"choose", "graph", "ask", "show", "send", "corpus", "build", "evaluation", "doctor", "cli", "__version__"},
    "doctor": {"errors", "worker"},
    "__main__": {"cli"},
    "__init__": {"ask", "build", "extract", "graph", "read"},
}
READING = ("words", "chunks", "clauses", "events", "stances")
"""The steps of extract/, each built of those before it; what stands outside them uses all."""
RDF = {"rdflib", "pyoxigraph", "pyshacl", "owlready2"}
MOST_LINES, MOST_FUNCTION_LINES = 400, 40


def room(path):
    """The room of a module: the first folder, or the module itself."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path):
    """Every module that the file imports, at the top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from ([f"mithaq.{alias.name}" for alias in node.names] if node.module == "mithaq" else [node.module])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_go_one_way(path):
    allowed = MAY_IMPORT.get(room(path), BASE)
    ours = {name.split(".")[1] for name in imported(path) if name.startswith("mithaq.")}
    assert ours <= allowed


def imported_at_run_time(path):
    """What the file imports but for the type checker."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            yield node.module


@pytest.mark.parametrize("step", READING)
def test_a_step_of_reading_stands_on_those_before_it(step):
    later = {f"mithaq.extract.{name}" for name in READING[READING.index(step) + 1 :]}
    for path in sorted((SOURCE / "extract" / step).glob("*.py")):
        groups = {".".join(name.split(".")[:3]) for name in imported_at_run_time(path)}
        assert not groups & later, path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_nothing_left_of_the_graph_knows_rdf(path):
    if room(path) in {
        "read",
        "extract",
        "choose",
        "model",
        "errors",
        "text",
        "vocabulary",
        "safe",
        "files",
        "worker",
        "records",
    }:
        assert not {name.split(".")[0] for name in imported(path)} & RDF


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_and_its_functions_stay_short(path):
    text = path.read_text("utf-8")
    assert len(text.splitlines()) < MOST_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno + 1 < MOST_FUNCTION_LINES, f"{node.name}, line {node.lineno}"


def test_there_are_modules_to_look_at_and_every_room_has_its_rule():
    assert len(MODULES) > 20
    assert {room(path) for path in MODULES} <= MAY_IMPORT.keys() | BASE


def test_files_are_written_in_one_place_only():
    for path in MODULES:
        if room(path) != "files":
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                name = node.attr if isinstance(node, ast.Attribute) else ""
                assert name not in {"write_text", "write_bytes", "write_html", "save_graph"}, path


@pytest.mark.parametrize(
    "library",
    [
        "rdflib",
        "pyoxigraph",
        "pyshacl",
        "pyvis",
        "networkx",
        "numpy",
        "rich",
        "httpx",
        "tenacity",
        "matplotlib",
        "owlready2",
        "resiliparse",
        "fastwarc",
        "pypdf",
        "qalam",
        "docx",
        "fastfeedparser",
        "pyarrow",
        "zstandard",
        "fsspec",
        "rensa",
        "dask",
        "distributed",
    ],
)
def test_importing_the_package_and_asking_for_help_load_no_heavy_library(library):
    program = (
        "import sys, mithaq\n"
        "from mithaq.cli import app\n"
        "try: app(['--help'])\n"
        "except SystemExit: pass\n"
        f"sys.exit({library!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).returncode == 0


def test_the_public_names_work_in_any_order_of_import():
    program = (
        "import mithaq.build, mithaq.extract, mithaq.read\n"
        "import mithaq\n"
        "from mithaq import Graph, build, extract, load, read\n"
        "assert callable(build) and callable(extract) and callable(read) and callable(load)\n"
        "assert mithaq.build.build is not None\n"
        "assert isinstance(load([]), Graph)\n"
        "assert mithaq.__version__ in str(mithaq.__dict__)\n"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True).stderr == ""
