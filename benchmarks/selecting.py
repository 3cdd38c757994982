"""Measures how quickly documents are chosen: text of no diplomacy scored, read and scored, and like reports found.

    python benchmarks/selecting.py            a minute
    python benchmarks/selecting.py --quick    small numbers, to see that it runs

The text is the sentences of `false_alarms.*.txt` (sport, weather, trade …, full of tempting words) in an order drawn
with a seed, so it is harder than a crawl. Figures are of processor time, all processes together.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.choose.choosing import Choice, choose
from mithaq.choose.duplicates import Groups
from mithaq.choose.scoring import LEAST, score, score_bytes
from mithaq.read.documents import document

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
GOAL = 100
"""Megabytes a second and core."""
SENTENCES = 15
"""Of a document: two to four kilobytes."""
MANY = 10
"""Times as many documents are read from the disk: starting the processes is no part of the rate of a crawl."""


def texts(language: str, count: int) -> Iterator[str]:
    """So many documents of no diplomacy, always the same ones."""
    lines = (HERE / f"false_alarms.{language}.txt").read_text("utf-8").splitlines()
    drawn = random.Random(7)  # noqa: S311 - a seed, no secret
    for _ in range(count):
        yield "\n".join(drawn.sample(lines, SENTENCES))


def scored(language: str, count: int) -> tuple[float, float]:
    """Megabytes a second, and the share of the documents that is chosen all the same."""
    data = [text.encode() for text in texts(language, count)]
    score_bytes(data[0])
    begun = time.process_time()
    points = [score_bytes(one) for one in data]
    spent = time.process_time() - begun
    return sum(map(len, data)) / 1e6 / spent, sum(point >= LEAST for point in points) / count


def read_and_scored(count: int, jobs: int) -> float:
    """Megabytes a second and core of JSON Lines of both languages of which nothing is chosen, from the disk on."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jsonl"
        both = (text for language in ("ar", "en") for text in texts(language, count // 2) if score(text) < LEAST)
        path.write_text("".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in both), "utf-8")
        begun = _processor()
        for _ in choose([path], Choice(), jobs=jobs):
            pass
        return path.stat().st_size / 1e6 / (_processor() - begun)


def _processor() -> float:
    """Seconds of processor of this process and of those that it has had."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def grouped(count: int) -> tuple[float, float, float]:
    """Documents a second; the share of like reports that is found; the share of others that is taken for one."""
    groups, found, wrong, drawn = Groups(), 0, 0, random.Random(3)  # noqa: S311 - a seed, no secret
    firsts = [document(text, {}, language="en") for text in texts("en", count)]
    begun = time.process_time()
    for number, first in enumerate(firsts):
        wrong += groups.find(first, number) is not None
        words = first.text.split(" ")
        words.insert(drawn.randrange(100, len(words)), "(agencies)")
        report = document(" ".join(words) + "\nThe newsroom", {}, language="en")
        found += groups.find(report, count + number) == number
    return 2 * count / (time.process_time() - begun), found / count, wrong / count


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    count = 200 if parser.parse_args().quick else 20_000
    for language in ("ar", "en"):
        rate, chosen = scored(language, count)
        print(f"scored, {language}: {rate:.0f} MB/s; {chosen:.1%} of documents without diplomacy chosen")
    for jobs in (1, 2):
        reached = read_and_scored(MANY * count, jobs)
        verdict = "reached" if reached >= GOAL else "MISSED"
        print(f"read from JSON Lines and scored, {jobs} at work: {reached:.0f} MB/s a core (goal {GOAL}: {verdict})")
    rate, found, wrong = grouped(max(100, count // 10))
    print(f"like reports: {rate:.0f} documents/s, {found:.1%} found, {wrong:.1%} wrongly joined")
    seeds = sorted((HERE.parent / "seeds").glob("*.txt"))
    kept = sum(score(path.read_text("utf-8")) >= LEAST for path in seeds)
    print(f"statements of seeds/ chosen: {kept} of {len(seeds)}")


if __name__ == "__main__":
    main()
