"""Where documents stand: patterns of names, and addresses that are fetched."""

from __future__ import annotations

import tempfile

import made
import pytest

from mithaq.errors import DocumentError
from mithaq.read.documents import read
from mithaq.read.endings import kind_of, packing_of, stem_of


@pytest.fixture
def memory(corpora):
    """A file system in memory, empty before and after."""
    assert corpora
    from fsspec.implementations.memory import MemoryFileSystem

    system = MemoryFileSystem()
    system.store.clear()
    yield system
    system.store.clear()


def told(*paths):
    return [str(found) if isinstance(found, DocumentError) else found.id for found in read(paths)]


@pytest.mark.parametrize(
    ("name", "kind", "packing", "stem"),
    [
        ("a.txt", "text", None, "a"),
        ("talks.ar.TXT", "text", None, "talks.ar"),
        ("a.HTML.GZ", "HTML", ".gz", "a"),
        ("a.jsonl.zst", "lines", ".zst", "a"),
        ("a.gz", None, ".gz", "a.gz"),
        ("html", None, None, "html"),
        ("a.odt", None, None, "a.odt"),
    ],
)
def test_a_name_says_what_a_file_is(name, kind, packing, stem):
    assert (kind_of(name), packing_of(name), stem_of(name)) == (kind, packing, stem)


def test_a_pattern_gives_the_files_of_all_folders_below_by_name(tmp_path, monkeypatch):
    for name in ("news/b/2.txt", "news/a/1.txt", "news/3.txt", "news/a/x.log", "other/4.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.ENGLISH[0], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert told("news/**/*.txt") == ["3", "1", "2"]
    assert told("news/**/*.pdf") == ["news/**/*.pdf: no file to read has such a name"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path):
    (tmp_path / "a[1].txt").write_text(made.ENGLISH[0], encoding="utf-8")
    assert told(tmp_path / "a[1].txt") == ["a[1]"]


def test_addresses_are_fetched_one_file_a_time_and_nothing_stays(memory, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    memory.pipe("/news/2.txt", made.ENGLISH[0].encode())
    memory.pipe("/news/1.html", made.page().encode())
    memory.pipe("/news/1.html.toml", b'published = "2026-01-25"')
    memory.pipe("/news/notes.log", b"x")
    memory.pipe("/news/deep/3.txt", made.ENGLISH[1].encode())
    first, second = read(["memory://news"])
    assert (first.id, first.published, first.origin, second.id) == ("1", "2026-01-25", "memory:///news/1.html", "2")
    assert told("memory://news/**/*.txt") == ["2", "3"]
    assert told("memory://news/2.txt") == ["2"]
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_at_an_address_is_one_line(memory):
    memory.pipe("/empty/notes.log", b"x")
    (line,) = told("memory://nowhere/a.txt")
    assert line.startswith("memory:///nowhere/a.txt: cannot be fetched: ")
    assert told("memory://empty") == ["memory://empty: no file to read there"]


@pytest.mark.usefixtures("corpora")
def test_a_client_that_is_missing_is_named_with_its_cure(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "s3fs", None)
    assert told("s3://bucket/news") == ["s3://bucket/news: s3:// needs a client; install it with: pip install 'mithaq[s3]'"]  # fmt: skip


@pytest.mark.usefixtures("corpora")
def test_a_protocol_that_nobody_knows_is_one_line():
    (line,) = told("nonsense://a/b")
    assert line.startswith("nonsense://a/b: cannot be reached: ")


@pytest.mark.usefixtures("memory")
def test_the_command_takes_addresses_and_patterns(tmp_path):
    from typer.testing import CliRunner

    from mithaq.cli import app

    (tmp_path / "a.txt").write_text(made.ENGLISH[0], encoding="utf-8")
    done = CliRunner().invoke(app, ["facts", f"file://{tmp_path}/*.txt"])
    assert (done.exit_code, '"id": "a"' in done.output) == (0, True)
