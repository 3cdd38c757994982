"""Files that others may have written are tried out in a worker before this process reads them."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from mithaq import load
from mithaq.build import build
from mithaq.errors import DataError
from mithaq.proof import prove
from mithaq.worker.limits import Limits

HEAD = b"@prefix x: <http://x/> .\n"
DEEP = HEAD + b"x:s x:p " + b"<<( x:a x:b " * 100_000 + b"x:c" + b" )>>" * 100_000 + b" ."
LARGE = HEAD + b"".join(b'x:s%d x:p "%d" .\n' % (n, n) for n in range(300_000))


@pytest.fixture
def file(tmp_path):
    def made(data, name="a.ttl"):
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return made


def test_loading_in_python_keeps_to_the_limits_and_names_the_file(file):
    path = file(LARGE)
    with pytest.raises(DataError, match=rf"^{path}: reading stopped after 0.1 s, the limit of time"):
        load([path], limits=Limits(0.1))
    assert len(load([path], background=False)) == 300_000


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux only")
def test_what_needs_more_memory_than_it_may_is_refused_in_python(file):
    path = file(HEAD)
    os.truncate(path, 1 << 30)
    with pytest.raises(DataError, match=rf"^{path}: reading stopped: it needs more than 8 MiB"):
        load([path], limits=Limits(60, 8))


def test_a_crash_of_the_parser_ends_the_worker_alone(file, monkeypatch):
    path = file(DEEP)
    monkeypatch.setattr("mithaq.proof.MOST_NESTED", 10**9)
    with pytest.raises(DataError, match=rf"^{path}: reading stopped: its process crashed"):
        load([path])


def test_without_that_what_is_nested_too_deeply_is_named_with_its_line(file):
    path = file(DEEP)
    with pytest.raises(DataError, match=rf"^{path}:2: triple terms deeper than 100"):
        load([path])


HIDES = [
    rb'"<<("',
    rb'"\"<<("',
    rb"'<<('",
    b"'''\\'<<(\n'''",
    b'"""""<<(\n"""',
    b'"\\\\" # "<<(\n',
    b"x:\\#\\' # '<<(\n",
]
"""What has the mark of a triple term in it and holds none."""
BETWEEN = [b'"a" ', b"'a' ", b'"""\n""" ', b"'''a''' ", b"<x:a> ", b'# "\n', b"# '''\n", b"x:\\' "]


@pytest.mark.parametrize("value", HIDES)
def test_the_mark_of_a_triple_term_in_a_text_or_a_comment_opens_none(file, value):
    path = file(HEAD + b"".join(b"x:s x:p%d %s .\n" % (number, value) for number in range(200)))
    assert len(load([path], background=False)) == 200


@pytest.mark.parametrize("between", BETWEEN)
def test_nothing_that_stands_between_hides_triple_terms(file, between):
    path = file(HEAD + b"x:s x:p " + (between + b"<<( x:a x:b ") * 101)
    with pytest.raises(DataError, match="triple terms deeper than 100"):
        load([path])


def test_of_many_files_the_one_that_is_too_much_is_named(file):
    good = [file(HEAD + b"x:s x:p 1 .", f"{number}.ttl") for number in range(20)]
    bad = file(LARGE, "large.ttl")
    prove([*good], Limits(30))
    with pytest.raises(DataError, match=r"large\.ttl: reading stopped"):
        prove([*good, bad, *good], Limits(0.1))


def test_a_mistake_is_left_to_the_reader_who_says_where(file, tmp_path):
    path = file(HEAD + b"x:s nope:p 1 .")
    prove([path, tmp_path / "gone.ttl"])
    with pytest.raises(DataError, match=rf"^{path}: not readable as Turtle: .*nope"):
        load([path])


def test_nothing_is_started_for_what_is_our_own(monkeypatch):
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a worker was started"))
    assert len(load([])) > 1000
    prove([])


@pytest.mark.parametrize("place", ["--registry", "the ledger"])
def test_a_registry_and_a_ledger_from_others_are_tried_out_too(tmp_path, place):
    (tmp_path / "a.txt").write_text("Muscat hosted the second round of the Omani-Japanese Strategic Dialogue.", "utf-8")
    for folder in ("mine", "graphs"):
        (tmp_path / folder).mkdir()
    name = "mine/own.ttl" if place == "--registry" else "graphs/entities.ttl"
    (tmp_path / name).write_bytes(DEEP)
    options = ["--registry", "mine"] if place == "--registry" else []
    done = subprocess.run(
        [sys.executable, "-m", "mithaq", "build", "a.txt", *options],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"mithaq: {name}:2: triple terms deeper than 100, the limit; write them flatter\n"
    assert list((tmp_path / "graphs").glob("a.*")) == []


def test_a_ledger_that_takes_too_long_stops_a_build_before_it_writes(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Muscat hosted the second round of the Omani-Japanese Strategic Dialogue.", "utf-8")
    (tmp_path / "graphs").mkdir()
    (tmp_path / "graphs" / "entities.ttl").write_bytes(LARGE)
    monkeypatch.setattr("mithaq.proof.Limits", lambda _seconds: Limits(0.1))
    with pytest.raises(DataError, match=r"entities\.ttl: reading stopped after 0.1 s"):
        build([tmp_path / "a.txt"], tmp_path / "graphs")
    assert list((tmp_path / "graphs").glob("a.*")) == []
