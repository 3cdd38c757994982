"""Measures the matching of names on pairs: precision, recall and F1 of "the same person".

    python benchmarks/names.py            reads name_pairs.tsv beside this file
    python benchmarks/names.py FILE       reads another table

Columns, parted by tabs, with a header: left, right, same or different, note. The notes group the figures.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

PAIRS = Path(__file__).with_name("name_pairs.tsv")
GOAL = 0.90


class Row(NamedTuple):
    """A pair of names, whether they are of one person, and what makes the pair hard."""

    left: str
    right: str
    same: bool
    note: str


def main() -> None:
    """Print the figures, then every pair that is judged otherwise than the table does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=PAIRS)
    rows = read(parser.parse_args().file)
    from mithaq.graph.names import SAME, name_similarity

    begun = time.perf_counter()
    scores = [name_similarity(row.left, row.right) for row in rows]
    seconds = time.perf_counter() - begun
    outcome = Counter((score >= SAME, row.same) for score, row in zip(scores, rows, strict=True))
    right, false, missed = outcome[True, True], outcome[True, False], outcome[False, True]
    f1 = 2 * right / (2 * right + false + missed) if right else 0.0
    precision, recall = right / max(1, right + false), right / max(1, right + missed)
    verdict = "reached" if f1 >= GOAL else "MISSED"
    print(f"names: P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {len(rows)} pairs (goal {GOAL}: {verdict})")
    print(f"speed: {len(rows) / seconds:,.0f} pairs a second")
    wrong = [(row, score) for row, score in zip(rows, scores, strict=True) if (score >= SAME) != row.same]
    for row, score in wrong:
        print(f"{'same' if row.same else 'different'} but {score:.2f}: {row.left} | {row.right} ({row.note})")


def read(path: Path) -> list[Row]:
    """The pairs of a table; a line and exit 1 where it is missing or malformed."""
    if not path.is_file():
        sys.exit(f"{path}: this file is missing; it is a table of pairs: left, right, same or different, note")
    rows = []
    with path.open(encoding="utf-8", newline="") as stream:
        for number, cells in enumerate(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE), start=1):
            if not cells or cells[0].startswith("#") or cells[:2] == ["left", "right"]:
                continue
            if len(cells) < 3 or cells[2] not in {"same", "different"}:  # noqa: PLR2004 - the columns that must be
                sys.exit(f"{path}:{number}: write left, right, same or different, and a note, parted by tabs")
            rows.append(Row(cells[0], cells[1], cells[2] == "same", cells[3] if len(cells) > 3 else ""))  # noqa: PLR2004
    return rows or sys.exit(f"{path}: no pairs in it")


if __name__ == "__main__":
    main()
