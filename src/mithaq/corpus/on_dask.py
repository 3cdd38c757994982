"""Dask does the batches: a scheduler that has an address, or one with processes of this machine.

A batch is a task, and its name is the hash of what it depends on: when a worker is lost, the scheduler has another do
its batches again, with the same bytes. Graphs and manifest are written by this process alone, so that nothing is half
done wherever the cluster ends.
"""

from __future__ import annotations

import hashlib
import logging
import signal
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing.resource_tracker import ensure_running
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NoReturn

from mithaq.corpus.crew import identity, otherwise, setting_here
from mithaq.errors import MithaqError
from mithaq.worker.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mithaq.corpus.crew import Setting

_LOOPBACK = "127.0.0.1"
_CONNECT = 10
"""Seconds until a scheduler must have answered."""
_GLANCE = 2.0
"""Seconds between two looks whether there is still somebody at work."""
_ALONE = 30
"""So many looks without any worker end the run; a cluster may be restarting one meanwhile."""
_LEAVING = 5
"""Seconds in which to say goodbye to a scheduler that may be gone."""
_QUIET = {"distributed.admin.large-graph-warning-threshold": "4GB", "distributed.scheduler.http.routes": []}
"""A batch with a large document is no mistake; nobody looks at the pages of a cluster that ends with the run."""


class Dask:
    """Does batches as an executor does; ``size`` is how many at the same time."""

    def __init__(self, client: Any, place: str) -> None:
        self._client = client
        self._place = place
        with self._in_one_line():
            if not (threads := client.nthreads()):
                raise MithaqError(f"{place}: the scheduler has no worker; start one with: dask worker {place}")
            self.size = sum(threads.values())
            self._compare(client.run(identity, setting_here(Limits()), on_error="return"))

    def submit(self, work: Callable[[bytes, Setting], bytes], request: bytes, setting: Setting, /) -> _Answer:
        """The answer to come of a batch; MithaqError where nobody can be asked."""
        name = hashlib.sha256(repr(setting).encode() + b"\0" + request).hexdigest()
        with self._in_one_line():
            return _Answer(self, self._client.submit(work, request, setting, key=f"mithaq-{name}"))

    def wait(self, future: Any) -> bytes:
        """The answer when it is there; MithaqError where nobody is left to give it."""
        alone = 0
        with self._in_one_line():
            while alone < _ALONE:
                with suppress(TimeoutError):
                    return bytes(future.result(timeout=_GLANCE))
                if self._client.status != "running":
                    raise CancelledError
                alone = 0 if self._client.nthreads() else alone + 1
        raise MithaqError(f"{self._place}: all workers are gone; start some, then build again: what is done is kept")

    def _compare(self, found: dict[str, Any]) -> None:
        """Refuse a worker on which something else would come out."""
        ours = identity(setting_here(Limits()))
        for worker, theirs in sorted(found.items()):
            if isinstance(theirs, BaseException):
                has = f"cannot be asked for its mithaq ({type(theirs).__name__})"
            else:
                has = otherwise(theirs, ours)
            if has:
                raise MithaqError(f"{self._place}: worker {worker} {has}; install and give the same in both places")

    @contextmanager
    def _in_one_line(self) -> Iterator[None]:
        """Whatever goes wrong as an error of ours."""
        try:
            yield
        except (MithaqError, GeneratorExit):
            raise
        except (CancelledError, OSError):
            self._gone()
        except Exception as error:
            if type(error).__name__ == "KilledWorker":
                raise MithaqError(
                    f"{self._place}: one worker after the other was lost over the same batch; have they enough memory? "
                    "What is done is kept"
                ) from None
            if self._client.status != "running":
                self._gone()
            what = f"{type(error).__name__}: {error}".splitlines()[0]
            raise MithaqError(f"{self._place}: a worker failed: {what}; has it the same mithaq as is here?") from error

    def _gone(self) -> NoReturn:
        raise MithaqError(
            f"{self._place}: the scheduler is gone; start it, then build again: what is done is kept"
        ) from None


class _Answer:
    """What will come of a batch. When it is forgotten, so is the batch on the cluster."""

    def __init__(self, cluster: Dask, future: Any) -> None:
        self._cluster = cluster
        self._future = future

    def result(self) -> bytes:
        """The answer; waits for it."""
        return self._cluster.wait(self._future)


@contextmanager
def dask(place: str) -> Iterator[Dask]:
    """The cluster of that address, as `mithaq.corpus.cluster` says."""
    local = place.removeprefix("local:") if place.startswith("local:") else ""
    try:
        from dask import config
        from distributed import Client
    except ImportError:
        raise MithaqError("a cluster needs Dask; install it with: pip install 'mithaq[dask]'") from None
    with ExitStack() as stack:
        stack.enter_context(_silence())
        stack.enter_context(config.set(_QUIET))
        where = stack.enter_context(_started(int(local))) if local else place
        try:
            client = Client(where, timeout=_CONNECT, set_as_default=False, name="mithaq")
        except (OSError, ValueError):
            raise MithaqError(f"{place}: no Dask scheduler answers there; start one with: dask scheduler") from None
        stack.callback(_leave, client)
        yield Dask(client, place)


@contextmanager
def _started(count: int) -> Iterator[Any]:
    """A scheduler in this process and so many workers, which only this machine can reach."""
    from distributed import LocalCluster

    with TemporaryDirectory(prefix="mithaq-", ignore_cleanup_errors=True) as folder, ExitStack() as stack:
        with _deaf():
            started = LocalCluster(
                n_workers=count,
                threads_per_worker=1,
                processes=True,
                host=_LOOPBACK,
                dashboard_address=f"{_LOOPBACK}:0",
                worker_dashboard_address=f"{_LOOPBACK}:0",
                memory_limit=0,  # each document has its own
                silence_logs=logging.CRITICAL + 1,
                local_directory=folder,
            )
            stack.enter_context(started)
        yield started


@contextmanager
def _deaf() -> Iterator[None]:
    """Threads that start meanwhile, and all processes that these start, never hear Ctrl-C; this thread does later."""
    ensure_running()  # when the first process is spawned, it would undo the mask
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _silence() -> Iterator[None]:
    """Dask's log is not printed: what the user must know comes as an error."""
    names = ["distributed", *(name for name in logging.root.manager.loggerDict if name.startswith("distributed."))]
    before = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)


def _leave(client: Any) -> None:
    """Give back what was asked for; a scheduler that is gone is not waited for."""
    with suppress(Exception):
        client.close(timeout=_LEAVING)
