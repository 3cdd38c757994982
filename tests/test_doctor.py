from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

import mithaq
from mithaq import doctor
from mithaq.worker import sandbox

DEFENCES = [
    "workers end in time",
    "workers keep to their memory",
    "workers reach no network",
    "workers start no program",
    "workers read no other file",
    "workers write no file",
    "workers end with the command",
]


def examined():
    return {finding.what: finding for finding in doctor.examine()}


def missing(*_arguments):
    raise OSError(errno.ENOSYS, "not here")


@pytest.mark.skipif(
    sys.platform != "linux" or sandbox.landlock_version() == 0, reason="a kernel that has all the defences"
)
def test_on_this_kernel_every_defence_holds():
    found = examined()
    assert list(found)[: len(DEFENCES)] == DEFENCES
    assert {what: found[what].found.partition(":")[0] for what in DEFENCES} == dict.fromkeys(DEFENCES, "yes")
    assert [found[what].advice for what in DEFENCES] == [""] * len(DEFENCES)


@pytest.mark.skipif(sys.platform != "linux", reason="where there is something to take away")
def test_what_is_missing_is_said_with_what_to_do(monkeypatch):
    monkeypatch.setattr(sandbox, "_seccomp", missing)
    monkeypatch.setattr(sandbox, "_landlock", missing)
    found = examined()
    assert found["workers end in time"].found == "yes"
    for what, word in (
        ("workers reach no network", "seccomp"),
        ("workers start no program", "seccomp"),
        ("workers read no other file", "landlock"),
    ):
        assert found[what].found == "no"
        assert word in found[what].advice
    assert found["workers write no file"].found == "yes: a limit of file size"


def test_the_libraries_are_there_with_their_versions():
    found = examined()
    for library in ("rdflib", "pyoxigraph", "pyshacl", "owlready2"):
        assert found[library].found[0].isdigit()
        assert not found[library].needed


def test_a_library_that_is_missing_is_named_and_needed():
    finding = doctor._library("no-such-library")
    assert (finding.found, finding.advice, finding.needed) == ("missing", "pip install no-such-library", True)


def test_without_its_libraries_the_command_says_which_is_missing_and_what_to_do():
    command = [sys.executable, "-S", "-m", "mithaq", "doctor"]
    environment = {**os.environ, "PYTHONPATH": str(Path(mithaq.__file__).parents[1])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "mithaq: the library typer is missing; run: pip install mithaq\n"


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("echo 'Thing 1.2'; echo more", "Thing 1.2"),
        ("echo 'Thing 3' >&2; exit 1", "Thing 3"),
        ("exit 7", "thing"),
        ("echo 'Picked up JAVA_TOOL_OPTIONS: -Xmx1g' >&2; echo 'thing version 17' >&2", "thing version 17"),
    ],
)
def test_a_program_is_asked_for_its_version(tmp_path, monkeypatch, script, found):
    path = tmp_path / "thing"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    finding = doctor._program("Thing", ("no-such-thing", "thing"), "--version", "install it")
    assert finding.found == found


def test_a_program_that_cannot_be_run_or_hangs_or_is_not_there_is_said_to_be_so(tmp_path, monkeypatch):
    (tmp_path / "broken").write_bytes(b"\x7fELF nothing")
    (tmp_path / "hangs").write_text("#!/bin/sh\nexec sleep 3600\n", encoding="utf-8")
    for name in ("broken", "hangs"):
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(doctor, "_PATIENCE", 0.5)
    for name in ("broken", "hangs"):
        assert doctor._program("Thing", (name,), "--version", "advice").found == f"{name} does not answer"
    assert doctor._program("Thing", ("nowhere-at-all",), "--version", "advice").found == "not here"


def test_without_java_it_is_said_what_reasoning_then_lacks(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    found = examined()["Java"]
    assert found.found == "not here"
    assert found.advice == (
        "mithaq reason goes by the OWL 2 RL rules alone: for HermiT install a Java runtime, 17 or newer"
    )


def test_the_command_prints_it_all_and_leaves_no_file(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "mithaq", "doctor"],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    for what in (*DEFENCES, "Java", "Chromium", "pyoxigraph"):
        assert what in done.stdout
    assert list(tmp_path.iterdir()) == []
