"""Prints how well a build of the seed article agrees with the reading that a person made of it.

``python benchmarks/seed.py`` prints the figures that tests/test_seed.py asserts, then what is missing or beside the
reading. Exits with 1 when a figure falls short.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from seed_quality.graph import Graph  # noqa: E402 - the measuring lives with the tests that assert it
from seed_quality.reading import load_reading  # noqa: E402
from seed_quality.scoring import score  # noqa: E402


def main() -> int:
    """Build, measure and print; the exit status."""
    with TemporaryDirectory() as folder:
        graph = Graph.built(ROOT / "seeds" / "us-oman-strategic-dialogue.ar.txt", Path(folder))
        result = score(graph, load_reading())
    print(result.table())
    print()
    print(result.details())
    return 0 if all(count.enough for count in result.figures.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
