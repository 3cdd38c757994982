"""Names of bodies in English: “the Ministry of Mines, Energy and Water Resources” is made one unit."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.words.items import letters
from mithaq.extract.words.title_tails import Tails
from mithaq.extract.words.titles import TITLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mithaq.extract.words.units import Unit


def ministries(units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """The units with one for each ministry or department and what it is of."""
    if not words or "B" not in letters(units):
        return units
    tails = Tails(units, words)
    found: list[Unit] = []
    done = 0
    for index, unit in enumerate(units):
        if unit.code != "B" or index < done or index + 2 >= len(units) or units[index + 1].text.lower() != "of":
            continue
        end = tails.list_end(index + 2)
        if end > index + 2 and all(part.code not in "CAPO" for part in units[index + 2 : end]):
            found += [*units[done:index], _merged(units[index:end])]
            done = end
    return [*found, *units[done:]]


def joint_ahead(units: list[Unit], words: Mapping[str, Sequence[str]]) -> list[Unit]:
    """The units with one for a body of two states called joint before them: “the joint Kenya-Peru Committee”."""
    for at in range(len(units) - _PAIR_OF_BODY):
        pair = units[at + 1 : at + 1 + _PAIR_OF_BODY] if units[at].is_a("joint_adjective") else []
        if not pair or pair[1].text != "-" or not {pair[0].code, pair[2].code} <= {"C", "A"}:
            continue
        low = at + 1 + _PAIR_OF_BODY
        rest = range(low, min(low + _BODY_WORDS, len(units)))
        end = next((end for end in rest if units[end].code not in "KFmc"), low)
        noun = " ".join(unit.text.lower() for unit in units[end : end + 2])
        two = noun in words["nouns"]
        if two or noun.split(" ")[0] in words["nouns"]:
            value = ("Dialogue", words["kind"])
            text = " ".join(unit.text for unit in units[low : end + 1 + two])
            body = replace(units[low], end=units[end + two].end, code="E", text=text, value=value)
            body.tags = {"event": value}
            return [*units[:at], *pair, body, *joint_ahead(units[end + 1 + two :], words)]
    return units


_PAIR_OF_BODY = 3
"""Units of two states with a hyphen between them."""
_BODY_WORDS = 5
"""Words of the name of a body."""


def with_acronym(units: list[Unit]) -> list[Unit]:
    """The units with one for an unknown long name and the known short one of a body: “Authority on Lakes (AOL)”."""
    at = next((at for at, unit in enumerate(units) if unit.code == "O" and _in_parentheses(units, at)), None)
    if at is None:
        return units
    low = at - 1
    while low > 0 and (_of_name(units[low - 1]) or _of(units, low - 1)):
        low -= 1
    name, short = units[low : at - 1], units[at]
    first = [unit.text[0] for unit in name if _of_name(unit)]
    if (
        len(first) < _WORDS
        or not _of_name(units[low])
        or not short.text.isupper()
        or not _abbreviates(short.text, first)
    ):
        return units
    whole = replace(short, start=units[low].start, end=units[at + 1].end)
    return [*units[:low], whole, *with_acronym(units[at + 2 :])]


def without_short_names(units: list[Unit]) -> list[Unit]:
    """The units without the short name of a body that commas set off: “the Authority on Great Lakes, AGL, …”."""
    if not any(before.code == "," and unit.text[-1].isupper() for before, unit in pairwise(units)):
        return units
    kept: list[Unit] = []
    for at, unit in enumerate(units):
        closed = at + 1 == len(units) or units[at + 1].code in ",.;&)"
        if (
            closed
            and len(kept) > _WORDS
            and kept[-1].code == ","
            and _SHORT.fullmatch(unit.text)
            and _is_short(kept, unit)
        ):
            kept.pop()
        else:
            kept.append(unit)
    return kept


_SHORT = re.compile(r"[A-Z][A-Za-z]*[A-Z]")


def _is_short(units: list[Unit], short: Unit) -> bool:
    """Whether the capitals of a short name are the first letters of the long one before the comma."""
    low = len(units) - 1
    while low > 0 and (units[low - 1].text[0].isupper() or _of(units, low - 1)):
        low -= 1
    words = [word for unit in units[low:-1] for word in unit.text.split() if word[0].isupper()]
    first = "".join([word if word.isupper() else word[0] for word in words])
    capitals = [letter for letter in short.text if letter.isupper()]
    return len(capitals) > _WORDS and len(first) - len(capitals) <= 1 and _abbreviates(first, capitals)


def named_twice(units: list[Unit]) -> list[Unit]:
    """The units with one for a state or body and its short name: “Republic of Korea (ROK) Foreign Minister”."""
    if "(" not in {unit.code for unit in units}:
        return units
    found: list[Unit] = []
    for unit in units:
        same = unit.text == ")" and len(found) > _SHORT_NAME and found[-2].text == "("
        first, second = (found[-_SHORT_NAME], found[-1]) if same else (unit, unit)
        if same and first.code in "CO" and first.code == second.code and first.value == second.value:
            found[-_SHORT_NAME:] = [replace(first, end=unit.end)]
        else:
            found.append(unit)
    return found


_SHORT_NAME = 3
"""Units of a name with the short one after it, before the last parenthesis."""


def _in_parentheses(units: list[Unit], at: int) -> bool:
    return 0 < at < len(units) - 1 and units[at - 1].text == "(" and units[at + 1].text == ")"


def _of(units: list[Unit], at: int) -> bool:
    """Whether a preposition stands between words of a name."""
    return at > 0 and units[at].code in "p&" and _of_name(units[at - 1])


def _of_name(unit: Unit) -> bool:
    """Whether a unit may be a word of an unknown name: a capital, and nothing that is known by itself."""
    return unit.text[0].isupper() and unit.code not in _KNOWN


def _abbreviates(short: str, first: list[str]) -> bool:
    """Whether all first letters of words stand in a short name, in their order."""
    rest = iter(short)
    return all(letter in rest for letter in first)


_KNOWN = frozenset("CAOPRrtE")
_WORDS = 2
"""Words of a long name, at least."""


def _merged(units: list[Unit]) -> Unit:
    portfolio = next((unit.tags["portfolio"] for unit in units if "portfolio" in unit.tags), "")
    own = portfolio or " ".join(unit.text.lower() for unit in units[2:] if unit.text.isalpha())
    tags = {**units[0].tags, "portfolio": own, TITLE: tuple(units)}
    text = " ".join(unit.text for unit in units)
    return replace(units[0], end=units[-1].end, text=text, tags=tags)
