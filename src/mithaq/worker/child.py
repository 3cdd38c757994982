"""The child's side: become harmless, then answer requests until the parent has gone.

A request is a head (its length) and its bytes; an answer is a head (its kind and length) and its bytes. Nothing but
bytes crosses the border: no pickles, which would run what a child that was taken over puts into them.
"""

from __future__ import annotations

import faulthandler
import fcntl
import gc
import json
import os
import signal
import struct
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from mithaq.errors import MithaqError
from mithaq.worker import sandbox

if TYPE_CHECKING:
    from pathlib import Path

    from mithaq.worker.limits import Limits

Handler = Callable[[bytes], bytes]
"""Gives the answer to a request; raises a MithaqError where there is none."""

REQUEST = struct.Struct("!dQ")
"""Seconds that a processor may take for the answer, bytes of the request."""
ANSWER = struct.Struct("!cQ")
"""Kind, and bytes of the answer."""
RESULT, PROBLEM, MEMORY, UNEXPECTED = b"r", b"p", b"m", b"u"

_LOWEST = 16
"""The pipes are moved to numbers from here on, away from standard input, output and error."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What binds a child to its parent: the ends of four pipes, the parent's number and the thread that forked."""

    requests: int
    answers: int
    errors: int
    """Where goes what libraries print."""
    life: int
    """Nobody writes here; it closes when the parent dies."""
    parent: int
    main_thread: bool


@dataclass(frozen=True, slots=True)
class Access:
    """What a child may read, and the one folder that it may write into, if any."""

    reads: tuple[str | Path, ...] = ()
    writes: str | Path | None = None


def serve(prepare: Callable[[], Handler], limits: Limits, access: Access, ties: Ties) -> NoReturn:
    """Run ``prepare``, give up what is not needed, then answer; the process ends with this function."""
    status = 1
    try:
        requests, answers, life = _settle(ties)
        sandbox.die_with(ties.parent, life, by_thread=ties.main_thread)
        try:
            sandbox.share_one_arena()
            handle = prepare()
            sandbox.confine(access.reads, limits.most_memory, access.writes)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the parent must hear of it
            _send(answers, *_told(error))
            os._exit(1)
        while head := _received(requests, REQUEST.size):
            seconds, size = REQUEST.unpack(head)
            sandbox.limit_time(seconds)
            _answer(handle, _received(requests, size), answers)
        status = 0
    finally:
        # No handler, no buffer and no finaliser of the parent may run here.
        os._exit(status)


def _settle(ties: Ties) -> tuple[int, int, int]:
    """Leave the terminal and whatever the parent has open; the pipes for requests, answers and life."""
    gc.freeze()  # what the parent has made stays as it is, so that its memory is not copied
    faulthandler.disable()
    with suppress(PermissionError):  # a fresh one has done so
        os.setsid()  # Ctrl-C goes to the parent, which ends this process
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    kept = ties.requests, ties.answers, ties.life
    requests, answers, life = (fcntl.fcntl(pipe, fcntl.F_DUPFD_CLOEXEC, _LOWEST) for pipe in kept)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(ties.errors, 2)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.set_blocking(2, False)  # what nobody reads must not hold us up
    for name in os.listdir("/dev/fd"):  # noqa: PTH208 - numbers, not paths
        if int(name) > 2 and int(name) not in {requests, answers, life}:  # noqa: PLR2004 - the standard streams
            with suppress(OSError):
                os.close(int(name))
    # Libraries for numbers would start a thread a core, before the filter is there to hold them.
    os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"), "1"))
    return requests, answers, life


def _answer(handle: Handler, request: bytes, answers: int) -> None:
    try:
        kind, data = RESULT, handle(request)
    except BaseException as error:  # noqa: BLE001 - a panic of a Rust library is no Exception
        kind, data = _told(error)
    _send(answers, kind, data)


def _told(error: BaseException) -> tuple[bytes, bytes]:
    """An exception as what the parent gets: its class, where that is one of ours, and its words."""
    if isinstance(error, MithaqError):
        return PROBLEM, json.dumps([type(error).__name__, str(error)]).encode()
    if isinstance(error, MemoryError) or (isinstance(error, SystemError) and _NO_ROOM in str(error)):
        return MEMORY, b""
    return UNEXPECTED, f"{type(error).__name__}: {error}".encode(errors="replace")[:1000]


_NO_ROOM = "error return without exception set"
"""What Python says of a function in C that has no memory for its answer, nor for an exception."""


def _send(answers: int, kind: bytes, data: bytes) -> None:
    for part in (ANSWER.pack(kind, len(data)), data):
        rest = memoryview(part)
        while rest:
            rest = rest[os.write(answers, rest) :]


def _received(requests: int, size: int) -> bytes:
    """So many bytes; none where the parent has closed the pipe."""
    parts = []
    while size and (part := os.read(requests, min(size, 1 << 20))):
        parts.append(part)
        size -= len(part)
    return b"".join(parts) if size == 0 else b""
