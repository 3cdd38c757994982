"""Verbs in their plain form, by which a list of what is to be done goes on: “to open an office and train doctors”."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.read.languages import load_language

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit


@lru_cache(maxsize=4)
def base_verbs(language: str) -> frozenset[str]:
    """The verbs of a language, in lower case."""
    return frozenset(load_language(language).data.get("base_verbs", {}).get("verbs", ()))


class Infinitives:
    """Tells, as one goes along the units of an English sentence, whether a plain verb only goes on what “to” began.

    So it does after a verb that is not plain itself: “agreed to end the strikes and support the truce”; in “we agree
    to talks and support the truce” it may be a second verb of the subject.
    """

    def __init__(self) -> None:
        self._told = False
        self._open = False

    def passes(self, unit: Unit, after: Unit | None) -> None:
        """Take note of a unit that is no verb."""
        if unit.code in "Z@:;.":
            self._open = False
        elif unit.tags.get("preposition") == "to" or unit.text.endswith(" to"):  # “ways to”, “in order to”
            self._open = self._told and after is not None and after.text.islower()

    def tells(self, unit: Unit) -> None:
        """Take note of a finite verb."""
        plain = is_plain(unit)
        self._told = self._told or not plain
        self._open = self._open and plain

    def goes_on(self, unit: Unit, before: Unit | None) -> bool:
        """Whether a verb is in a list that “to” opened."""
        return self._open and before is not None and before.code in "&," and is_plain(unit)


def is_plain(unit: Unit) -> bool:
    """Whether a verb has no ending: “support”, but not “supports”."""
    first = unit.text.split()[0]
    return first.islower() and not first.endswith(("ed", "ing")) and (not first.endswith("s") or first.endswith("ss"))


def opens_with(unit: Unit, before: Unit | None) -> bool:
    """Whether a predicate stands without “is” at the beginning of a sentence or after a comma."""
    return (before is None or before.code in ",;") and not unit.text.startswith(_INNER)


def is_said(before: Unit | None, *, stated: bool) -> bool:
    """Whether a word is a predicate, also after another and “and”: “are committed to peace and opposed to the war”."""
    return before is not None and (before.is_a("copula") or (stated and before.code == "&"))


_INNER = ("in ", "of ", "In ", "Of ")
"""Beginnings of predicates that open no sentence: “in support of this plan, …” says no stance."""
