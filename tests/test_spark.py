"""Spark gives the bytes of one process, whoever of it is lost, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest
from clusters import (
    COUNT,
    CRASHING,
    HELD,
    OTHER_VERSION,
    PATIENCE,
    environment,
    finished,
    full,
    made_in,
    mithaq,
    until,
)
from corpora import contents, own_words

from mithaq.build import build
from mithaq.corpus.cluster import cluster
from mithaq.errors import MithaqError
from mithaq.resources import extend

pytest.importorskip("pyspark")
pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="Spark runs on Java")

ADDRESS = re.compile(r"spark://127\.0\.0\.1:\d+")


@pytest.fixture(scope="module", autouse=True)
def short_lived_java():
    """Java that lives for seconds: it compiles what it runs once, and no better. Java of other tests says nothing of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        yield


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return made_in(tmp_path_factory.mktemp("spark"))


class Standalone:
    """A real master on loopback, and workers of it with a core each."""

    def __init__(self, folder, stack):
        self.folder = folder
        self._stack = stack
        self.log = folder / "spark.log"
        master = self._run("master.Master", "--port", "0")
        self.address = until(lambda: ADDRESS.search(full(self.log)), master)[0]

    def worker(self, hook=""):
        count = full(self.log).count("Successfully registered with master")
        place = self.folder / f"worker-{count}"
        limits = ("--cores", "1", "--memory", "1g", "--work-dir", str(place))
        worker = self._run("worker.Worker", *limits, self.address, hook=hook)
        until(lambda: full(self.log).count("Successfully registered with master") > count, worker)
        return worker

    def _run(self, what, *rest, hook=""):
        home = Path(sys.modules["pyspark"].__file__).parent
        command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{what}"]
        log = self._stack.enter_context(self.log.open("a"))
        process = subprocess.Popen(
            [*command, "--host", "127.0.0.1", "--webui-port", "0", *rest],
            env=environment(self.folder, hook) | {"SPARK_LOCAL_IP": "127.0.0.1"},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        self._stack.callback(killed, process)
        return process


def killed(process):
    """End a process with all that it has started."""
    if process.poll() is None:
        family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
        for one in family:
            one.kill()
        psutil.wait_procs(family, timeout=PATIENCE)
    process.wait()


@pytest.fixture
def standalone(tmp_path):
    with ExitStack() as stack:
        yield Standalone(tmp_path, stack)


def test_two_processes_of_this_machine_give_the_bytes_of_one_and_know_a_users_own_words(made, tmp_path):
    source, wanted = made
    mine, own = own_words(tmp_path)
    before = signal.getsignal(signal.SIGINT)
    with cluster("local-spark:2") as there:
        report = build([source], tmp_path / "graphs", jobs=there.size, executor=there)
        extend([mine])
        try:
            build([own], tmp_path / "there", jobs=there.size, executor=there)
        finally:
            extend()
    assert signal.getsignal(signal.SIGINT) is before
    assert (report.failures, report.count) == ([], COUNT)
    assert [summary.id for summary in report.documents] == [f"d{number:02}" for number in range(COUNT)]
    assert contents(tmp_path / "graphs") == wanted
    assert b"x-testville" in contents(tmp_path / "there")["a.ttl"]


def test_what_a_killed_process_had_in_hand_is_done_by_another(made, tmp_path):
    source, wanted = made
    process = mithaq(tmp_path, "build", source, "--out", tmp_path / "graphs", "--cluster", "local-spark:2", hook=HELD)
    held = int(until(lambda: full(tmp_path / "marker"), process))
    assert held in {child.pid for child in psutil.Process(process.pid).children(recursive=True)}
    os.kill(held, signal.SIGKILL)
    assert finished(process) == (0, "")
    assert contents(tmp_path / "graphs") == wanted


def test_when_one_of_two_workers_of_a_master_is_lost_the_other_does_its_work(made, tmp_path, standalone):
    source, wanted = made
    workers = [standalone.worker(HELD), standalone.worker(HELD)]
    process = mithaq(tmp_path, "build", source, "--out", tmp_path / "graphs", "--cluster", standalone.address)
    held = psutil.Process(int(until(lambda: full(tmp_path / "marker"), process)))
    above = {one.pid for one in held.parents()}
    (mine,) = (worker for worker in workers if worker.pid in above)
    killed(mine)
    assert finished(process) == (0, "")
    assert contents(tmp_path / "graphs") == wanted


@pytest.mark.parametrize(("how", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_an_ended_run_leaves_no_process_and_the_next_one_completes(made, tmp_path, how, status):
    source, wanted = made
    out = tmp_path / "graphs"
    process = mithaq(tmp_path, "build", source, "--out", out, "--cluster", "local-spark:2", hook=HELD)
    until(lambda: full(tmp_path / "marker"), process)
    family = psutil.Process(process.pid).children(recursive=True)
    assert len(family) >= 2
    os.killpg(process.pid, how)
    code, complaint = finished(process)
    assert code == status
    assert "Traceback" not in complaint
    psutil.wait_procs(family, timeout=PATIENCE)
    assert [one for one in family if one.is_running()] == []
    assert build([source], out).failures == []
    assert contents(out) == wanted


def test_a_document_that_crashes_is_named_and_nobody_but_this_machine_can_reach_spark(made, tmp_path):
    source, _ = made
    hook = CRASHING + HELD.replace('"d20"', '"d30"')
    process = mithaq(tmp_path, "build", source, "--out", tmp_path / "graphs", "--cluster", "local-spark:2", hook=hook)
    held = int(until(lambda: full(tmp_path / "marker"), process))
    family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    sockets = [found for one in family for found in one.net_connections("inet")]
    heard = {found.laddr.ip.removeprefix("::ffff:") for found in sockets if found.status == psutil.CONN_LISTEN}
    assert heard == {"127.0.0.1"}
    os.kill(held, signal.SIGKILL)
    reason = "reading stopped: its process crashed; what it read is probably nested too deeply"
    assert finished(process) == (1, f"mithaq: {source}:21: {reason}\n")


def test_a_master_without_workers_is_named_and_a_worker_with_another_version_refused(standalone, monkeypatch):
    line = f"^{standalone.address}: the master has no worker with a free core; start one with: spark-class "
    with monkeypatch.context() as patch:
        patch.setattr("mithaq.corpus.on_spark._AWAITED", 0.5)
        with pytest.raises(MithaqError, match=line), cluster(standalone.address):
            pass
    monkeypatch.setattr("mithaq.corpus.on_spark._AWAITED", PATIENCE)
    standalone.worker(OTHER_VERSION)
    line = (
        f"^{standalone.address}: worker .+ has mithaq 0.0.7, and here is .+; install and give the same in both places$"
    )
    with pytest.raises(MithaqError, match=line), cluster(standalone.address):
        pass


def test_where_no_master_answers_one_line_says_so():
    place = "spark://127.0.0.1:1"
    line = f"^{place}: no Spark master answers there; start one with: spark-class "
    with pytest.raises(MithaqError, match=line), cluster(place):
        pass


@pytest.mark.parametrize("home", [None, "/nowhere"])
def test_without_java_one_line_says_what_to_install(tmp_path, monkeypatch, home):
    for tool in ("bash", "dirname", "basename", "ls", "mktemp", "rm", "uname", "cat"):
        (tmp_path / tool).symlink_to(shutil.which(tool))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    if home:
        monkeypatch.setenv("JAVA_HOME", home)
    with (
        pytest.raises(MithaqError, match="Spark needs Java 17 or newer, on the PATH or where"),
        cluster("local-spark:2"),
    ):
        pass


@pytest.mark.parametrize("library", ["pyspark", "pandas", "pyarrow"])
def test_without_spark_one_line_says_what_to_install(monkeypatch, library):
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MithaqError, match=r"pip install 'mithaq\[spark\]'$"), cluster("local-spark:2"):
        pass
