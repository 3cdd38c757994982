"""A command that is killed takes its worker along, whatever that is doing, and leaves no file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
PROGRAM = """
import os, sys, threading
from mithaq.worker.limits import Limits
from mithaq.worker.process import Worker

def work():
    # Computing that holds the interpreter, so that no thread of the child could look after it.
    worker = Worker("test", lambda: lambda _request: str(pow(3, 10**9)).encode(), Limits(seconds=600))
    print(worker._process._pid, flush=True)
    worker.ask()

if sys.argv[1] == "thread":
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
else:
    work()
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a worker notices when it next reads")


def gone(pid):
    """Whether the process has ended; a zombie that its new parent has still to collect has."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z"
    except (OSError, ProcessLookupError):
        return True


def assert_gone_soon(pid):
    deadline = time.monotonic() + 60
    while not gone(pid):
        assert time.monotonic() < deadline, f"process {pid} is still there"


def child_of(process):
    """The worker of a command, once it has one."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while True:
        assert process.poll() is None
        if found := children.read_text(encoding="ascii").split():
            return int(found[0])


@pytest.mark.parametrize("number", range(10))
def test_a_query_that_is_killed_leaves_no_process_and_no_file(tmp_path, number):
    (tmp_path / "endless.rq").write_text(ENDLESS, encoding="utf-8")
    (tmp_path / "a.ttl").write_text("<http://x/s> <http://x/p> <http://x/o> .", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    process = subprocess.Popen(
        [sys.executable, "-m", "mithaq", "query", "endless.rq", "--graphs", "a.ttl"],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    child = child_of(process)
    for _ in range(number * 100_000):  # from the fork to well into the query
        pass
    process.kill()
    assert process.wait() == -signal.SIGKILL
    assert_gone_soon(child)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("where", ["main", "thread"])
def test_a_worker_that_computes_ends_with_its_parent_whichever_thread_started_it(where):
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, where], stdout=subprocess.PIPE, text=True)
    child = int(process.stdout.readline())
    process.kill()
    process.communicate()
    assert_gone_soon(child)


@pytest.mark.parametrize("number", range(10))
def test_a_worker_that_is_killed_at_any_moment_is_one_line(tmp_path, number):
    (tmp_path / "endless.rq").write_text(ENDLESS, encoding="utf-8")
    (tmp_path / "a.ttl").write_text("<http://x/s> <http://x/p> <http://x/o> .", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "mithaq", "query", "endless.rq", "--graphs", "a.ttl"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    child = child_of(process)
    for _ in range(number * 100_000):
        pass
    os.kill(child, signal.SIGKILL)
    out, error = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, "")
    assert error == "mithaq: endless.rq: query stopped: its process was killed from outside; is there enough memory?\n"


@pytest.mark.parametrize(("how", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("command", ["query", "check"])
def test_a_command_that_is_asked_to_end_does_so_with_its_worker_and_without_a_word(tmp_path, how, status, command):
    (tmp_path / "endless.rq").write_text(ENDLESS, encoding="utf-8")
    (tmp_path / "a.ttl").write_text("<http://x/s> <http://x/p> <http://x/o> .", encoding="utf-8")
    nodes = range(12)
    clique = "".join(f"_:n{a} <x:p> _:n{b} .\n" for a in nodes for b in nodes if a != b)
    (tmp_path / "clique.nt").write_text(clique, encoding="utf-8")
    arguments = {
        "query": ["query", "endless.rq", "--graphs", "a.ttl", "--timeout", "600"],
        "check": ["check", "clique.nt", "--timeout", "600", "--memory", "8192"],
    }
    before = sorted(tmp_path.rglob("*"))
    process = subprocess.Popen(
        [sys.executable, "-m", "mithaq", *arguments[command]],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    child = child_of(process)
    process.send_signal(how)
    out, error = process.communicate(timeout=60)
    assert process.returncode == status
    assert (out.strip(), error.strip()) in {("", ""), ("", "Aborted!"), ("", "Aborted.")}
    assert_gone_soon(child)
    assert sorted(tmp_path.rglob("*")) == before
