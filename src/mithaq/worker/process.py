"""The parent's side: start workers, ask them, end them when a limit is reached.

A worker is forked, so that it has what is already loaded: a query costs a pipe's round trip, not a new interpreter
with all its imports (benchmarks/worker.py). What must have no part in this process is a `fresh.Named` instead. Nothing
stops the engine from within: pyoxigraph has no time limit and does not hear Ctrl-C, so the process is killed.
"""

from __future__ import annotations

import fcntl
import json
import os
import select
import signal
import threading
import time
import weakref
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from mithaq import errors
from mithaq.errors import MithaqError
from mithaq.worker import child
from mithaq.worker.forking import fork
from mithaq.worker.fresh import Named, start
from mithaq.worker.limits import Limits, WorkerError
from mithaq.worker.sandbox import OUT_OF_MEMORY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_CHUNK = 1 << 20
_LAST_WORDS = 1 << 16
_SHOWN = 200
_LONGEST_WAIT = 3600
"""Seconds of one wait; the system counts milliseconds in 32 bits."""
_NO_MEMORY = ("memory allocation", "MemoryError", "bad_alloc", "Resource temporarily unavailable")
"""What Rust, Python and C++ say before they give up; the last of a thread for whose stack there is no room."""
_GRACE = 5.0
"""Seconds of a processor more than those of the clock, after which the kernel ends a child that we have not ended."""
_DYING = 2.0
"""Seconds that the kernel may need to clear away a process that ends."""
_OURS = {
    name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, MithaqError)
} | {"WorkerError": WorkerError}


class Worker:
    """One child process with its limits; it ends when it is closed, forgotten, or this process ends.

    ``what`` is what it does, as the subject of an error: "query". ``prepare`` runs in the child before it gives up
    files, network and memory: it imports what is needed and gives the function that answers requests; where it is a
    `fresh.Named`, the child is an interpreter of its own and no fork. ``reads`` are
    the files and folders that may be read from then on, ``writes`` is the one folder that may be written into.
    """

    def __init__(
        self,
        what: str,
        prepare: Callable[[], child.Handler],
        limits: Limits | None = None,
        reads: Iterable[str | Path] = (),
        writes: str | Path | None = None,
    ) -> None:
        self._what = what
        reads = tuple(reads)
        self.limits = (limits or Limits()).reading(reads)
        self._process = _Process(prepare, self.limits, child.Access(reads, writes))
        self._close = weakref.finalize(self, self._process.end)

    def ask(self, request: bytes = b"", seconds: float | None = None) -> bytes:
        """The worker's answer. A MithaqError of its own; a WorkerError where it reaches a limit or dies.

        It may take ``seconds``, where they are given, else those of the limits. After a WorkerError, as after Ctrl-C,
        the worker has ended.
        """
        self.post(request, seconds)
        return self.answer(seconds)

    def post(self, request: bytes = b"", seconds: float | None = None) -> None:
        """Send a request and wait for nothing; answers come in the order of the requests. Errors as of `ask`."""
        seconds = seconds or self.limits.seconds
        with self._ended_by_errors(seconds):
            head = child.REQUEST.pack(self.limits.computing or seconds + _GRACE, len(request))
            self._process.send(head + request, time.monotonic() + seconds)

    def answer(self, seconds: float | None = None) -> bytes:
        """The answer to the oldest request that is still open; errors as of `ask`."""
        seconds = seconds or self.limits.seconds
        with self._ended_by_errors(seconds):
            deadline = time.monotonic() + seconds
            kind, size = child.ANSWER.unpack(self._received(child.ANSWER.size, deadline))
            if size > self.limits.answer:
                raise self.limits.too_large(self._what, size)
            data = self._received(size, deadline)
        if kind == child.RESULT:
            return data
        if kind == child.PROBLEM:
            raise _problem(data)
        self.close()
        if kind == child.MEMORY:
            raise self.limits.out_of_memory(self._what)
        raise WorkerError(f"{self._what} failed: {data.decode(errors='replace')[:_SHOWN]}; please report this")

    @contextmanager
    def _ended_by_errors(self, seconds: float) -> Iterator[None]:
        try:
            yield
        except _OutOfTimeError:
            self.close()
            raise replace(self.limits, seconds=seconds, computing=None).out_of_time(self._what) from None
        except BaseException:
            self.close()
            raise

    def alive(self) -> bool:
        """Whether this process can ask it."""
        return self._process.alive()

    def close(self) -> None:
        """End the child and wait until it is gone."""
        self._close()

    def kill(self) -> None:
        """End the child while another thread waits for its answer, which then gets a WorkerError."""
        self._process.kill()

    def _received(self, size: int, deadline: float) -> bytes:
        data = self._process.receive(size, deadline)
        if len(data) < size:
            self._explain()
        return data

    def _explain(self) -> NoReturn:
        """Raise the reason for which the child has died."""
        status, words = self._process.died(), self._process.last_words
        if status == -signal.SIGXCPU:
            raise self.limits.out_of_time(self._what)
        if status == OUT_OF_MEMORY or any(sign in words for sign in _NO_MEMORY):
            raise self.limits.out_of_memory(self._what)
        if status in {-signal.SIGSEGV, -signal.SIGBUS}:
            raise WorkerError(f"{self._what} stopped: its process crashed; what it read is probably nested too deeply")
        if status == -signal.SIGABRT:
            raise self.limits.given_up(self._what)
        if status == -signal.SIGKILL:
            raise WorkerError(f"{self._what} stopped: its process was killed from outside; is there enough memory?")
        raise WorkerError(f"{self._what} stopped: its process ended with status {status}; please report this")


class Pool:
    """Up to ``most`` workers that do the same; they are started when asked for, and kept for the next request.

    A worker that has died is replaced. Threads may ask at the same time.
    """

    def __init__(
        self, what: str, prepare: Callable[[], child.Handler], reads: Iterable[str | Path] = (), most: int = 2
    ) -> None:
        self._start = (what, prepare)
        self._reads = tuple(reads)
        self._turn = threading.BoundedSemaphore(most)
        self._idle: list[Worker] = []

    def ask(self, request: bytes, limits: Limits | None = None) -> bytes:
        """The answer of one of the workers; errors as of `Worker.ask`."""
        with self._turn:
            worker = self._taken((limits or Limits()).reading(self._reads))
            try:
                return worker.ask(request)
            finally:
                if worker.alive():
                    self._idle.append(worker)

    def close(self) -> None:
        """End the workers that are idle."""
        while self._idle:
            self._idle.pop().close()

    def _taken(self, limits: Limits) -> Worker:
        """One that is alive and has these limits; the others that are found on the way are ended."""
        with suppress(IndexError):
            while worker := self._idle.pop():
                if worker.limits == limits and worker.alive():
                    return worker
                worker.close()
        return Worker(*self._start, limits, self._reads)


def apart(
    what: str,
    task: Callable[[], bytes],
    limits: Limits | None = None,
    reads: Iterable[str | Path] = (),
    imports: Iterable[str] = (),
) -> bytes:
    """What ``task`` gives, done in a worker of its own, with ``imports`` loaded; errors as of `Worker.ask`."""

    def prepare() -> child.Handler:
        for name in imports:
            import_module(name)
        return lambda _request: task()

    with closing(Worker(what, prepare, limits, reads)) as worker:
        return worker.ask()


class _OutOfTimeError(Exception):
    """The deadline has passed."""


class _Process:
    """The child with our ends of the pipes; belongs to the process that started it and to no fork of that."""

    def __init__(self, prepare: Callable[[], child.Handler], limits: Limits, access: child.Access) -> None:
        self._owner = os.getpid()
        self._status: int | None = None
        self.last_words = ""
        requests, self._requests = os.pipe()
        self._answers, answers = os.pipe()
        self._errors, errors = os.pipe()
        life, ours = os.pipe()
        self._pipes = [self._requests, self._answers, self._errors, ours]
        if hasattr(fcntl, "F_SETPIPE_SZ"):
            # Each time a pipe is full, both processes must have their turn: seconds, where a machine is busy.
            for pipe in (answers, self._requests):
                with suppress(OSError):
                    fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _CHUNK)
        main_thread = threading.current_thread() is threading.main_thread()
        ties = child.Ties(requests, answers, errors, life, self._owner, main_thread)
        if isinstance(prepare, Named):
            self._pid = start(prepare, limits, access, ties)
        else:
            self._pid = fork()
            if self._pid == 0:
                child.serve(prepare, limits, access, ties)
        for pipe in (requests, answers, errors, life):
            os.close(pipe)
        os.set_blocking(self._requests, False)
        os.set_blocking(self._errors, False)

    def send(self, data: bytes, deadline: float) -> None:
        """Write a request; if the child has died meanwhile, what it answered tells more."""
        rest = memoryview(data)
        with suppress(BrokenPipeError):
            while rest:
                _wait(self._requests, select.POLLOUT, deadline)
                with suppress(BlockingIOError):
                    rest = rest[os.write(self._requests, rest[:_CHUNK]) :]

    def receive(self, size: int, deadline: float) -> bytes:
        """So many bytes of an answer; fewer where the child has died."""
        parts = []
        while size:
            _wait(self._answers, select.POLLIN, deadline)
            part = os.read(self._answers, min(size, _CHUNK))
            if not part:
                break
            parts.append(part)
            size -= len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def alive(self) -> bool:
        """Whether it still runs and belongs to this process."""
        return self._owner == os.getpid() and not self._reaped(os.WNOHANG)

    def died(self) -> int | None:
        """The exit status, negative for a signal, of a child that has closed its pipes: it is ending by itself."""
        deadline = time.monotonic() + _DYING
        while not self._reaped(os.WNOHANG) and time.monotonic() < deadline:
            time.sleep(0.001)
        self.end()
        return self._status

    def kill(self) -> None:
        """Kill it, and leave the rest to whoever waits for it."""
        if self._owner == os.getpid() and self._status is None:
            with suppress(ProcessLookupError, PermissionError):
                os.kill(self._pid, signal.SIGKILL)

    def end(self) -> None:
        """Kill it, with whatever it has started, wait until it is gone, and close the pipes."""
        if self._owner != os.getpid() or not self._pipes:
            return
        if not self._reaped(os.WNOHANG):
            for kill in (os.killpg, os.kill):
                with suppress(ProcessLookupError, PermissionError):
                    kill(self._pid, signal.SIGKILL)
            self._reaped(0)
        with suppress(BlockingIOError):
            self.last_words = os.read(self._errors, _LAST_WORDS).decode(errors="replace")
        while self._pipes:
            os.close(self._pipes.pop())

    def _reaped(self, options: int) -> bool:
        """Whether it has ended; its number is no longer its own then, and its status is known."""
        if self._status is None:
            try:
                pid, status = os.waitpid(self._pid, options)
            except ChildProcessError:  # another part of the program waits for all children
                pid, status = self._pid, 0
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status is not None


def _wait(pipe: int, event: int, deadline: float) -> None:
    """Wait until something can be done with the pipe."""
    poll = select.poll()
    poll.register(pipe, event)
    while (left := deadline - time.monotonic()) > 0:
        if poll.poll(1000 * min(left, _LONGEST_WAIT)):
            return
    raise _OutOfTimeError


def _problem(data: bytes) -> MithaqError:
    """The child's own error, as the class that it had there."""
    try:
        name, words = json.loads(data)
        return _OURS[name](str(words))
    except (ValueError, TypeError, KeyError) as error:
        raise WorkerError("a worker answered what is no answer; please report this") from error
