"""The “that” which English leaves out: “said Kenya supports the truce”, “agreed the rebels must leave”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.base_verbs import base_verbs
from mithaq.extract.words.item_heads import after_article
from mithaq.extract.words.verb_or_noun import is_adverb
from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_SAYING = frozenset({"say", "agree", "explain", "emphasize", "affirm", "note", "recognize", "hold-view", "insist-that"})
"""Verbs after which it may be left out."""
_FAR = 10
"""Units of the subject of the clause after it, with its verb."""
_NO_SUBJECT = frozenset('@Z,;:."()p&VX#tJQ$!')
"""Letters of what begins no subject."""
_ENDS = frozenset('@Z,;:."()&')
"""Letters of what ends the search for the verb of the clause."""
_DOERS = frozenset("CSOWPM")
"""Letters of those after whom “supports” and “backs” are verbs."""
_WHO = frozenset({"we", "they", "he", "she"})
_FINITE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "must",
        "should",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "cannot",
        "shall",
        "does",
        "did",
        "remains",
    ]
)
"""Words that only the verb of a clause begins with."""


def with_unsaid_that(units: list[Unit]) -> list[Unit]:
    """The units with a “that” of no length after each verb of saying before whose clause it was left out."""
    after = [
        index
        for index in range(len(units) - 2)
        if units[index].code == "V"
        and ((_says(units, index) and _clause_follows(units, index + 1)) or _suggests(units, index))
    ]
    for index in reversed(after):
        said = units[index]
        units.insert(index + 1, replace(said, start=said.end, code="@", text="that", value="", tags={"that": ""}))
    return units


def _says(units: list[Unit], index: int) -> bool:
    """Whether a unit is a verb of saying, and who said it does not follow: “…, said the minister”."""
    unit = units[index]
    form = unit.tags.get("verb")
    if not isinstance(form, Form) or form.lemma not in _SAYING:
        return False
    follows = index == 0 or units[index - 1].code in ',"'
    return form.tense == "gerund" or not follows


def _suggests(units: list[Unit], index: int) -> bool:
    """Whether it is suggested what others do: “proposed the two sides resume …”, not “proposed Kenya's accession”."""
    form = units[index].tags.get("verb")
    if not isinstance(form, Form) or form.lemma not in _SUGGESTING or units[index + 1].code not in "CSO":
        return False
    at = index + 2
    while at < len(units) - 1 and (is_adverb(units[at]) or units[at].text.lower() in _HOW):
        at += 1
    return units[at].text.split()[0] in base_verbs("en")


_SUGGESTING = frozenset({"suggest"})
_HOW = frozenset({"soon", "further", "also", "both", "always", "together", "again", "now"})


def _clause_follows(units: list[Unit], start: int) -> bool:
    """Whether a subject and a finite verb follow: “the rebels must …”, “Kenya supports …”."""
    first = units[start]
    if first.code in _NO_SUBJECT and not first.is_a("pronoun"):
        return False
    named = first.code not in _DOERS and after_article(units, start)
    relative, helped = False, 0
    for at in range(start + 1, min(len(units), start + _FAR)):
        unit, before = units[at], units[at - 1]
        # “the progress Greece has made” is no clause yet
        relative = relative or (named and (unit.code in "CS" or unit.text in _WHO) and before.code in "wFmcy")
        if unit.code == "L" or unit.text in _FINITE:
            if not (relative or helped == at - 1):
                return True
            relative, named, helped = False, False, at
            continue
        if unit.code in _ENDS or unit.tags.get("preposition") == "to":
            return False
        if unit.code == "V":
            present = unit.text.endswith("s") and not unit.text.endswith("ss")
            return present and (before.code in _DOERS or before.is_a("pronoun", "own"))
    return False
