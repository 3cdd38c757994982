"""Whoever of a build into shards is killed, nothing is lost, and what comes of it are the bytes of an undisturbed one."""

from __future__ import annotations

import os
import signal

import psutil
import pytest
from clusters import HELD, PATIENCE, finished, full, made_in, mithaq, until
from corpora import contents

from mithaq.build import build
from mithaq.corpus import partition
from mithaq.send.verify import verify

SMALL = "from mithaq.corpus import partition; partition.MOST = 20_000\n"
STOPPED = f"""{SMALL}
# The file that is the next one after so many is not written: whoever would do that says so, and waits.
import os, time
from mithaq.corpus import parts
real, done = parts.atomic_write, []
def stopped(path, data):
    if len(done) == int(os.environ["WRITTEN"]):
        with open(os.environ["MARKER"], "x") as marker:
            marker.write(str(os.getpid()))
        time.sleep(600)
    done.append(path)
    return real(path, data)
parts.atomic_write = stopped
"""
WRITING = SMALL + HELD.replace("in request:", "in request and b'quads' in request:")


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Shards of a few documents, so that a few documents make several."""
    monkeypatch.setattr(partition, "MOST", 20_000)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Documents, and what one process makes of them in shards."""
    folder = tmp_path_factory.mktemp("lost")
    source, _ = made_in(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(partition, "MOST", 20_000)
        assert build([source], folder / "shards", layout="shards").failures == []
    return source, contents(folder / "shards")


@pytest.mark.parametrize(("written", "whom"), [(0, os.kill), (3, os.killpg), (6, os.kill), (9, os.killpg)])
def test_a_build_that_is_killed_between_two_files_is_ended_by_the_next_one(made, tmp_path, monkeypatch, written, whom):
    source, wanted = made
    out = tmp_path / "graphs"
    monkeypatch.setenv("WRITTEN", str(written))
    process = mithaq(tmp_path, "build", source, "--out", out, "--layout", "shards", "--jobs", "2", hook=STOPPED)
    until(lambda: full(tmp_path / "marker"), process)
    family = psutil.Process(process.pid).children(recursive=True)
    whom(process.pid, signal.SIGKILL)
    assert finished(process)[0] == -signal.SIGKILL
    psutil.wait_procs(family, timeout=PATIENCE)
    assert [one for one in family if one.is_running()] == []
    assert not (out / "manifest.json").exists()
    report = build([source], out)
    assert (report.failures, verify(out).problems) == ([], [])
    assert contents(out) == wanted


@pytest.mark.parametrize("hook", [SMALL + HELD, WRITING], ids=["reading", "writing"])
def test_a_killed_process_of_a_cluster_is_replaced(made, tmp_path, hook):
    source, wanted = made
    command = ("build", source, "--out", tmp_path / "graphs", "--layout", "shards", "--cluster", "local:2")
    process = mithaq(tmp_path, *command, hook=hook)
    held = int(until(lambda: full(tmp_path / "marker"), process))
    os.kill(held, signal.SIGKILL)
    assert finished(process) == (0, "")
    assert contents(tmp_path / "graphs") == wanted
