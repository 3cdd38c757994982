"""Who does the batches: this process, workers of this machine, or any executor of `concurrent.futures`.

Wherever a batch goes, it is done in a confined child process with limits of time and memory. Of a batch that ends its
child, each document is tried alone, so that the one that does it is known, and costs no other.
"""

from __future__ import annotations

import gc
import os
import socket
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from mithaq.corpus.packing import pack, unpack
from mithaq.corpus.program import program
from mithaq.corpus.tasks import failed, perform, singles
from mithaq.errors import MithaqError, stumbled
from mithaq.resources import extend, extra, resource_dir
from mithaq.worker.limits import LONG, MOST_MEMORY, Limits, WorkerError
from mithaq.worker.process import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

LIMITS = Limits(LONG, MOST_MEMORY)
"""What a document may take, where nothing else is said."""
GARBAGE = 50_000, 20, 20
"""New objects after which the young ones are searched for garbage, and how often the older: most go by themselves."""
_AHEAD = 2
"""Batches for each worker that are under way or waiting."""


def cores() -> int:
    """How many workers this machine has work for: one a core that may be used, and two at least, each with limits."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(2, usable or 1)


class Task(NamedTuple):
    """A kind of work: a batch done; as batches of one; the answer to one of these that ended its worker, and why."""

    perform: Callable[[bytes], bytes]
    singles: Callable[[bytes], list[bytes]]
    failed: Callable[[bytes, str], bytes]


BUILDING = Task(perform, singles, failed)


class Setting(NamedTuple):
    """What a worker must know to do the same anywhere: its limits and the user's own data."""

    seconds: float
    memory: int
    registry: tuple[str, ...]
    languages: tuple[str, ...]
    program: str = ""
    """Of which program the same is expected; empty in a process that can be no other."""


class Answer(Protocol):
    """What will come of a batch."""

    def result(self) -> bytes:
        """The answer; waits for it."""


class Executing(Protocol):
    """What has batches done elsewhere; any executor of `concurrent.futures` is one."""

    def submit(self, work: Callable[[bytes, Setting], bytes], request: bytes, setting: Setting, /) -> Answer:
        """The answer to come of ``work`` on a batch."""


class Crew:
    """Does batches and gives the answers in the order of the requests."""

    def __init__(self, task: Task, submit: Callable[[bytes], Answer] | None = None, size: int = 1) -> None:
        self._task = task
        self._submit = submit
        self._ahead = _AHEAD * size

    def do(self, requests: Iterable[bytes]) -> Iterator[bytes]:
        """The answer to each request. A request is asked for only when there is somebody free to do it."""
        if self._submit is None:
            yield from (_patient(self._task, self._task.perform, request) for request in requests)
            return
        waiting: deque[Answer] = deque()
        for request in requests:
            waiting.append(self._submit(request))
            if len(waiting) > self._ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def crew(
    jobs: int = 1, limits: Limits = LIMITS, executor: Executing | None = None, task: Task = BUILDING
) -> Iterator[Crew]:
    """So many workers on this machine; with 1 the batches are done in this process, which has no limits.

    With an ``executor``, which builds, that has as many workers as ``jobs`` says; in each of its processes a child does
    the batches.
    """
    setting = setting_here(limits)
    if executor is not None:
        elsewhere = setting._replace(program=program())
        yield Crew(task, lambda request: executor.submit(confined, request, elsewhere), jobs)
    elif jobs == 1:
        yield Crew(task)
    else:
        children = _Children(task)
        with ThreadPoolExecutor(jobs, thread_name_prefix="mithaq-crew") as threads:
            try:
                yield Crew(task, lambda request: threads.submit(children.ask, request, setting), jobs)
            except BaseException:
                threads.shutdown(wait=False, cancel_futures=True)
                children.stop()
                raise
        children.close()


def setting_here(limits: Limits) -> Setting:
    """What a worker must know to do the same as this process."""
    registry, languages = (tuple(str(path.absolute()) for path in extra(kind)) for kind in ("registry", "languages"))
    return Setting(limits.seconds, limits.memory or MOST_MEMORY, registry, languages)


def identity(setting: Setting) -> tuple[str, str]:
    """The version of the program in this process, and the hash of it with the user's own data laid over."""
    from mithaq import __version__

    with _OURS.turn:
        _lay_over(setting)
        return __version__, program()


def otherwise(theirs: Sequence[str], ours: Sequence[str]) -> str:
    """What is not the same there, of two identities; empty where they are one."""
    if theirs[0] != ours[0]:
        return f"has mithaq {theirs[0]}, and here is {ours[0]}"
    same = tuple(theirs) == tuple(ours)
    return "" if same else f"has another Python, other libraries, rules or own data than mithaq {ours[0]} here"


def confined(request: bytes, setting: Setting) -> bytes:
    """The answer to a batch that a child of this process has done."""
    return _OURS.ask(request, setting)


class _Children:
    """The children of a process, one for each thread that asks."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._of_thread = threading.local()
        self._all: list[Worker] = []
        self._stopped = False
        self.turn = threading.Lock()
        """Held while somebody's own data are laid over the shipped ones, and a child is made of that."""

    def ask(self, request: bytes, setting: Setting) -> bytes:
        """The answer of this thread's child."""
        return _patient(self._task, lambda batch: self._worker(setting).ask(batch), request)

    def stop(self) -> None:
        """End the children now, whatever they are doing; those who wait for them hear of it."""
        self._stopped = True
        for worker in self._all:
            worker.kill()

    def close(self) -> None:
        """End the children and wait until they are gone; nobody may ask any more."""
        for worker in self._all:
            worker.close()

    def _worker(self, setting: Setting) -> Worker:
        if self._stopped:
            raise MithaqError("stopped")
        known, worker = getattr(self._of_thread, "worker", (None, None))
        if worker is None or known != setting or not worker.alive():
            if worker is not None:
                worker.close()
            with self.turn:
                worker = _child(setting, self._task)
                self._of_thread.worker = setting, worker
                self._all = [other for other in self._all if other.alive()] + [worker]
        return worker


_OURS = _Children(BUILDING)


def _child(setting: Setting, task: Task) -> Worker:
    """A child that does batches; MithaqError where this process would do them otherwise than the one that asks."""
    _lay_over(setting)
    if setting.program not in {"", program()}:
        raise MithaqError(
            f"{socket.gethostname()}, process {os.getpid()}: another version, Python, library or own data than where "
            "the build was started; install and give the same in both places"
        )
    shipped = str(resource_dir("ontology")), str(resource_dir("languages"))
    folders = (*shipped, *setting.registry, *setting.languages)
    return Worker("reading", partial(_prepared, task), Limits(setting.seconds, setting.memory), folders)


def _prepared(task: Task) -> Callable[[bytes], bytes]:
    gc.set_threshold(*GARBAGE)  # whoever has started this process: a worker of a cluster has not set it
    return task.perform


def _lay_over(setting: Setting) -> None:
    """Have the user's own data in this process too, which may be another than the one where they were named."""
    wanted = tuple(tuple(map(Path, folders)) for folders in (setting.registry, setting.languages))
    known = tuple(tuple(path.absolute() for path in extra(kind)) for kind in ("registry", "languages"))
    if wanted != known:
        extend(*wanted)


def _patient(task: Task, work: Callable[[bytes], bytes], request: bytes) -> bytes:
    """The answer to a batch; where it cannot be had, to each document alone, with a failure for those that it costs."""
    try:
        return work(request)
    except WorkerError as error:
        reason = str(error)
    except MithaqError:
        raise
    except Exception as error:  # noqa: BLE001 - what reading a document stumbles over is reported with its name
        reason = stumbled(error)
    alone = task.singles(request)
    if len(alone) == 1:
        return task.failed(request, reason)
    return pack([part for one in map(partial(_patient, task, work), alone) for part in unpack(one)])
