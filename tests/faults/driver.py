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
from pathlib import Path

from mithaq.build import build
from mithaq.cli import main


def start(arguments: list[str], errors: str) -> int:
    """Fork; in the child, be the command, with its messages in a file."""
    pid = os.fork()
    if pid:
        return pid
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 2)
    sys.argv = ["mithaq", *arguments]
    status = 0
    try:
        main()
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    finally:
        sys.stderr.flush()
        os._exit(status)


def answer(value: object) -> None:
    """Say one line to the test."""
    sys.stdout.write(f"{value}\n")
    sys.stdout.flush()


def serve() -> None:
    """Warm up on the documents of the first line, then run what the others say."""
    first = json.loads(sys.stdin.readline())
    with tempfile.TemporaryDirectory() as folder:
        build(first, Path(folder))
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
