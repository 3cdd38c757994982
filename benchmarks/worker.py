"""Measures what a worker costs: its start, a question to one that runs, and `mithaq query` on the graph of the seeds.

    python benchmarks/worker.py            half a minute
    python benchmarks/worker.py --quick    small numbers, to see that it runs

Each figure is the median of its rounds, on one core. "Without" is the same work in this process: what it would cost
to be without limits.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from speed import machine, one_core

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
GRAPHS = ROOT / "graphs"
QUESTION = "who-headed-each-delegation"


def main() -> None:
    """Print every measurement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    rounds = 3 if given.quick else given.rounds
    machine()
    one_core()
    workers(rounds)
    command(max(3, rounds // 5))
    questions(rounds)


def workers(rounds: int) -> None:
    """Print the cost of a worker that does nothing, from fork to end, and of what it consists."""
    from mithaq.worker import sandbox
    from mithaq.worker.process import Worker, apart

    apart("test", bytes)
    print(f"start, question and end of a worker: {_taken(rounds, lambda: apart('test', bytes)):.2f} ms")
    with closing(Worker("test", lambda: bytes)) as worker:
        print(f"question to a worker that runs: {_taken(rounds, worker.ask):.3f} ms")

    def confined() -> bytes:
        begun = time.perf_counter()
        sandbox.confine([GRAPHS], 1000)
        return str(time.perf_counter() - begun).encode()

    seconds = median(float(apart("test", confined)) for _ in range(rounds))
    print(f"of it the limits, seccomp and landlock: {1000 * seconds:.2f} ms")


def questions(rounds: int) -> None:
    """Print the cost of a query to a graph that is loaded, in a worker and without."""
    from mithaq.ask.queries import find
    from mithaq.graph.store import load

    text = find(QUESTION).text
    graph = load([GRAPHS])
    first = _taken(1, lambda: graph.query(text))
    print(f"query to a loaded graph of {len(graph)} triples: the first {first:.1f} ms, which starts the worker; then")
    print(f"  {_taken(rounds, lambda: graph.query(text)):.1f} ms in the worker, ", end="")
    print(f"{_taken(rounds, lambda: graph.evaluate(text)):.1f} ms without")


def command(rounds: int) -> None:
    """Print what the whole command computes, and the same command with its worker left out."""
    arguments = ["query", QUESTION, "--graphs", str(GRAPHS)]
    program = (
        "import sys, mithaq.ask.answers as answers\n"
        "from mithaq.cli import main\n"
        "answers.apart = lambda what, task, *more: task()\n"
        f"sys.argv = {['mithaq', *arguments]!r}\n"
        "main()\n"
    )
    both = [sys.executable, "-m", "mithaq", *arguments], [sys.executable, "-c", program]
    taken = [[_computed(one) for one in both] for _ in range(rounds)]
    with_worker, without = (1000 * median(column) for column in zip(*taken, strict=True))
    print(f"mithaq query {QUESTION}: {with_worker:.0f} ms of computing, {without:.0f} ms without a worker")


def _taken(rounds: int, action: Callable[[], object]) -> float:
    """Milliseconds of an action."""
    taken = []
    for _ in range(rounds):
        begun = time.perf_counter()
        action()
        taken.append(time.perf_counter() - begun)
    return 1000 * median(taken)


def _computed(arguments: list[str]) -> float:
    """Seconds that a program and its children compute, which other load on the machine disturbs less than the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(arguments, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
