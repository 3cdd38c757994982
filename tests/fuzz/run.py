"""Fuzzes the doors of targets.py, as many at once as there are cores, each in a process of its own, with atheris.

    python tests/fuzz/run.py --seconds 60              all of them
    python tests/fuzz/run.py --seconds 3600 loader     one

It starts from the seeds beside it, and keeps what it learns in build/fuzz. A find ends a target: what it was fed stands
in build/fuzz; it becomes a seed, with the fix, so that the tests have it too.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOUND = HERE.parents[1] / "build" / "fuzz"
NAMES = ("statement", "loader", "query", "page", "manifest")


def main(arguments: list[str] | None = None) -> int:
    """The number of targets with a find."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--at-once", type=int, default=len(os.sched_getaffinity(0)))
    # No choices here: before Python 3.12 argparse refuses an empty "*" for not being among them.
    parser.add_argument("targets", nargs="*", metavar="target", help=f"all, or some of {', '.join(NAMES)}")
    given = parser.parse_args(arguments)
    if unknown := [name for name in given.targets if name not in NAMES]:
        parser.error(f"{', '.join(unknown)}: no such target; there are {', '.join(NAMES)}")
    if given.at_once < 1:
        parser.error("--at-once: give how many targets are fuzzed at once, from 1")
    given.targets = given.targets or list(NAMES)
    if find_spec("atheris") is None:
        sys.exit("no atheris here: pip install -r requirements-dev.lock (it is for Linux on x86-64)")
    bad = 0
    with ThreadPoolExecutor(given.at_once) as doors:
        for name, done in zip(
            given.targets, doors.map(partial(fuzzed, seconds=given.seconds), given.targets), strict=True
        ):
            runs = [line.split()[-1] for line in done.stderr.splitlines() if "number_of_executed_units" in line]
            sys.stdout.write(f"{name:>10}: {(runs or ['?'])[0]} runs, {'a find' if done.returncode else 'no find'}\n")
            sys.stdout.flush()
            if done.returncode:
                sys.stderr.write(done.stderr[-4000:])
                bad += 1
    return bad


def fuzzed(name: str, seconds: int) -> subprocess.CompletedProcess[str]:
    """What a process that fuzzes one target has printed, and whether it found something."""
    learnt = FOUND / name
    learnt.mkdir(parents=True, exist_ok=True)
    limits = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"]
    command = [sys.executable, __file__, name, *limits, f"-artifact_prefix={FOUND}/{name}-", learnt]
    return subprocess.run(
        [*command, HERE / "seeds" / name], capture_output=True, text=True, errors="replace", check=False
    )


def fuzz(name: str, arguments: list[str]) -> None:
    """One target, in this process."""
    import atheris

    with atheris.instrument_imports(include=["mithaq"]):
        sys.path.insert(0, str(HERE))
        from targets import fed

    atheris.Setup([sys.argv[0], *arguments], lambda data: fed(name, data))
    atheris.Fuzz()


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] in NAMES and sys.argv[2].startswith("-max_total_time"):
        fuzz(sys.argv[1], sys.argv[2:])
    else:
        sys.exit(main())
