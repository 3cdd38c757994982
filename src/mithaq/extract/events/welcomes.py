"""What tells no event of its kind: what is asked for, signed as a witness, or a welcome at an airport."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.clauses.triggers import suffixed
from mithaq.extract.clauses.witnessed import signs_as_witness
from mithaq.extract.events.arrangements import asked
from mithaq.extract.words.items import AGREEMENT, EVENT, PLACE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_NEAR = 80
"""Letters from a verb of arriving to the airport at which somebody arrives."""


def unfit(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether the words of a frame tell no event of its kind: it is asked for, a welcome, or signed as a witness."""
    if trigger.frame.get("relative") and clauses.codes[trigger.index - 1 : trigger.index] == AGREEMENT:
        return True  # “the agreement signed in Lima” tells nobody who signed
    without = trigger.frame.get("without")
    if suffixed(trigger) or (without and asked(clauses, trigger.index, within, without)):
        return True
    aside = signs_as_witness(clauses, trigger, within) or _spoke_there(clauses, trigger)
    aside = aside or ("of_a_side" in trigger.frame and _OF_EVENT.search(clauses.codes, 0, trigger.index) is not None)
    return aside or _only_welcome(clauses, trigger, within)


_OF_EVENT = re.compile(f"{EVENT}[KDdcA0t]*(?:[pb]{PLACE}[A0]?|t)*Z?$")
"""An event that a verb goes on: «قمة في نيروبي تضم الرئيس أ والرئيس ب» has no delegation."""


def _spoke_there(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether those who speak do so to all who are there, and not with each other: “A and B spoke at the signing”."""
    form = trigger.form
    spoke = form is not None and form.lemma == "speak" and clauses.context.language.order == "SVO"
    after = [item.unit.text for item in clauses.items[trigger.index + 1 : trigger.index + 3]]
    return spoke and after[:1] == ["at"] and after[1:] != ["length"]


def _only_welcome(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether somebody is but met where he arrives: “was welcomed at the airport by A”, “arrived at Lima airport”."""
    ports = tuple(trigger.frame.get("ports", ()))
    if not ports:
        return False
    text, start = clauses.context.text, clauses.items[trigger.index].start
    if trigger.frame.get("event") == "Visit":
        words = re.split(r"[,;]|\bin\b", text[start : min(start + _NEAR, clauses.items[within.stop - 1].end)])[0]
        return any(port in words.lower() for port in ports)
    low, high = clauses.items[0].start, clauses.items[-1].end
    cuts = [low, *(cut.start() for cut in _AFTER.finditer(text, low, high)), high]
    received = next((text[a:b].lower() for a, b in pairwise(cuts) if a <= start < b), "")
    return any(re.search(rf"(?:\bat (?:[\w’'-]+ ){{0,4}}|\bon the ){port}", received) for port in ports)


_AFTER = re.compile(r"\b(?:after|before|having|and (?:was )?(?:later|then|subsequently|afterwards))\b")
"""What leads to what was before or after a reception: “received by A after landing at the airport”."""
