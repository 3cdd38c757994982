"""Runs the command from one warm process while one call to the system, counted, fails or does less than it was asked.

Each line of its input is a request in JSON, each line of its output the answer. ``run`` runs the command in a fork and
answers its exit status and whether the fault came about; ``copy`` copies a folder, for the test may not see this
process's file systems.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import sys

from driver import be_the_command, warm_up


class Fault:
    """One call of the module ``os`` that goes wrong when it is made for the ``number``-th time, from 1."""

    def __init__(self, call, number, error, told):
        self.real = getattr(os, call)
        self.write = os.write
        self.left, self.error, self.told = number, error, told
        setattr(os, call, self)

    def __call__(self, *arguments, **options):
        if self.real is not self.write or arguments[0] > 2:
            self.left -= 1
        if self.left == 0:
            self.write(self.told, b"x")
            if self.error == "garbage":
                return self.real(arguments[0], bytes(len(arguments[1])))
            if self.error == "kill":
                os.kill(os.getpid(), 9)
            raise OSError(self.error, os.strerror(self.error))
        if self.error == "short" and self.real is self.write and arguments[0] > 2:
            return self.real(arguments[0], arguments[1][: 1 + len(arguments[1]) // 3])
        return self.real(*arguments, **options)


def run(arguments, errors, fault=None, user=None, limits=()):
    """Exit status of the command, negative for a signal, and whether the fault came about."""
    read, told = os.pipe()
    pid = os.fork()
    if pid == 0:
        complaints = os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        if user is not None:
            os.setuid(user)
        for kind, value in limits:
            resource.setrlimit(getattr(resource, kind), (value, value))
        be_the_command(arguments, complaints, lambda: fault and Fault(*fault, told))
    _, status = os.waitpid(pid, 0)
    os.close(told)
    hit = bool(os.read(read, 1))
    os.close(read)
    return os.waitstatus_to_exitcode(status), hit


def serve():
    """Warm up on the documents of the first line, then do what the others say."""
    warm_up(json.loads(sys.stdin.readline()))
    for line in sys.stdin:
        request = json.loads(line)
        kind = request.pop("do")
        answer = run(**request) if kind == "run" else str(shutil.copytree(**request, dirs_exist_ok=True))
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
