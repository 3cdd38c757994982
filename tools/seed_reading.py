"""Writes tests/data/seed_{reading,entities,sentences}.tsv from the hand-made reading of the seed article.

The reading is the third section of the ontology's design, written by hand in Markdown tables. Run it after that section
changes: ``python tools/seed_reading.py ontology.md``. It refuses a reading whose words are not what the article says.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

from mithaq.text import canonical

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "seeds" / "us-oman-strategic-dialogue.ar.txt"
TARGET = ROOT / "tests" / "data"

ROUND = "OMN-USA-strategic-3"
ABBREVIATIONS = {"round:…-3": f"round:{ROUND}", "st:3--": f"st:{ROUND}--", "part:3--": f"part:{ROUND}--"}
FACTS = ("fact", "subject", "predicate", "object", "words", "sentence", "begin", "end", "kind", "tier")
ENTITIES = ("id", "class", "english", "arabic", "forms", "broader")
SENTENCES = ("sentence", "begin", "end")

Row = tuple[str, ...]


class Reading(NamedTuple):
    """The rows of the three tables, without heads: facts, entities (individuals, then topics), sentences."""

    facts: list[Row]
    entities: list[Row]
    sentences: list[Row]


def read(design: str) -> Reading:
    """The reading in the text of the design."""
    part = {number: _section(design, number) for number in ("3.2", "3.3", "3.4")}
    individuals = [_individual(row) for row in _rows(part["3.3"], 4)]
    topics = [_topic(row) for row in _rows(part["3.3"], 4) if _name(row[0]).startswith("topic:")]
    return Reading(
        [_fact(row) for row in _rows(part["3.4"], 9)],
        [row for row in individuals if not row[0].startswith("topic:")] + topics,
        [(row[0], *_span(row[1])) for row in _rows(part["3.2"], 3)],
    )


def _section(design: str, number: str) -> str:
    found = re.search(rf"^### {re.escape(number)} .*?(?=^##)", design, re.MULTILINE | re.DOTALL)
    if not found:
        sys.exit(f"no section {number} in the design: give the page that holds the hand-made reading")
    return found[0]


def _rows(section: str, columns: int) -> list[Row]:
    """The rows of every table with so many columns, without their heads and rules."""
    lines = [line for line in section.splitlines() if line.startswith("|")]
    heads = {index - 1 for index, line in enumerate(lines) if set(line) <= set("|- ")}
    cells = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for index, line in enumerate(lines)
        if index not in heads and not set(line) <= set("|- ")
    ]
    return [row for row in cells if len(row) == columns]


def _name(cell: str) -> str:
    text = cell.strip("`")
    for short, long in ABBREVIATIONS.items():
        text = text.replace(short, long)
    return text


def _span(cell: str) -> Row:
    begin, _, end = cell.partition("–")
    return begin, end


def _fact(row: Row) -> Row:
    number, subject, predicate, target, words, sentence, offsets, kind, tier = row
    return number, _name(subject), _name(predicate), _name(target), words, sentence, *_span(offsets), kind, tier


def _individual(row: Row) -> Row:
    identifier, kind, label, forms = row
    english, _, arabic = label.partition(" / ")
    return _name(identifier), kind, english, arabic, " | ".join(forms.split("، ")), ""


def _topic(row: Row) -> Row:
    identifier, english, arabic, broader = row
    return _name(identifier), "dip:Topic", english, arabic, "", f"topic:{broader}"


def check(reading: Reading, article: str) -> list[str]:
    """What in the reading is not so in the article, one line each."""
    bounds = {row[0]: (int(row[1]), int(row[2])) for row in reading.sentences}
    faults = []
    for number, *_, words, sentence, begin, end, _, _ in reading.facts:
        start, stop = bounds[sentence]
        if article[int(begin) : int(end)] != words:
            faults.append(f"fact {number}: {begin}-{end} is «{article[int(begin) : int(end)]}», not «{words}»")
        if not start <= int(begin) < int(end) <= stop:
            faults.append(f"fact {number}: {begin}-{end} lies outside {sentence}")
    forms = (form for row in reading.entities for form in row[4].split(" | "))
    return faults + [f"form «{form}» is not in the article" for form in forms if form not in article]


def table(head: Row, rows: list[Row]) -> str:
    """Tab-separated text with a head."""
    return "".join("\t".join(row) + "\n" for row in (head, *rows))


def main(design: Path) -> None:
    """Write the three tables."""
    reading = read(design.read_text(encoding="utf-8"))
    if faults := check(reading, canonical(ARTICLE.read_text(encoding="utf-8"))):
        sys.exit("\n".join(faults))
    TARGET.mkdir(exist_ok=True)
    for name, head, rows in zip(Reading._fields, (FACTS, ENTITIES, SENTENCES), reading, strict=True):
        path = TARGET / ("seed_reading.tsv" if name == "facts" else f"seed_{name}.tsv")
        path.write_text(table(head, rows), encoding="utf-8")
        print(f"{path.relative_to(ROOT)}: {len(rows)} rows")


if __name__ == "__main__":
    if len(sys.argv) != len(["program", "design"]):
        sys.exit("usage: python tools/seed_reading.py ontology.md")
    main(Path(sys.argv[1]))
