"""Starts the command again and again from one warm process, so that a test can end it at any moment.

Reads arguments, a JSON list, and answers with the process id of the command; reads another line, waits for
the command's end and answers with its exit status: 130 for an exit with that status, -9 for a death by that signal.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import traceback
from contextlib import redirect_stdout, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from mithaq.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable


def start(arguments: list[str], errors: str) -> int:
    """Fork; in the child, be the command, with its messages in a file."""
    pid = os.fork()
    if pid == 0:
        be_the_command(arguments, os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
    return pid


def be_the_command(arguments: list[str], errors: int, prepare: Callable[[], object] = bool) -> NoReturn:
    """Run the command in this process, once it is prepared, and end with it; its messages go to ``errors``."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(errors, 2)
    sys.argv = ["mithaq", *arguments]
    prepare()
    status = 0
    try:
        main()
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:  # noqa: BLE001 - the test shall see it
        traceback.print_exc()
        status = 99
    finally:
        sys.stderr.flush()
        os._exit(status)


def answer(value: object) -> None:
    """Say one line to the test."""
    sys.stdout.write(f"{value}\n")
    sys.stdout.flush()


def warm_up(documents: list[str]) -> None:
    """Build them once in this process, so that all is loaded that the command needs."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Path(os.devnull).open("w", encoding="utf-8") as nothing,
        redirect_stdout(nothing),
        suppress(SystemExit),
    ):
        sys.argv = ["mithaq", "build", *documents, "--out", folder]
        main()


def serve() -> None:
    """Warm up on the documents of the first line, then run what the others say."""
    warm_up(json.loads(sys.stdin.readline()))
    answer("warm")
    for line in sys.stdin:
        arguments, errors = json.loads(line)
        pid = start(arguments, errors)
        answer(f"process {pid}")
        # Until the test has done with it, an ended process stays a zombie, and its number is no other's.
        sys.stdin.readline()
        _, status = os.waitpid(pid, 0)
        answer(f"status {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    serve()
