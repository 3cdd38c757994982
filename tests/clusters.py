"""What the tests of clusters share: documents, processes with a hook in them, and waiting for what these do."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import contextmanager

from conftest import ROOT
from corpora import contents, write

from mithaq.build import build

sys.path.insert(0, str(ROOT / "benchmarks"))

from sentences import documents

COUNT = 40
PATIENCE = 300
"""Seconds after which a test gives up on a process."""

HELD = """
# The batch with d20 is held by the first who gets it, for good; whoever gets it then does it.
import functools, os, time
from mithaq.corpus import crew
confined = crew.confined
@functools.wraps(confined)
def held(request, setting):
    if b'"d20"' in request:
        try:
            with open(os.environ["MARKER"], "x") as marker:
                marker.write(str(os.getpid()))
        except FileExistsError:
            pass
        else:
            time.sleep(600)
    return confined(request, setting)
crew.confined = held
"""
CRASHING = """
import os, signal
from mithaq.corpus import tasks
real = tasks.extract
tasks.extract = lambda document: os.kill(os.getpid(), signal.SIGSEGV) if document.id == "d20" else real(document)
"""
OTHER_VERSION = "import mithaq; mithaq.__version__ = '0.0.7'"
OTHER_RULES = "from mithaq.corpus import crew; crew.program = lambda: 'another'"


def made_in(folder):
    """Documents, and what one process makes of them."""
    records = [{**record, "id": f"d{number:02}"} for number, record in enumerate(documents(COUNT, seed=4))]
    source = write(folder / "in.jsonl", records)
    assert build([source], folder / "graphs").failures == []
    return source, contents(folder / "graphs")


def until(condition, process=None):
    """Wait for something that other processes do."""
    deadline = time.monotonic() + PATIENCE
    while not (found := condition()):
        assert time.monotonic() < deadline, "nothing happened"
        assert process is None or process.poll() is None, "ended too early"
        time.sleep(0.02)
    return found


def full(path):
    """What a file holds, once there is something in it."""
    return path.read_text("utf-8") if path.exists() else ""


def environment(folder, hook=""):
    """For processes that run ``hook`` when they start."""
    place = folder / f"hook-{abs(hash(hook))}"
    place.mkdir(exist_ok=True)
    (place / "sitecustomize.py").write_text(hook, encoding="utf-8")
    path = os.pathsep.join([str(place), str(ROOT / "src")])
    return {**os.environ, "PYTHONPATH": path, "MARKER": str(folder / "marker"), "TMPDIR": str(folder)}


@contextmanager
def ended(process):
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


def mithaq(folder, *arguments, hook=""):
    """The command, in a group of processes of its own as a terminal would run it."""
    return subprocess.Popen(
        [sys.executable, "-m", "mithaq", *map(str, arguments)],
        env=environment(folder, hook),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def finished(process):
    """Status and complaints of a command."""
    with ended(process):
        _, complaint = process.communicate(timeout=PATIENCE)
    return process.returncode, complaint
