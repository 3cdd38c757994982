"""Many workers give the same bytes as one process, and a document that ends its worker costs no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from mmap import mmap
from multiprocessing import get_context
from pathlib import Path

import pytest
from conftest import ROOT
from corpora import contents, own_words, write

from mithaq.build import Progress, build, facts
from mithaq.corpus import tasks
from mithaq.corpus.crew import cores
from mithaq.errors import DataError
from mithaq.extract.extractor import extract
from mithaq.resources import extend
from mithaq.worker.limits import Limits

sys.path.insert(0, str(ROOT / "benchmarks"))

from sentences import documents

COUNT = 30
BAD = 17
"""The document with which something is wrong."""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Documents, and what one process makes of them."""
    folder = tmp_path_factory.mktemp("crew")
    records = [{**record, "id": f"d{number:02}"} for number, record in enumerate(documents(COUNT, seed=9))]
    source = write(folder / "in.jsonl", records)
    assert build([source], folder / "graphs").failures == []
    write(folder / "others.jsonl", [record for number, record in enumerate(records) if number != BAD])
    build([folder / "others.jsonl"], folder / "others")
    return source, contents(folder / "graphs"), contents(folder / "others")


@pytest.mark.parametrize("jobs", [2, 3])
def test_so_many_workers_give_the_bytes_of_one_process(made, tmp_path, jobs):
    source, wanted, _ = made
    report = build([source], tmp_path / "graphs", jobs=jobs)
    assert (report.failures, report.count) == ([], COUNT)
    assert [summary.id for summary in report.documents] == [f"d{number:02}" for number in range(COUNT)]
    assert contents(tmp_path / "graphs") == wanted


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_any_executor_gives_the_same_bytes(made, tmp_path, kind):
    source, wanted, _ = made
    processes = ProcessPoolExecutor(2, mp_context=get_context("spawn"))
    with ThreadPoolExecutor(2) if kind == "threads" else processes as executor:
        report = build([source], tmp_path / "graphs", jobs=2, executor=executor)
    assert report.failures == []
    assert contents(tmp_path / "graphs") == wanted


def crash(_document):
    os.kill(os.getpid(), signal.SIGSEGV)


def hang(_document):
    while True:
        pass


def sleep(_document):
    time.sleep(600)


def eat(_document):
    return [bytearray(1 << 20) for _ in range(1 << 20)]


def stumble(_document):
    raise ZeroDivisionError("by nothing")


def leave(_document):
    os._exit(3)


FAULTS = {
    crash: "reading stopped: its process crashed; what it read is probably nested too deeply",
    hang: "reading stopped after 3 s, the limit of time; raise it with --timeout",
    sleep: "reading stopped after 3 s, the limit of time; raise it with --timeout",
    eat: "reading stopped: it needs more than 256 MiB, the limit of memory; raise it with --memory",
    stumble: "reading failed: ZeroDivisionError: by nothing; please report this",
    leave: "reading stopped: its process ended with status 3; please report this",
}


def spoilt(monkeypatch, fault):
    """Have the reading of one document go wrong, here and in the workers that are forked from now on."""
    real = tasks.extract
    monkeypatch.setattr(tasks, "extract", lambda document: (fault if document.id == f"d{BAD}" else real)(document))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_document_that_ends_its_worker_is_named_and_costs_no_other(made, tmp_path, monkeypatch, fault):
    source, _, others = made
    spoilt(monkeypatch, fault)
    report = build([source], tmp_path / "graphs", jobs=2, limits=Limits(3, 256))
    assert report.failures == [f"{source}:{BAD + 1}: {FAULTS[fault]}"]
    assert report.count == COUNT - 1
    assert contents(tmp_path / "graphs") == others


def test_a_fault_in_one_document_costs_no_facts_of_another(made, monkeypatch):
    source, _, _ = made

    def fault(document):
        return stumble(document) if document.id == f"d{BAD}" else extract(document)

    monkeypatch.setattr(sys.modules[build.__module__], "extract", fault)
    found = list(facts([source]))
    assert [str(error) for error in found if isinstance(error, Exception)] == [f"{source}:{BAD + 1}: {FAULTS[stumble]}"]
    assert len(found) == COUNT


def test_what_a_killed_worker_had_in_hand_is_done_by_another(made, tmp_path, monkeypatch):
    source, wanted, _ = made
    with mmap(-1, 1) as killed:  # shared with the workers, which can write no file

        def once(document):
            if not killed[0]:
                killed[0] = 1
                os.kill(os.getpid(), signal.SIGKILL)
            return real(document)

        real = tasks.extract
        spoilt(monkeypatch, once)
        report = build([source], tmp_path / "graphs", jobs=2)
        assert killed[0] == 1
    assert (report.failures, report.count) == ([], COUNT)
    assert contents(tmp_path / "graphs") == wanted


def test_the_next_build_tries_it_again_and_reads_nothing_else(made, tmp_path, monkeypatch):
    source, wanted, _ = made
    with monkeypatch.context() as patch:
        spoilt(patch, leave)
        build([source], tmp_path / "graphs", jobs=2)
    report = build([source], tmp_path / "graphs", jobs=2)
    assert report.failures == []
    assert contents(tmp_path / "graphs") == wanted


def test_in_one_process_a_document_that_reading_stumbles_over_is_named_too(made, tmp_path, monkeypatch):
    source, _, others = made
    spoilt(monkeypatch, stumble)
    report = build([source], tmp_path / "graphs")
    assert report.failures == [f"{source}:{BAD + 1}: {FAULTS[stumble]}"]
    assert contents(tmp_path / "graphs") == others


def test_a_graph_that_cannot_be_written_down_is_named_and_the_others_are_there(made, tmp_path, monkeypatch):
    source, _, _ = made
    real = tasks.triples

    def crashing(found, *rest):
        if found.document.id == f"d{BAD}":
            crash(found)
        return real(found, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(tasks, "triples", crashing)
        report = build([source], tmp_path / "graphs", jobs=2)
    assert report.failures == [f"{tmp_path}/graphs/d{BAD}.ttl: {FAULTS[crash]}"]
    assert report.count == COUNT - 1
    assert build([source], tmp_path / "graphs", jobs=2).count == 1


def test_a_problem_of_the_data_stops_the_build_in_one_line(made, tmp_path, monkeypatch):
    source, _, _ = made

    def broken(_document):
        raise DataError("posts.toml: broken; correct the file")

    monkeypatch.setattr(tasks, "extract", broken)
    with pytest.raises(DataError, match=r"^posts\.toml: broken; correct the file$"):
        build([source], tmp_path / "graphs", jobs=2)


def test_a_users_own_words_are_known_to_the_workers_of_other_processes(tmp_path):
    mine, source = own_words(tmp_path)
    extend([mine])
    try:
        build([source], tmp_path / "here")
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
            build([source], tmp_path / "there", executor=executor)
    finally:
        extend()
    assert b"x-testville" in contents(tmp_path / "here")["a.ttl"]
    assert contents(tmp_path / "there") == contents(tmp_path / "here")


def test_progress_is_told_of_reading_and_of_writing(made, tmp_path):
    source, _, _ = made
    told: list[Progress] = []
    build([source], tmp_path / "graphs", jobs=2, on_stage=told.append)
    reading, writing = [stage for stage in told if not stage.to_write], [stage for stage in told if stage.to_write]
    assert [stage.read for stage in reading] == sorted(stage.read for stage in reading)
    assert (reading[-1].read, reading[-1].part) == (COUNT, pytest.approx(1, abs=0.01))
    assert [stage.written for stage in writing] == list(range(1, COUNT + 1))
    assert {stage.to_write for stage in writing} == {COUNT}


def test_there_are_two_workers_at_least():
    assert cores() >= 2


SLOW = """
import sys, time
from mithaq.corpus import tasks
real = tasks.extract
def slow(document):
    print(document.id, flush=True)
    time.sleep(600 if document.id == "d20" else 0)
    return real(document)
tasks.extract = slow
sys.argv = ["mithaq", "build", sys.argv[1], "--out", sys.argv[2], "--jobs", "2"]
from mithaq.cli import main
main()
"""


def gone(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def started_by(thread):
    """The children that a thread of a process has started."""
    try:
        return [int(child) for child in (thread / "children").read_text("ascii").split()]
    except OSError:
        return []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for processes in /proc")
@pytest.mark.parametrize(("how", "status"), [(signal.SIGKILL, -9), (signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_build_that_is_ended_takes_its_workers_along_at_once_and_the_next_one_goes_on(made, tmp_path, how, status):
    source, wanted, _ = made
    out = tmp_path / "graphs"
    command = [sys.executable, "-c", SLOW, str(source), str(out)]
    known = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        while len(known) < 2 or not (out / ".manifest").exists():
            assert process.poll() is None
            known = [child for thread in Path(f"/proc/{process.pid}/task").iterdir() for child in started_by(thread)]
        process.send_signal(how)
        _, complaint = process.communicate(timeout=60)
    assert process.returncode == status
    assert "Traceback" not in complaint
    deadline = time.monotonic() + 60
    while not all(map(gone, known)):
        assert time.monotonic() < deadline
    report = build([source], out, jobs=2)
    assert report.failures == []
    assert contents(out) == wanted
