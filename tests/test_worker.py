"""What a worker may not do, and what is said when it dies: each with a real child."""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from mithaq.errors import DataError, QueryError
from mithaq.worker import sandbox
from mithaq.worker.fresh import Named
from mithaq.worker.limits import Limits, WorkerError
from mithaq.worker.process import Pool, Worker, apart

LINUX = pytest.mark.skipif(
    sys.platform != "linux" or os.uname().machine not in {"x86_64", "aarch64"},
    reason="seccomp and landlock are Linux's",
)
LANDLOCK = pytest.mark.skipif(sandbox.landlock_version() == 0, reason="this kernel has no landlock")
PATIENT = Limits(seconds=60, memory=512)


def outcome(action, limits=PATIENT, reads=()):
    """What an action gives in a worker, or the name of the error that the system answers with."""

    def task():
        try:
            return f"{action()}".encode()
        except OSError as error:
            return errno.errorcode[error.errno].encode()

    return apart("test", task, limits, reads).decode()


def echo():
    return lambda request: request


def number():
    return lambda _request: str(os.getpid()).encode()


def command(request):
    """A handler that does what the request names."""
    if request == b"data":
        raise DataError("x.ttl:3: no")
    if request == b"query":
        raise QueryError("query refused")
    if request == b"sleep":
        time.sleep(3600)
    if request == b"die":
        os.kill(os.getpid(), signal.SIGKILL)
    return request


def gone(pid):
    """Whether there is no such process any more; a zombie would still be there."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


# What comes back


def test_an_answer_comes_back_as_it_was_sent_whatever_its_size():
    with closing(Worker("test", echo)) as worker:
        for request in (b"", b"\0\n", os.urandom(3_000_000)):
            assert worker.ask(request) == request


def test_an_error_of_ours_comes_back_with_its_class_and_words_and_the_worker_lives_on():
    with closing(Worker("test", lambda: command)) as worker:
        with pytest.raises(DataError, match=r"^x\.ttl:3: no$"):
            worker.ask(b"data")
        with pytest.raises(QueryError, match=r"^query refused$"):
            worker.ask(b"query")
        assert worker.ask(b"alive") == b"alive"


def test_an_error_of_the_preparation_comes_back_too():
    def prepare():
        raise DataError("the ontology is missing")

    with closing(Worker("test", prepare)) as worker, pytest.raises(DataError, match="the ontology is missing"):
        worker.ask()


def test_any_other_exception_is_one_line():
    with pytest.raises(WorkerError, match=r"^test failed: KeyError: 'x'; please report this$"):
        outcome(lambda: {}["x"])


# What it may not do


@LINUX
@pytest.mark.parametrize(
    "action",
    [
        socket.socket,
        socket.socketpair,
        lambda: socket.socket(socket.AF_UNIX),
        lambda: socket.create_connection(("127.0.0.1", 9)),
        lambda: subprocess.run(["true"], check=False),
        lambda: os.execv("/bin/true", ["true"]),  # noqa: S606 - it must not start
        lambda: os.posix_spawn("/bin/true", ["true"], {}),
        os.fork,
        lambda: os.kill(os.getppid(), 0),
        lambda: os.kill(-1, 0),
        lambda: os.pidfd_open(os.getppid()),
        lambda: signal.pidfd_send_signal(0, 9),
    ],
    ids=[
        "socket",
        "socketpair",
        "unix",
        "connect",
        "run",
        "execv",
        "spawn",
        "fork",
        "parent",
        "all",
        "pidfd",
        "signal",
    ],
)
def test_no_network_no_programs_no_other_processes(action):
    assert outcome(action) == "EPERM"


@LINUX
def test_threads_are_held_by_the_same_filter():
    def action():
        found = []

        def attempt():
            try:
                socket.socket()
            except PermissionError:
                found.append("EPERM")

        thread = threading.Thread(target=attempt)
        thread.start()
        thread.join()
        return found[0]

    assert outcome(action) == "EPERM"


@LINUX
def test_threads_that_were_there_before_the_filter_are_held_too():
    def prepare():
        go, done, found = threading.Event(), threading.Event(), []

        def attempt():
            go.wait()
            try:
                socket.socket()
            except PermissionError:
                found.append(b"EPERM")
            done.set()

        threading.Thread(target=attempt, daemon=True).start()

        def handle(_request):
            go.set()
            done.wait()
            return found[0]

        return handle

    with closing(Worker("test", prepare, PATIENT)) as worker:
        assert worker.ask() == b"EPERM"


def ask_pyoxigraph(question):
    import pyoxigraph

    return list(pyoxigraph.Store().query(question))


def ask_rdflib(question):
    import rdflib

    return list(rdflib.Graph().query(question))


@LINUX
@pytest.mark.parametrize("engine", [ask_pyoxigraph, ask_rdflib])
def test_no_engine_can_ask_another_server(engine):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(WorkerError, match="not permitted"):
            apart("test", lambda: bytes(engine(f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}")), PATIENT)
        with pytest.raises(BlockingIOError):
            server.accept()


@LANDLOCK
def test_only_the_files_that_are_named_can_be_read(tmp_path):
    (tmp_path / "mine.ttl").write_text("mine", encoding="utf-8")
    (tmp_path / "other").write_text("secret", encoding="utf-8")
    mine = [tmp_path / "mine.ttl"]
    assert outcome((tmp_path / "mine.ttl").read_text, reads=mine) == "mine"
    assert outcome((tmp_path / "other").read_text, reads=mine) == "EACCES"
    assert outcome(Path("/etc/passwd").read_text, reads=mine) == "EACCES"
    assert outcome(lambda: list(tmp_path.iterdir()), reads=mine) == "EACCES"
    assert outcome(lambda: len(list(tmp_path.iterdir())), reads=[tmp_path]) == "2"


@LANDLOCK
def test_a_link_among_the_named_folders_leads_nowhere_else(tmp_path):
    inside = tmp_path / "graphs"
    inside.mkdir()
    (tmp_path / "other").write_text("secret", encoding="utf-8")
    (inside / "link.ttl").symlink_to(tmp_path / "other")
    assert outcome((inside / "link.ttl").read_text, reads=[inside]) == "EACCES"


@LANDLOCK
def test_nothing_can_be_written_or_removed(tmp_path):
    victim = tmp_path / "mine.ttl"
    victim.write_text("mine", encoding="utf-8")
    for action in (lambda: victim.open("w"), lambda: victim.open("a"), victim.unlink, (tmp_path / "new").touch):
        assert outcome(action, reads=[tmp_path]) == "EACCES"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.ttl"]
    assert victim.read_text(encoding="utf-8") == "mine"


def test_without_landlock_no_byte_can_be_written_either(tmp_path, monkeypatch):
    monkeypatch.setattr(sandbox, "_landlock", lambda *_paths: None)
    assert outcome(lambda: (tmp_path / "new").write_text("x")) == "EFBIG"


def test_modules_can_be_imported_after_the_doors_are_shut():
    assert outcome(lambda: __import__("rdflib").__name__) == "rdflib"


def test_it_has_no_terminal_and_none_of_the_files_that_the_parent_has_open(tmp_path):
    with (tmp_path / "open").open("wb") as file:
        assert outcome(lambda: os.write(file.fileno(), b"x")) == "EBADF"
    assert outcome(lambda: os.read(0, 10)) == "b''"
    assert outcome(lambda: os.getsid(0) == os.getpid()) == "True"
    assert (tmp_path / "open").read_bytes() == b""


def test_what_libraries_print_reaches_nobody(capfd):
    def noisy():
        os.write(1, b"out\n")
        for _ in range(100):
            os.write(2, b"err " * 1000)

    assert outcome(noisy) in {"None", "EAGAIN"}
    assert capfd.readouterr() == ("", "")


# Limits


def test_a_worker_that_takes_too_long_is_ended_and_the_limit_named():
    worker = Worker("query", lambda: command, Limits(seconds=0.5))
    with pytest.raises(WorkerError, match=r"^query stopped after 0\.5 s, the limit of time; raise it with --timeout$"):
        worker.ask(b"sleep")
    assert not worker.alive()


def test_one_request_may_be_given_more_time_than_the_limits_say():
    def prepare():
        def busy(request):
            begun = time.process_time()
            while time.process_time() < begun + float(request):
                pass
            return request

        return busy

    with closing(Worker("query", prepare, Limits(seconds=0.3))) as worker:
        assert worker.ask(b"0.6", 60) == b"0.6"
        assert worker.ask(b"0") == b"0"
        with pytest.raises(WorkerError, match=r"query stopped after 0\.1 s"):
            worker.ask(b"60", 0.1)


def test_computing_that_holds_the_interpreter_is_ended_too():
    with pytest.raises(WorkerError, match="limit of time"):
        outcome(lambda: pow(3, 10**9), Limits(seconds=0.5))


def test_where_the_parent_does_not_end_it_the_kernel_does(monkeypatch):
    monkeypatch.setattr(
        sandbox, "limit_time", lambda _seconds: sandbox._set(sandbox.resource.RLIMIT_CPU, 1, for_good=False)
    )
    with pytest.raises(WorkerError, match="limit of time"):
        outcome(lambda: pow(3, 10**9), PATIENT)


def test_computing_may_be_limited_by_itself_so_that_a_busy_machine_refuses_no_more():
    with pytest.raises(WorkerError, match=r"^test stopped after 1 s of computing, the limit of time; raise it with"):
        outcome(lambda: pow(3, 10**9), Limits(60, computing=1))
    with pytest.raises(WorkerError, match=r"^test stopped after 0\.3 s, the limit of time"):
        outcome(lambda: threading.Event().wait(60), Limits(0.3, computing=60))


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux only")
def test_a_worker_that_eats_memory_is_ended_and_the_limit_named():
    with pytest.raises(
        WorkerError, match=r"^test stopped: it needs more than 100 MiB, the limit of memory; raise it with --memory$"
    ):
        outcome(lambda: len(bytearray(150 << 20)), Limits(memory=100))
    assert outcome(lambda: len(bytearray(150 << 20)), Limits(memory=300)) == str(150 << 20)


def test_memory_for_which_not_even_an_exception_is_left_is_the_same_error():
    def fail():
        raise SystemError("error return without exception set")

    with pytest.raises(WorkerError, match="limit of memory"):
        outcome(fail)


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux only")
def test_memory_that_a_rust_library_cannot_get_is_the_same_error():
    def join():
        import pyoxigraph as ox

        store = ox.Store()
        store.load(b"".join(b"<a:%d> <a:p> <a:%d> .\n" % (n, n) for n in range(3000)), format=ox.RdfFormat.N_TRIPLES)
        return list(store.query("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f"))

    with pytest.raises(WorkerError, match="limit of memory"):
        outcome(join, Limits(seconds=60, memory=100))


def test_an_answer_that_is_too_large_is_not_read():
    with pytest.raises(
        WorkerError, match=r"its answer of 30 MiB is over a quarter of the 100 MiB .* raise it with --memory"
    ):
        apart("test", lambda: bytes(30 << 20), Limits(memory=100))


# Deaths


@pytest.mark.parametrize(
    ("death", "words"),
    [
        (lambda: ctypes.string_at(0), "crashed; what it read is probably nested too deeply"),
        (lambda: os.kill(os.getpid(), signal.SIGKILL), "killed from outside"),
        (os.abort, "gave up, probably for want of memory; raise the limit of"),
        (lambda: os._exit(0), "ended with status 0"),
    ],
    ids=["segfault", "kill", "abort", "exit"],
)
def test_a_worker_that_dies_is_one_line_and_leaves_no_process(death, words):
    worker = Worker("query", lambda: lambda _request: death() or b"", PATIENT)
    pid = worker._process._pid
    with pytest.raises(WorkerError) as caught:
        worker.ask()
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert gone(pid)


def test_a_closed_or_forgotten_worker_is_gone():
    worker = Worker("test", number)
    pid = int(worker.ask())
    worker.close()
    assert gone(pid)
    worker.close()
    worker = Worker("test", number)
    pid = int(worker.ask())
    del worker
    assert gone(pid)


def test_no_pipe_stays_open():
    before = set(Path("/dev/fd").iterdir())
    for _ in range(5):
        with pytest.raises(WorkerError):
            outcome(lambda: os._exit(1))
        assert outcome(lambda: 1) == "1"
    assert set(Path("/dev/fd").iterdir()) == before


def test_an_interrupt_ends_the_worker(monkeypatch):
    worker = Worker("test", number)
    pid = int(worker.ask())

    def interrupted(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("mithaq.worker.process._wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        worker.ask()
    assert gone(pid)


# Pools


def test_a_pool_keeps_its_worker_and_replaces_one_that_died():
    pool = Pool("test", number)
    first = pool.ask(b"")
    assert pool.ask(b"") == first
    os.kill(int(first), signal.SIGKILL)
    while pool._idle[0].alive():
        pass
    second = pool.ask(b"")
    assert second != first
    pool.close()
    assert gone(int(second))


def test_a_pool_answers_again_after_a_request_that_killed_its_worker():
    pool = Pool("test", lambda: command)
    for request in (b"sleep", b"die"):
        with pytest.raises(WorkerError):
            pool.ask(request, Limits(seconds=0.5))
        assert pool.ask(b"next") == b"next"
    pool.close()


def test_other_limits_mean_another_worker():
    pool = Pool("test", number)
    assert pool.ask(b"", Limits(seconds=10)) != pool.ask(b"", Limits(seconds=11))
    pool.close()


def test_a_worker_is_not_started_while_another_thread_is_half_way_through_an_import(tmp_path, monkeypatch):
    (tmp_path / "slow_to_come.py").write_text("import time\ntime.sleep(0.5)\nWHOLE = 'whole'\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    thread = threading.Thread(target=lambda: __import__("slow_to_come"))
    thread.start()

    def task():
        return __import__("slow_to_come").WHOLE.encode()

    assert apart("test", task, PATIENT, [tmp_path]) == b"whole"
    thread.join()


def test_a_worker_in_an_interpreter_of_its_own_is_held_as_a_fork_is(tmp_path, monkeypatch):
    (tmp_path / "inside").mkdir()
    (tmp_path / "made_apart.py").write_text(MADE_APART, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    prepare, few = Named("made_apart", "prepare"), Limits(2, 512)
    with closing(Worker("test", prepare, PATIENT, [tmp_path / "made_apart.py"], tmp_path / "inside")) as worker:
        assert worker.ask(str(tmp_path / "inside" / "file").encode()) == b"written"
        assert worker.ask(str(tmp_path / "file").encode()) == b"PermissionError"
        assert worker.ask(b"socket") == b"PermissionError"
    with closing(Worker("test", prepare, few)) as worker, pytest.raises(WorkerError, match="limit of time"):
        worker.ask(b"sleep")
    with closing(Worker("test", prepare, few)) as worker, pytest.raises(WorkerError, match="status 3"):
        worker.ask(b"end")
    with (
        closing(Worker("test", Named("made_apart", "missing"), few)) as worker,
        pytest.raises(WorkerError, match="mis"),
    ):
        worker.ask(b"")


MADE_APART = """
import os, socket, time

def prepare():
    def handle(request):
        try:
            if request == b"socket":
                socket.socket()
            if request == b"sleep":
                time.sleep(3600)
            if request == b"end":
                os._exit(3)
            open(request, "x").close()
        except OSError as error:
            return type(error).__name__.encode()
        return b"written"
    return handle
"""


def test_threads_ask_a_pool_at_the_same_time_and_each_gets_its_own_answer():
    pool = Pool("test", echo, most=2)
    wrong = []

    def ask(name):
        wrong.extend(n for n in range(50) if pool.ask(f"{name} {n}".encode()) != f"{name} {n}".encode())

    threads = [threading.Thread(target=ask, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(pool._idle) <= 2
    pool.close()


# Systems that have less


def test_without_seccomp_and_landlock_it_still_works_and_its_limits_hold(monkeypatch):
    def missing(*_arguments):
        raise OSError(errno.ENOSYS, "not here")

    monkeypatch.setattr(sandbox, "_seccomp", missing)
    monkeypatch.setattr(sandbox, "_landlock", missing)
    assert outcome(lambda: 1) == "1"
    with pytest.raises(WorkerError, match="limit of time"):
        outcome(lambda: time.sleep(3600), Limits(seconds=0.5))


def test_where_the_address_space_has_no_limit_memory_is_watched(monkeypatch):
    real = sandbox._set
    monkeypatch.setattr(
        sandbox, "_set", lambda kind, value, **more: kind != sandbox.resource.RLIMIT_AS and real(kind, value, **more)
    )

    def eat():
        held = [bytearray(b"x" * (120 << 20))]
        time.sleep(3600)
        return held

    with pytest.raises(WorkerError, match=r"needs more than 100 MiB, the limit of memory"):
        outcome(eat, Limits(seconds=60, memory=100))
    assert outcome(lambda: 1, Limits(seconds=60, memory=100)) == "1"


def test_on_another_system_only_the_common_limits_are_set(monkeypatch):
    monkeypatch.setattr(sandbox.sys, "platform", "darwin")
    assert outcome(lambda: socket.socket().close()) == "None"
    assert sandbox.landlock_version() == 0


def test_the_filter_of_each_machine_is_a_whole_number_of_steps():
    for column, arch in sandbox._MACHINES.values():
        code = sandbox._filter(column, arch, 1)
        assert len(code) % 8 == 0
        assert 100 < len(code) // 8 < 4096
