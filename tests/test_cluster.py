"""A cluster gives the bytes of one process, whoever of it is lost, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import psutil
import pytest
from clusters import (
    COUNT,
    CRASHING,
    HELD,
    OTHER_RULES,
    OTHER_VERSION,
    PATIENCE,
    ended,
    environment,
    finished,
    full,
    made_in,
    mithaq,
    until,
)
from corpora import contents, own_words, write

from mithaq.build import build
from mithaq.corpus.cluster import cluster
from mithaq.corpus.crew import LIMITS, confined, setting_here
from mithaq.corpus.tasks import to_read
from mithaq.errors import MithaqError
from mithaq.resources import extend


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return made_in(tmp_path_factory.mktemp("cluster"))


class Dask:
    """A real scheduler on loopback, and workers of it in processes of their own."""

    def __init__(self, folder, stack):
        self.folder = folder
        self._stack = stack
        told = folder / "scheduler.json"
        self.scheduler = self._run("scheduler", "--port", "0", "--scheduler-file", str(told), "--no-dashboard")
        self.address = json.loads(until(lambda: full(told).endswith("}") and full(told), self.scheduler))["address"]

    def worker(self, hook=""):
        from distributed import Client

        place = self.folder / "scratch"
        limits = ("--no-nanny", "--nthreads", "1", "--memory-limit", "0", "--no-dashboard")
        with Client(self.address, set_as_default=False) as client:
            count = len(client.nthreads())
            worker = self._run("worker", self.address, *limits, "--local-directory", str(place), hook=hook)
            until(lambda: len(client.nthreads()) > count, worker)
        return worker

    def _run(self, what, *rest, hook=""):
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *rest, "--host", "127.0.0.1"]
        log = self._stack.enter_context((self.folder / "dask.log").open("a"))
        process = subprocess.Popen(
            command, env=environment(self.folder, hook), stdout=log, stderr=log, start_new_session=True
        )
        return self._stack.enter_context(ended(process))


@pytest.fixture
def dask(tmp_path):
    with ExitStack() as stack:
        yield Dask(tmp_path, stack)


def test_two_workers_of_a_scheduler_give_the_bytes_of_one_process(made, tmp_path, dask):
    source, wanted = made
    dask.worker()
    dask.worker()
    with cluster(dask.address) as there:
        assert there.size == 2
        report = build([source], tmp_path / "graphs", jobs=there.size, executor=there)
    assert (report.failures, report.count) == ([], COUNT)
    assert [summary.id for summary in report.documents] == [f"d{number:02}" for number in range(COUNT)]
    assert contents(tmp_path / "graphs") == wanted


def test_two_processes_of_this_machine_give_the_same_bytes_and_do_nothing_the_second_time(made, tmp_path):
    source, wanted = made
    command = ("build", source, "--out", tmp_path / "graphs", "--cluster", "local:2")
    assert finished(mithaq(tmp_path, *command)) == (0, "")
    assert contents(tmp_path / "graphs") == wanted
    before = (tmp_path / "graphs" / "d07.ttl").stat()
    assert finished(mithaq(tmp_path, *command)) == (0, "")
    assert (tmp_path / "graphs" / "d07.ttl").stat() == before


def test_what_a_killed_worker_had_in_hand_is_done_by_another(made, tmp_path, dask):
    source, wanted = made
    workers = [dask.worker(HELD), dask.worker(HELD)]
    process = mithaq(tmp_path, "build", source, "--out", tmp_path / "graphs", "--cluster", dask.address)
    held = int(until(lambda: full(tmp_path / "marker"), process))
    assert held in {worker.pid for worker in workers}
    os.kill(held, signal.SIGKILL)
    assert finished(process) == (0, "")
    assert contents(tmp_path / "graphs") == wanted


def test_a_killed_process_of_a_local_cluster_is_replaced(made, tmp_path):
    source, wanted = made
    process = mithaq(tmp_path, "build", source, "--out", tmp_path / "graphs", "--cluster", "local:2", hook=HELD)
    held = int(until(lambda: full(tmp_path / "marker"), process))
    assert held in {child.pid for child in psutil.Process(process.pid).children(recursive=True)}
    os.kill(held, signal.SIGKILL)
    assert finished(process) == (0, "")
    assert contents(tmp_path / "graphs") == wanted


def test_when_the_last_worker_is_gone_for_long_one_line_says_so(made, tmp_path, dask, monkeypatch):
    source, wanted = made
    monkeypatch.setattr("mithaq.corpus.on_dask._ALONE", 2)
    worker = dask.worker(HELD)
    with ThreadPoolExecutor(1) as thread, cluster(dask.address) as there:
        building = thread.submit(build, [source], tmp_path / "graphs", jobs=there.size, executor=there)
        until(lambda: full(tmp_path / "marker"), worker)
        worker.kill()
        with pytest.raises(MithaqError, match=f"^{dask.address}: all workers are gone; start some, then build again"):
            building.result(PATIENCE)
    dask.worker()
    with cluster(dask.address) as there:
        assert build([source], tmp_path / "graphs", jobs=there.size, executor=there).failures == []
    assert contents(tmp_path / "graphs") == wanted


def test_when_the_scheduler_is_killed_one_line_says_so_and_the_next_run_completes(made, tmp_path, dask):
    source, wanted = made
    dask.worker(HELD)
    dask.worker(HELD)
    out = tmp_path / "graphs"
    process = mithaq(tmp_path, "build", source, "--out", out, "--cluster", dask.address)
    until(lambda: full(tmp_path / "marker"), process)
    dask.scheduler.kill()
    line = f"mithaq: {dask.address}: the scheduler is gone; start it, then build again: what is done is kept\n"
    assert finished(process) == (1, line)
    assert finished(mithaq(tmp_path, "build", source, "--out", out, "--cluster", "local:2")) == (0, "")
    assert contents(out) == wanted


@pytest.mark.parametrize(("how", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)])
@pytest.mark.parametrize("whom", [os.kill, os.killpg], ids=["process", "group"])
def test_an_ended_run_leaves_no_process_and_the_next_one_completes(made, tmp_path, how, status, whom):
    source, wanted = made
    out = tmp_path / "graphs"
    process = mithaq(tmp_path, "build", source, "--out", out, "--cluster", "local:2", hook=HELD)
    until(lambda: full(tmp_path / "marker"), process)
    family = psutil.Process(process.pid).children(recursive=True)
    assert len(family) >= 2
    whom(process.pid, how)
    code, complaint = finished(process)
    assert code == status
    assert "Traceback" not in complaint
    psutil.wait_procs(family, timeout=PATIENCE)
    assert [one for one in family if one.is_running()] == []
    assert build([source], out).failures == []
    assert contents(out) == wanted


def test_a_local_cluster_listens_on_loopback_alone(made, tmp_path):
    source, _ = made
    process = mithaq(tmp_path, "build", source, "--out", tmp_path / "g", "--cluster", "local:2", hook=HELD)
    with ended(process):
        until(lambda: full(tmp_path / "marker"), process)
        parent = psutil.Process(process.pid)
        family = [parent, *parent.children(recursive=True)]
        sockets = [found for one in family for found in one.net_connections("inet")]
        assert {found.laddr.ip for found in sockets if found.status == psutil.CONN_LISTEN} == {"127.0.0.1"}
        assert {found.raddr.ip for found in sockets if found.raddr} == {"127.0.0.1"}
    psutil.wait_procs(family, timeout=PATIENCE)


def test_a_document_that_crashes_is_named_and_costs_no_other(made, tmp_path):
    source, _ = made
    out = tmp_path / "graphs"
    code, complaint = finished(mithaq(tmp_path, "build", source, "--out", out, "--cluster", "local:2", hook=CRASHING))
    reason = "reading stopped: its process crashed; what it read is probably nested too deeply"
    assert (code, complaint) == (1, f"mithaq: {source}:21: {reason}\n")
    lines = source.read_text("utf-8").splitlines()
    others = write(tmp_path / "in.jsonl", [json.loads(line) for line in lines if '"d20"' not in line])
    build([others], tmp_path / "others")
    assert contents(out) == contents(tmp_path / "others")


def test_a_users_own_words_are_known_on_the_cluster(tmp_path, dask):
    dask.worker()
    mine, source = own_words(tmp_path)
    extend([mine])
    try:
        with cluster(dask.address) as there:
            build([source], tmp_path / "there", jobs=there.size, executor=there)
    finally:
        extend()
    assert b"x-testville" in contents(tmp_path / "there")["a.ttl"]


@pytest.mark.parametrize(
    ("hook", "has"),
    [
        (OTHER_VERSION, "has mithaq 0.0.7, and here is "),
        (OTHER_RULES, "has another Python, other libraries, rules or own data than mithaq "),
    ],
    ids=["version", "rules"],
)
def test_a_worker_with_another_program_is_refused_before_anything_is_written(made, tmp_path, dask, hook, has):
    source, _ = made
    dask.worker()
    dask.worker(hook)
    process = mithaq(tmp_path, "build", source, "--out", tmp_path / "graphs", "--cluster", dask.address)
    code, complaint = finished(process)
    assert code == 1
    assert complaint.startswith(f"mithaq: {dask.address}: worker tcp://127.0.0.1:")
    assert has in complaint
    assert complaint.endswith("; install and give the same in both places\n")
    assert complaint.count("\n") == 1
    assert not (tmp_path / "graphs").exists()


def test_a_worker_with_another_program_that_comes_later_does_no_batch():
    setting = setting_here(LIMITS)._replace(program="another")
    with pytest.raises(MithaqError, match=f"process {os.getpid()}: another version, Python, library or own data"):
        confined(to_read([], None), setting)


def test_a_scheduler_without_workers_is_named(made, tmp_path, dask):
    source, _ = made
    process = mithaq(tmp_path, "build", source, "--out", tmp_path / "graphs", "--cluster", dask.address)
    line = f"{dask.address}: the scheduler has no worker; start one with: dask worker {dask.address}"
    assert finished(process) == (1, f"mithaq: {line}\n")


def test_where_no_scheduler_answers_one_line_says_so(monkeypatch):
    monkeypatch.setattr("mithaq.corpus.on_dask._CONNECT", 1)
    place = "tcp://127.0.0.1:1"
    with (
        pytest.raises(MithaqError, match=f"^{place}: no Dask scheduler answers there; start one with: dask scheduler$"),
        cluster(place),
    ):
        pass


@pytest.mark.parametrize(
    "place",
    ["", "local:0", "local:x", "local", "tcp://", "here:8786", "http://127.0.0.1:1", "spark://", "local-spark:0"],
)
def test_what_is_no_address_of_a_cluster_is_refused(place):
    with (
        pytest.raises(MithaqError, match="no cluster; give tcp://HOST:PORT of a Dask scheduler, spark://HOST:PORT"),
        cluster(place),
    ):
        pass


def test_without_dask_one_line_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MithaqError, match=r"pip install 'mithaq\[dask\]'$"), cluster("local:2"):
        pass


def test_a_number_of_jobs_and_a_cluster_are_not_both_given(made, tmp_path):
    source, _ = made
    code, complaint = finished(mithaq(tmp_path, "build", source, "--cluster", "local:2", "--jobs", "2"))
    assert code == 2
    assert "either --jobs or --cluster" in complaint
