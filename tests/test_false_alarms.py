"""Sentences about sport, weather, trade and crime tell of no diplomacy, however diplomatic their words."""

from __future__ import annotations

import sys

from conftest import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
import false_alarms


def test_the_sentences_are_two_hundred_different_ones_in_both_languages():
    sentences = false_alarms.sentences()
    assert [sum(language == code for language, _ in sentences) for code in ("ar", "en")] == [100, 100]
    assert len(set(sentences)) == 200


def test_hardly_any_of_them_yields_an_event():
    found = false_alarms.alarms()
    assert len(found) <= false_alarms.MOST, "\n".join(f"{alarm.kind}: {alarm.sentence}" for alarm in found)
