"""Measures how well the documents of a gold folder are read, and keeps the figures below which no change may fall.

    python benchmarks/quality.py GOLD_DIR           the figures beside the kept ones
    python benchmarks/quality.py GOLD_DIR --keep    write them to benchmarks/quality.json where they are better

tests/test_quality.py holds every later version to the kept figures, wherever MITHAQ_GOLD names the folder.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from mithaq.evaluation import evaluate

KEPT = Path(__file__).with_suffix(".json")
GROUPS = ("all", "ar", "en", "core", "open")
UNREAD = ("003", "006", "010", "013", "016")
"""Documents that nobody looks at while rules are written: the honest figure."""


def measured(gold: Path) -> dict[str, dict[str, float]]:
    """Name of a set of documents -> name of a figure -> its value, from 0 to 1; ``traps`` are those not fallen into."""
    return {"every document": figures(gold), "kept unread": figures(gold, UNREAD)}


def figures(gold: Path, only: tuple[str, ...] = ()) -> dict[str, float]:
    """The figures of some documents, rounded to four digits."""
    found = evaluate(gold, only).as_json()
    known = {group: found["facts"][group]["f1"] for group in GROUPS if group in found["facts"]}
    avoided = 1 - found["traps_fallen_into"] / found["traps"] if found["traps"] else 1.0
    return known | {
        "entities": found["entities"]["f1"],
        "evidence in the text": found["grounded"],
        "evidence at the place": found["evidence_at_the_place"],
        "status": found["status_right"],
        "traps": round(avoided, 4),
    }


def kept() -> dict[str, dict[str, float]]:
    """The figures that hold today."""
    known: dict[str, dict[str, float]] = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    return known


def main() -> None:
    """Print each figure with the kept one, and keep the better if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    now, before = measured(arguments.gold), kept()
    for name, values in now.items():
        print(name)
        for figure, value in values.items():
            print(f"  {figure:24}{value:.4f}   kept {before.get(name, {}).get(figure, 0):.4f}")
    if arguments.keep:
        better = {
            name: {figure: max(value, before.get(name, {}).get(figure, 0)) for figure, value in values.items()}
            for name, values in now.items()
        }
        KEPT.write_text(json.dumps(better, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
