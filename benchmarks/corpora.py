"""Measures builds of many documents: on one core, on all, by Dask and by Spark; again without a change, and with one.

    python benchmarks/corpora.py                       10,000 documents
    python benchmarks/corpora.py --documents 100000    as many as you like
    python benchmarks/corpora.py --pool                without Dask and Spark
    python benchmarks/corpora.py --layout files        one file a document, where there are so many that shards are made
    python benchmarks/corpora.py --quick               small numbers, to see that it runs

The documents are made from `sentences.py` by a fixed seed, half Arabic and half English, of 1 to 28 sentences. All
builds must give the same bytes. Memory is that of all processes together, at its peak, pages that they share counted
once each. Seconds of processor are those of all processes: where others use the machine too, they tell more than rates.
"""

from __future__ import annotations

import argparse
import filecmp
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from sentences import documents

if TYPE_CHECKING:
    from collections.abc import Callable

GOAL_SPEED_UP = 1.7
GOAL_UNCHANGED = 10.0
GOAL_ONE = 2.0
GOAL_MEMORY = 1024
GOAL_DASK = 0.8
LAYOUT: list[str] = []
"""The option of every build that says so."""
_GLANCE = 0.2
_Told = TypeVar("_Told")


def main() -> None:
    """Print every measurement, each with its goal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--pool", action="store_true", help="no cluster")
    parser.add_argument("--layout", choices=("files", "shards"), help="else shards from 10,000 documents on")
    parser.add_argument("--quick", action="store_true", help="200 documents")
    given = parser.parse_args()
    LAYOUT.extend(["--layout", given.layout] if given.layout else [])
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), 200 if given.quick else given.documents, given.seed, given.jobs, clusters=not given.pool)


def write(path: Path, count: int, seed: int) -> None:
    """Write a JSON Lines file of ``count`` documents of varied length."""
    chosen = random.Random(seed)  # noqa: S311 - made-up text, no secret
    with path.open("w", encoding="utf-8") as stream:
        for record in documents(count, seed):
            lines = record["text"].split("\n")
            record = {**record, "text": "\n".join(lines[: chosen.randint(2, len(lines))])}  # noqa: PLW2901
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")


class Run(NamedTuple):
    """What a command took, of all its processes: seconds by the clock and of processor, MiB at the peak.

    ``parent`` is the seconds of processor of the first process alone.
    """

    seconds: float
    processor: float
    memory: float
    parent: float

    def told(self, count: int) -> str:
        """In words, for so many documents."""
        rate = f"{count / self.seconds:,.1f} documents a second"
        return (
            f"{rate}, {self.processor:,.0f} s of processor ({self.parent:,.0f} of the parent), {self.memory:,.0f} MiB"
        )

    def again(self, goal: float) -> str:
        """In words, where there is little to do."""
        reached = _verdict(self.seconds < goal, f"under {goal:.0f} s")
        return f"{self.seconds:.1f} s, {self.processor:.1f} s of processor ({reached})"


def measure(folder: Path, count: int, seed: int, jobs: int, *, clusters: bool) -> None:
    """Print what each build takes."""
    source, one, all_of_them = folder / "in.jsonl", folder / "one", folder / "all"
    write(source, count, seed)
    print(f"input: {count:,} documents, {source.stat().st_size / 1e6:,.1f} MB")
    alone = build(source, one, "--jobs", "1")
    print(f"one process: {alone.told(count)}")
    together = build(source, all_of_them, "--jobs", str(jobs))
    fits = _verdict(together.memory < GOAL_MEMORY, f"under {GOAL_MEMORY} MiB")
    print(f"{jobs} workers: {together.told(count)} ({fits})")
    times = alone.seconds / together.seconds
    idle = alone.processor / max(together.processor / jobs, together.parent)
    print(f"speed-up: {times:.2f} times ({_verdict(times >= GOAL_SPEED_UP, f'{GOAL_SPEED_UP} times')}); ", end="")
    print(f"by the seconds of processor at most {idle:.2f} times, where nobody else uses the cores")
    print(f"same bytes: {'yes' if same(one, all_of_them) else 'NO'}")
    for name, place in (("Dask", f"local:{jobs}"), ("Spark", f"local-spark:{jobs}")) if clusters else ():
        there = build(source, folder / name, "--cluster", place)
        share = together.seconds / there.seconds
        goal = f" ({_verdict(share >= GOAL_DASK, str(GOAL_DASK))})" if name == "Dask" else ""
        print(f"{name}: {there.told(count)}; {share:.2f} of the rate of {jobs} workers{goal}")
        print(f"same bytes: {'yes' if same(one, folder / name) else 'NO'}")
    again(source, one, count, seed, jobs)


def again(source: Path, one: Path, count: int, seed: int, jobs: int) -> None:
    """Print what it takes when it is built already."""
    whole = sum((one / name).stat().st_size for name in _files(one))
    kept = (one / ".manifest").stat().st_size
    print(f"output: {whole / 1e6:,.1f} MB, its manifest {kept / 1e6:,.1f} MB")
    unchanged = build(source, one, "--jobs", str(jobs))
    print(f"unchanged: {unchanged.again(GOAL_UNCHANGED)}")
    change(source, count // 2)
    print(f"one changed: {build(source, one, '--jobs', str(jobs)).again(GOAL_ONE)}")
    retracted = run("retract", f"made-{seed}-{count // 3:06d}", "--graphs", str(one))
    print(f"one retracted: {retracted.seconds:.1f} s, {retracted.processor:.1f} s of processor")


def build(source: Path, out: Path, *how: str) -> Run:
    """What a build takes, in a process of its own."""
    return run("build", str(source), "--out", str(out), *LAYOUT, *how)


def run(*arguments: str) -> Run:
    """What a command takes."""
    begun, before, peak, parent = time.perf_counter(), _processor(), 0.0, 0.0
    with subprocess.Popen([sys.executable, "-m", "mithaq", *arguments], stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            peak = max(peak, sum(map(_memory, _family(process.pid))))
            parent = max(parent, _own(process.pid))
            time.sleep(_GLANCE)
    if process.returncode:
        sys.exit(f"the command {arguments} failed")
    return Run(time.perf_counter() - begun, _processor() - before, peak, parent)


def _processor() -> float:
    """Seconds of processor of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _own(pid: int) -> float:
    """Seconds of processor of a process that runs."""
    told = _told(Path(f"/proc/{pid}/stat").read_text, "").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK") if told else 0.0


def _family(pid: int) -> list[int]:
    """A process with all that it has started."""
    found = [pid]
    for children in _told(lambda: list(Path(f"/proc/{pid}/task").glob("*/children")), []):
        found += [one for child in _told(children.read_text, "").split() for one in _family(int(child))]
    return found


def _memory(pid: int) -> float:
    """MiB of a process, its share of common pages."""
    lines = _told(Path(f"/proc/{pid}/smaps_rollup").read_text, "").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _told(ask: Callable[[], _Told], otherwise: _Told) -> _Told:
    try:
        return ask()
    except OSError:
        return otherwise


def change(source: Path, number: int) -> None:
    """Put other words at the end of one document."""
    lines = source.read_text(encoding="utf-8").splitlines()
    record = json.loads(lines[number])
    lines[number] = json.dumps({**record, "text": record["text"] + "\nOman hosted a meeting with Japan in Muscat."})
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")


def same(one: Path, other: Path) -> bool:
    """Whether the files of two folders are the same, but for what belongs to builds alone."""
    return _files(one) == _files(other) and filecmp.cmpfiles(one, other, _files(one), shallow=False)[1:] == ([], [])


def _files(folder: Path) -> set[str]:
    """What a build has left, at any depth."""
    files = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    return files - {".lock", ".manifest"}


def _verdict(reached: bool, goal: str) -> str:  # noqa: FBT001
    return f"goal {goal}: {'reached' if reached else 'MISSED'}"


if __name__ == "__main__":
    main()
