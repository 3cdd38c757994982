"""The same bytes from the same documents, whatever the order, hash seed, locale, time zone or folder."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
sys.path.insert(0, str(ROOT / "benchmarks"))

from sentences import documents  # noqa: E402 - the stock stands beside the benchmarks

DOCUMENTS = 24
SURROUNDINGS = {
    "another hash seed": {"PYTHONHASHSEED": "1"},
    "a third hash seed": {"PYTHONHASHSEED": "4242"},
    "the C locale": {"PYTHONHASHSEED": "2", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a Turkish locale": {"PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "another time zone": {"PYTHONHASHSEED": "5", "TZ": "Pacific/Kiritimati"},
    "optimised": {"PYTHONHASHSEED": "6", "PYTHONOPTIMIZE": "2"},
}


def build(sources, out, folder, environment=None):
    command = [sys.executable, "-m", "mithaq", "build", *map(str, sources), "--out", str(out)]
    settings = {**os.environ, **(environment or {})}
    done = subprocess.run(command, cwd=folder, env=settings, check=False, capture_output=True, timeout=300)
    assert (done.returncode, done.stderr) == (0, b"")


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.glob("*.ttl")}


def write(folder, records):
    """Each document as a file of its own, its metadata in the header."""
    paths = []
    for record in records:
        path = folder / f"{record['id']}.txt"
        header = "".join(f"{key}: {record[key]}\n" for key in ("title", "lang", "published"))
        path.write_text(f"---\n{header}---\n{record['text']}\n", encoding="utf-8")
        paths.append(path)
    return paths


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The sources, and the bytes that come of them under hash seed 0."""
    folder = tmp_path_factory.mktemp("determinism")
    sources = [*write(folder, documents(DOCUMENTS, seed=3)), *SEEDS.glob("*.txt")]
    build(sources, folder / "graphs", folder, {"PYTHONHASHSEED": "0"})
    bytes_of = contents(folder / "graphs")
    assert len(bytes_of) == 2 * len(sources) + len(["entities.ttl"])
    return sources, bytes_of


@pytest.mark.parametrize("environment", SURROUNDINGS.values(), ids=SURROUNDINGS.keys())
def test_surroundings_and_order_change_no_byte(built, tmp_path, environment):
    sources, expected = built
    shuffled = sources[:]
    random.Random(str(environment)).shuffle(shuffled)  # noqa: S311 - the same shuffle each time
    build(shuffled, tmp_path / "graphs", tmp_path, environment)
    assert contents(tmp_path / "graphs") == expected


def test_a_relative_path_a_folder_and_the_package_called_from_elsewhere_change_no_byte(built, tmp_path):
    sources, expected = built
    (tmp_path / "in").mkdir()
    for source in [*sources, *SEEDS.glob("*.toml")]:
        (tmp_path / "in" / source.name).write_bytes(source.read_bytes())
    build(["in"], "graphs", tmp_path)
    assert contents(tmp_path / "graphs") == expected


def test_nothing_built_before_changes_what_a_document_says(built, tmp_path):
    sources, expected = built
    last = sources[DOCUMENTS - 1]
    build([last], tmp_path / "graphs", tmp_path)
    alone = contents(tmp_path / "graphs")
    assert len(alone) == 2
    assert alone == {name: expected[name] for name in alone}


def test_line_ends_and_a_mark_of_byte_order_change_no_byte(built, tmp_path):
    sources, expected = built
    source = sources[0]
    (tmp_path / source.name).write_bytes(b"\xef\xbb\xbf" + source.read_bytes().replace(b"\n", b"\r\n"))
    build([source.name], tmp_path / "graphs", tmp_path)
    found = contents(tmp_path / "graphs")
    assert found == {name: expected[name] for name in found}


def test_a_second_build_touches_nothing(built, tmp_path):
    sources, expected = built
    out = tmp_path / "graphs"
    build(sources, out, tmp_path)
    before = {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in out.glob("*.ttl")}
    build(sources, out, tmp_path, {"PYTHONHASHSEED": "9"})
    assert {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in out.glob("*.ttl")} == before
    assert contents(out) == expected


def test_no_output_holds_the_machine_the_folder_or_the_user(built):
    sources, expected = built
    hidden = [str(sources[0].parent), str(ROOT), os.uname().nodename]
    for data in expected.values():
        text = data.decode()
        assert [word for word in hidden if len(word) > 3 and word in text] == []
