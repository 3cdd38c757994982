"""Counts the diplomatic events found in 200 sentences that tell of none.

    python benchmarks/false_alarms.py

`false_alarms.ar.txt` and `false_alarms.en.txt` hold a hundred sentences each about sport, weather, trade, domestic
politics, crime, religion and science, full of tempting words, written by someone who had not seen the rules.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from mithaq.extract.extractor import extract
from mithaq.read.documents import document

HERE = Path(__file__).resolve().parent
LANGUAGES = ("ar", "en")
MOST = 4
"""Events that the 200 sentences may yield."""
_EVENTS = {"Dialogue", "DialogueRound", "Meeting", "Call", "Visit", "Conference", "DiplomaticEvent"}


class Alarm(NamedTuple):
    """An event that a sentence does not tell of."""

    sentence: str
    kind: str
    facts: list[str]


def sentences() -> list[tuple[str, str]]:
    """Language and sentence, in order."""
    return [
        (language, line)
        for language in LANGUAGES
        for line in (HERE / f"false_alarms.{language}.txt").read_text("utf-8").splitlines()
    ]


def alarms() -> list[Alarm]:
    """Every event of which something is said."""
    return [alarm for language, sentence in sentences() for alarm in _alarms(language, sentence)]


def _alarms(language: str, sentence: str) -> list[Alarm]:
    found = extract(document(sentence, {"id": "sentence", "lang": language}))
    kinds = {entity.ref: entity.kind for entity in found.entities if entity.kind in _EVENTS}
    said: dict[str, list[str]] = {}
    for fact in found.facts:
        if fact.subject in kinds and fact.status in {"asserted", "planned"}:
            target = fact.object if isinstance(fact.object, str) else fact.object.text
            said.setdefault(fact.subject, []).append(f"{fact.predicate} {target}")
    return [Alarm(sentence, kinds[ref], facts) for ref, facts in said.items()]


if __name__ == "__main__":
    found = alarms()
    for alarm in found:
        print(f"{alarm.kind}: {', '.join(alarm.facts)}\n    {alarm.sentence}")
    print(f"{len(found)} events in {len(sentences())} sentences that tell of none (at most {MOST} asked)")
