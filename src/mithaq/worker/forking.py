"""How a process is forked so that its child waits for nothing that another thread of the parent holds."""

from __future__ import annotations

import _imp
import os
import signal
import threading
import time
import warnings
from importlib import _bootstrap

_PATIENCE = 10.0
"""Seconds that we wait for other threads to have done with their imports; one of them may wait for ours."""
_GLANCE = 0.002
_ENDING = (signal.SIGINT, signal.SIGTERM)
_IMPORTS = _bootstrap._module_locks  # type: ignore[attr-defined]  # noqa: SLF001 - there is no public way to see them
"""Name of a module -> a weak reference to the lock that the thread which imports it holds."""


def fork() -> int:
    """The child's number, 0 in the child.

    A module that another thread is just importing would be half there in the child, and locked for ever, so its end
    is waited for; other threads of a server import what they need at their first request.
    """
    deadline = time.monotonic() + _PATIENCE
    while True:
        _imp.acquire_lock()  # from here on no import can begin
        try:
            if not _others_import() or time.monotonic() > deadline:
                return _forked()
        finally:
            _imp.release_lock()
        time.sleep(_GLANCE)


def _others_import() -> bool:
    """Whether another thread is importing a module."""
    locks = [reference() for reference in list(_IMPORTS.values())]
    return any(lock is not None and lock.owner not in {None, threading.get_ident()} for lock in locks)


def _forked() -> int:
    with warnings.catch_warnings():  # of the whole process; the lock of imports gives each thread its turn
        warnings.simplefilter("ignore", DeprecationWarning)
        # What is raised in a callback of a library at a fork is lost: Ctrl-C would be, which comes right then.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
        try:
            pid = os.fork()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
    if pid == 0:
        _IMPORTS.clear()  # one that was being taken at this moment would never be given back
    return pid
