"""The documents say what is so: their commands run, and every command has its place in them."""

from __future__ import annotations

import doctest
import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")
GUIDE = (ROOT / "docs" / "guide.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
COMMANDS = (
    "build",
    "retract",
    "facts",
    "explain",
    "validate",
    "evaluate",
    "select",
    "query",
    "view",
    "export",
    "push",
    "pull",
    "doctor",
    "check",
    "verify",
    "diff",
    "compare",
    "docs",
    "reason",
    "entities",
    "analyse",
)


def blocks(text, language):
    """The code blocks of one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_every_block_of_the_readme_and_the_guide_runs_in_order(tmp_path):
    shell, python = blocks(README + GUIDE, "sh"), blocks(README, "python")
    assert (len(shell), len(python)) == (13, 1)
    binaries = str(Path(sys.executable).parent)
    environment = {**os.environ, "PATH": f"{binaries}:{os.environ['PATH']}"}
    for command in [*(["bash", "-euo", "pipefail", "-c", block] for block in shell), [sys.executable, "-c", python[0]]]:
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), command[-1]
    for made in ("graphs/talks-ar.ttl", "graphs/talks-ar.prov.ttl", "graph.html", "everything.ttl"):
        assert (tmp_path / made).is_file()
    assert "person/" in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described_in_the_readme_or_the_guide(command):
    assert f"mithaq {command}" in README + GUIDE


def test_there_are_no_commands_besides_these():
    from mithaq.cli import app

    groups = tuple(group.name for group in app.registered_groups)
    assert (*(command.callback.__name__ for command in app.registered_commands), *groups) == COMMANDS


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/guide.md", "docs/scale.md"])
def test_every_link_leads_somewhere(name):
    for target, part in re.findall(r"\]\(([^)#]+)#?([^)]*)\)", (ROOT / name).read_text("utf-8")):
        file = (ROOT / name).parent / target
        assert target.startswith("https://") or file.exists(), target
        heads = re.findall(r"^#+ (.*)$", file.read_text("utf-8"), re.MULTILINE) if part else []
        assert not part or part in {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in heads}, part


def test_every_file_that_contributing_names_is_there():
    for name in re.findall(r"`((?:ontology|tests|tools|queries|src)/[\w./-]+)`", CONTRIBUTING):
        assert (ROOT / name).exists(), name


def test_every_key_of_a_frame_is_explained():
    import tomllib

    explained = set(re.findall(r"`(\w+)", CONTRIBUTING)) | {"id"}
    for file in (ROOT / "src" / "mithaq" / "languages").glob("*/frames*.toml"):
        frames = tomllib.loads(file.read_text("utf-8"))["frame"]
        assert frames, file
        assert {key for frame in frames for key in frame} <= explained, file


def test_the_make_targets_that_are_documented_exist():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^\$ make ([\w-]+)", README + GUIDE + CONTRIBUTING, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_example_query_of_contributing_is_one():
    from mithaq.graph.gate import check

    (example,) = blocks(CONTRIBUTING, "sparql")
    check(example)


EXAMPLES = sorted(path for path in (ROOT / "src").rglob("*.py") if ">>> " in path.read_text("utf-8"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_in_a_docstring_runs(path):
    name = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
    done = doctest.testmod(importlib.import_module(name))
    assert done.attempted > 0
    assert done.failed == 0


def test_there_are_examples_to_run():
    assert ROOT / "src" / "mithaq" / "graph" / "store.py" in EXAMPLES


def test_no_lock_file_names_an_address():
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text("utf-8")
        assert "://" not in text
        assert "index" not in text
        pins = re.findall(r"^[\w-]+==[^ ]+", text, re.MULTILINE)
        assert len(pins) > 20
        assert text.count("--hash=sha256:") >= len(pins)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_the_lock_pins_every_dependency_of_the_package(name):
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *(project["dependency-groups"]["dev"] if "dev" in name else [])]
    pinned = set(re.findall(r"^([\w-]+)==", (ROOT / name).read_text("utf-8"), re.MULTILINE))
    for requirement in wanted:
        assert re.match(r"[\w-]+", requirement.lower().replace("_", "-"))[0] in pinned
