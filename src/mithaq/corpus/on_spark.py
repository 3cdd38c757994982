"""Spark does the batches: a master that has an address, one of this machine alone, or a session that a user has.

Batches go as rows of a table through `mapInPandas`, many in one job, a task each; while one job runs, the next one is
made. What a lost worker had in hand, Spark gives to another. Graphs and manifest are written by this process alone.
"""

from __future__ import annotations

import re
import socket
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn, Self

from mithaq.corpus.crew import identity, otherwise, setting_here
from mithaq.corpus.spark_session import started
from mithaq.errors import MithaqError
from mithaq.worker.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mithaq.corpus.crew import Setting

    Work = Callable[[bytes, Setting], bytes]

_AWAITED = 10.0
"""Seconds until a worker must be there."""
_GLANCE = 2.0
"""Seconds between two looks whether there is still somebody at work."""
_ALONE = 30
"""So many looks without any worker end the run; a cluster may be starting one meanwhile."""
_TURNS = 8
"""Batches of a job for each core: the more, the less a job costs; with fewer, the first answer is there earlier."""
_JOBS = 2
"""Jobs at the same time, so that no core waits for the last batch of one."""
_ROWS = "number int, bytes binary"
_OURS = re.compile(r"^mithaq\.errors\.MithaqError: (.+)$", re.MULTILINE)
_LOST = "one worker after the other was lost over the same batch; have they enough memory? What is done is kept"
_CURES = {
    "No module named": "a worker lacks mithaq or one of its libraries; install the same there as is here",
    "PYTHON_VERSION_MISMATCH": "its workers have another Python; name one like this with PYSPARK_PYTHON",
    "Cannot run program": "a worker has no such Python; name one that it has with PYSPARK_PYTHON",
    "exceeds max allowed": "a document is too long for Spark; build it with --jobs",
    "Python worker exited unexpectedly": _LOST,
    "ExecutorLostFailure": _LOST,
}
"""What Spark says at length, and what that means."""


class Spark:
    """Does batches as an executor does, in a session of Spark; ``size`` is how many at the same time.

    With a session of your own: ``build(inputs, out, jobs=there.size, executor=there)``, as long as the block runs.
    """

    def __init__(self, session: Any, place: str = "Spark") -> None:
        self._session = session.newSession()  # whose settings are its own
        self._place = place
        self._waiting: list[_Answer] = []
        self._threads = ThreadPoolExecutor(_JOBS, thread_name_prefix="mithaq-spark")
        with self._in_one_line():
            self._await_worker()
            cores = max(1, session.sparkContext.defaultParallelism)
            self.size = _TURNS * cores
            self._session.conf.set("spark.sql.leafNodeDefaultParallelism", self.size)  # a task each
            self._session.conf.set("spark.sql.execution.arrow.pyspark.enabled", "true")
            self._compare(_done(self._session, _who, setting_here(Limits()), [b""] * self.size))

    def submit(self, work: Work, request: bytes, setting: Setting, /) -> _Answer:
        """The answer to come of a batch."""
        if self._waiting and (self._waiting[0].work, self._waiting[0].setting) != (work, setting):
            self.start()
        answer = _Answer(self, work, request, setting)
        self._waiting.append(answer)
        if len(self._waiting) >= self.size:
            self.start()
        return answer

    def start(self) -> None:
        """Have the batches done that are waiting for more."""
        batch, self._waiting = self._waiting, []
        requests = [answer.request for answer in batch]
        job = self._threads.submit(_done, self._session, batch[0].work, batch[0].setting, requests)
        for number, answer in enumerate(batch):
            answer.place = job, number
            answer.request = b""

    def wait(self, job: Future[list[bytes]]) -> list[bytes]:
        """The answers of a job when they are there; MithaqError where nobody is left to give them."""
        alone = 0
        with self._in_one_line():
            while alone < _ALONE:
                with suppress(TimeoutError):
                    return job.result(timeout=_GLANCE)
                alone = 0 if self._workers() else alone + 1
        raise MithaqError(f"{self._place}: all workers are gone; start some, then build again: what is done is kept")

    def close(self) -> None:
        """Forget what was asked and not begun; the session goes on."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def __enter__(self) -> Self:
        """Use it as long as the block runs."""
        return self

    def __exit__(self, *_: object) -> None:
        """Forget what was asked and not begun."""
        self.close()

    def _workers(self) -> int:
        """How many processes of Spark are there to do something."""
        context = self._session.sparkContext
        count = int(context._jsc.sc().getExecutorMemoryStatus().size())  # noqa: SLF001 - what tells it has no other name
        return count if str(context.master).startswith("local") else count - 1

    def _await_worker(self) -> None:
        deadline = time.monotonic() + _AWAITED
        while not self._workers():
            if time.monotonic() > deadline:
                break
            time.sleep(0.1)
        else:
            return
        raise MithaqError(
            f"{self._place}: the master has no worker with a free core; start one with: spark-class "
            f"org.apache.spark.deploy.worker.Worker {self._place}"
        )

    def _compare(self, found: list[bytes]) -> None:
        """Refuse a worker on which something else would come out."""
        ours = identity(setting_here(Limits()))
        for told in sorted(set(found)):
            host, *theirs = told.decode().split("\0")
            if has := otherwise(theirs, ours):
                raise MithaqError(f"{self._place}: worker {host} {has}; install and give the same in both places")

    @contextmanager
    def _in_one_line(self) -> Iterator[None]:
        """Whatever goes wrong as an error of ours."""
        try:
            yield
        except (MithaqError, GeneratorExit):
            raise
        except Exception as error:  # noqa: BLE001 - Spark and Java raise what they like
            self._explain(error)

    def _explain(self, error: Exception) -> NoReturn:
        told = str(error)
        if ours := _OURS.search(told):
            raise MithaqError(f"{self._place}: {ours[1]}") from error
        for sign, cure in _CURES.items():
            if sign in told:
                raise MithaqError(f"{self._place}: {cure}") from error
        try:
            there = not self._session.sparkContext._jsc.sc().isStopped()  # noqa: SLF001 - as above
        except Exception:  # noqa: BLE001 - Java has ended
            there = False
        if not there:
            raise MithaqError(
                f"{self._place}: Spark is gone; start it, then build again: what is done is kept"
            ) from None
        what = f"{type(error).__name__}: {told}".splitlines()[0]
        raise MithaqError(f"{self._place}: a worker failed: {what}; has it the same mithaq as is here?") from error


class _Answer:
    """What will come of a batch."""

    def __init__(self, spark: Spark, work: Work, request: bytes, setting: Setting) -> None:
        self._spark = spark
        self.work, self.request, self.setting = work, request, setting
        self.place: tuple[Future[list[bytes]], int] | None = None
        """The job that it is part of, and its number there."""

    def result(self) -> bytes:
        """The answer; waits for it."""
        if self.place is None:
            self._spark.start()
        assert self.place is not None
        job, number = self.place
        return self._spark.wait(job)[number]


@contextmanager
def spark(place: str) -> Iterator[Spark]:
    """The cluster of that address, as `mithaq.corpus.cluster` says."""
    with started(place) as session, Spark(session, place) as there:
        yield there


def _done(session: Any, work: Work, setting: Setting, requests: list[bytes]) -> list[bytes]:
    """The answers to some requests, as one job."""
    import pandas as pd

    asked = session.createDataFrame(pd.DataFrame({"number": range(len(requests)), "bytes": requests}), _ROWS)
    told = asked.mapInPandas(partial(_worked, work=work, setting=setting), _ROWS).toPandas()
    answers = dict(zip(told["number"], told["bytes"], strict=True))
    return [bytes(answers[number]) for number in range(len(requests))]


def _worked(frames: Iterator[Any], work: Work, setting: Setting) -> Iterator[Any]:
    """The answers to the requests of some frames; runs in a worker."""
    for frame in frames:
        answers = [work(bytes(request), setting) for request in frame["bytes"]]
        yield frame[["number"]].assign(bytes=answers)


def _who(_request: bytes, setting: Setting) -> bytes:
    """Which machine does a batch, and its identity; runs in a worker."""
    return "\0".join((socket.gethostname(), *identity(setting))).encode()
