"""What protects the user on this machine, found by trying it, and which programs are here; with what to do."""

from __future__ import annotations

import errno
import os
import platform
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import MithaqError
from mithaq.worker.limits import Limits
from mithaq.worker.process import apart
from mithaq.worker.sandbox import landlock_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SAFE_PYTHON = (3, 11, 14)
"""From here on its HTML parser takes linear time (CVE-2025-6069)."""
_PATIENCE = 20
_SHOWN = 70
_NO_SECCOMP = "needs Linux with seccomp filters on x86-64 or ARM64; until then do not read graphs from strangers here"
_NO_LANDLOCK = "needs Linux 5.13 or newer with landlock switched on (lsm=landlock,…); keep secrets out of reach"
_LIBRARIES = ("rdflib", "pyoxigraph", "pyshacl", "owlready2", "networkx", "pyvis")
_REMARK = "Picked up "
"""What Java says first where its options are in the environment."""
_PROGRAMS = (
    (
        "Java",
        ("java",),
        "-version",
        "mithaq reason goes by the OWL 2 RL rules alone: for HermiT install a Java runtime, 17 or newer",
    ),
    (
        "Chromium",
        ("chromium", "chromium-browser", "google-chrome"),
        "--version",
        "only for the tests of the page: install chromium",
    ),
    ("Oxigraph server", ("oxigraph", "oxigraph_server"), "--version", "optional: loads what mithaq export writes"),
    ("Jena Fuseki", ("fuseki-server",), "--version", "optional: loads what mithaq export writes"),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; ``advice`` is empty where all is well, ``needed`` says that mithaq fails so."""

    what: str
    found: str
    advice: str = ""
    needed: bool = False


def examine() -> Iterator[Finding]:
    """All findings: the defences of workers first, then versions."""
    yield from _defences()
    yield _python()
    yield from map(_library, _LIBRARIES)
    for what, commands, option, advice in _PROGRAMS:
        yield _program(what, commands, option, advice)


def machine() -> str:
    """The system and its processor in a few words."""
    return f"{platform.system()} {platform.release()}, {platform.machine()}, Python {platform.python_version()}"


def _defences() -> Iterator[Finding]:
    yield _limit("workers end in time", lambda: time.sleep(60), Limits(seconds=0.3), "limit of time")
    memory = Limits(seconds=20, memory=64)
    yield _limit("workers keep to their memory", lambda: bytearray(128 << 20), memory, "limit of memory")
    yield _refused("workers reach no network", socket.socket, _NO_SECCOMP)
    yield _refused("workers start no program", os.fork, _NO_SECCOMP)
    yield _refused("workers read no other file", lambda: list(Path("/").iterdir()), _NO_LANDLOCK)
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/written"
        yield _refused("workers write no file", lambda: _write(path), "needs limits of file size")
    linux = sys.platform == "linux"
    yield Finding("workers end with the command", "yes: PR_SET_PDEATHSIG" if linux else "yes: when they next read")


def _write(path: str) -> None:
    handle = os.open(path, os.O_RDWR | os.O_CREAT)
    os.write(handle, b"x")


def _limit(what: str, action: Callable[[], object], limits: Limits, words: str) -> Finding:
    """Whether an action is stopped at a limit."""
    try:
        apart("doctor", lambda: bytes(bool(action())), limits)
    except MithaqError as error:
        if words in str(error):
            return Finding(what, "yes")
        return Finding(what, f"unclear: {error}"[:_SHOWN], "please report this")
    return Finding(what, "no", "this system knows no such limit; use ulimit or a container")


def _refused(what: str, action: Callable[[], object], advice: str) -> Finding:
    """Whether the system refuses a worker an action."""

    def task() -> bytes:
        try:
            made = action()
        except OSError as error:
            return errno.errorcode.get(error.errno or 0, "?").encode()
        if made == 0:  # the child of a fork that was not refused
            os._exit(0)
        return b"done"

    try:
        answer = apart("doctor", task, Limits(seconds=20)).decode()
    except MithaqError as error:
        return Finding(what, f"unclear: {error}"[:_SHOWN], "please report this")
    if answer == "done":
        return Finding(what, "no", advice)
    how = {"EPERM": "seccomp", "EACCES": f"landlock {landlock_version()}", "EFBIG": "a limit of file size"}
    return Finding(what, f"yes: {how.get(answer, answer)}")


def _python() -> Finding:
    old = sys.version_info < _SAFE_PYTHON
    advice = f"{'.'.join(map(str, _SAFE_PYTHON))} or newer reads hostile HTML safely (CVE-2025-6069)" if old else ""
    return Finding("Python", platform.python_version(), advice)


def _library(name: str) -> Finding:
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        return Finding(name, "missing", f"pip install {name}", needed=True)


def _program(what: str, commands: tuple[str, ...], option: str, advice: str) -> Finding:
    """The line with which a program tells its version."""
    for command in commands:
        if path := shutil.which(command):
            try:
                done = subprocess.run(
                    [path, option], stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=False
                )
            except (OSError, subprocess.TimeoutExpired):
                return Finding(what, f"{command} does not answer", advice)
            lines = (done.stdout or done.stderr).decode(errors="replace").strip().splitlines()
            said = next((line for line in lines if not line.startswith(_REMARK)), command)
            return Finding(what, said[:_SHOWN])
    return Finding(what, "not here", advice)
