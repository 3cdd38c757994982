"""A worker that is no fork but an interpreter of its own, with none of this process's threads and locks.

A fork has only the thread that forked. RocksDB, in which stores on disk are kept, does its writing in threads of its
own, once for the whole process: where anything here has ever opened a store on disk, also one that has nothing to do
with us, a fork that writes one waits for ever for threads that it does not have, and one that only reads may wait for
a lock that one of them held.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from mithaq.worker.child import Access, Ties, serve
from mithaq.worker.limits import Limits

if TYPE_CHECKING:
    from mithaq.worker.child import Handler


@dataclass(frozen=True, slots=True)
class Named:
    """The function that prepares a worker, by its module and name: all that a process can be told of it."""

    module: str
    name: str

    def __call__(self) -> Handler:
        """What that function gives."""
        handler: Handler = getattr(import_module(self.module), self.name)()
        return handler


def start(prepare: Named, limits: Limits, access: Access, ties: Ties) -> int:
    """The number of a process that does as a forked one would; whoever calls waits for its end."""
    told = {
        "prepare": asdict(prepare),
        "limits": asdict(limits),
        "reads": list(map(str, access.reads)),
        "writes": None if access.writes is None else str(access.writes),
        "ties": asdict(ties),
    }
    import subprocess

    path = os.pathsep.join(filter(None, sys.path))  # so that it finds what this process has found
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=ties.errors,
        pass_fds=(ties.requests, ties.answers, ties.errors, ties.life),
        env={**os.environ, "PYTHONPATH": path},
        start_new_session=True,  # Ctrl-C goes to the parent, which ends this process
    )
    with suppress(BrokenPipeError), process.stdin as pipe:  # type: ignore[union-attr]
        pipe.write(json.dumps(told).encode())
    process.returncode = 0  # else the module would wait for it too, and its status would be lost
    return process.pid


def threaded() -> bool:
    """Whether this process has threads that a fork of it would lack, as far as the system tells."""
    try:
        return len(os.listdir("/proc/self/task")) > 1  # noqa: PTH208 - numbers, not paths
    except OSError:
        return threading.active_count() > 1


def _main() -> NoReturn:
    """Become the worker that standard input describes."""
    told = json.load(sys.stdin.buffer)
    access = Access(tuple(told["reads"]), told["writes"])
    serve(Named(**told["prepare"]), Limits(**told["limits"]), access, Ties(**told["ties"]))


if __name__ == "__main__":
    _main()
