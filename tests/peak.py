"""How much memory a command takes at its peak, with all the processes that it has started."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

MOST = 512
"""MiB that the refusal of an input of up to 10 MB may take."""
_GLANCE = 0.02
TOLD = Path("/proc/self/smaps_rollup").exists()
"""Whether the system says how much memory a process has."""


class Refusal(NamedTuple):
    """What a command said at last, how it ended, and the MiB of memory at the peak."""

    status: int
    lines: list[str]
    memory: float


def refusal(folder: Path, *words: str) -> Refusal:
    """Run mithaq in a folder; pages that processes share are counted once each."""
    process = subprocess.Popen(
        [sys.executable, "-m", "mithaq", *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_pages, _family(process.pid))))
        time.sleep(_GLANCE)
    return Refusal(process.returncode, process.communicate()[1].decode().splitlines(), peak / 1024)


def _family(first: int) -> list[int]:
    """A process and all that come from it."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        children.setdefault(parent, []).append(int(entry.name))
    found = [first]
    for one in found:
        found += children.get(one, [])
    return found


def _pages(process: int) -> int:
    """KiB of memory that a process has, its share of what others have too."""
    try:
        lines = (Path("/proc") / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
