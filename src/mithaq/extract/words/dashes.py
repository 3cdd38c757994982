"""Arabic dashes that set off what commas set off elsewhere: «القمة - التي عقدت أمس - …», «أ - رئيس جمهورية كينيا -»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_DASH = "-"
_TITLES = frozenset("Rr")
_RELATIVE = "Z"
_PREPOSITIONS = frozenset("pbl")
_ACCORDING = ("وفقا", "وفق", "بحسب", "حسب")
_LONGEST = 30
"""Units of a relative clause between two dashes."""


def set_off(units: list[Unit]) -> list[Unit]:
    """The units, with commas for the dashes round a relative clause, and before and after a title that follows a name.

    Dashes join, too («القطري - الكيني»), and end the head of a report, so that others stay what they are.
    """
    dashes = [at for at, unit in enumerate(units) if unit.code == _DASH]
    for at in dashes:
        if not 0 < at < len(units) - 1 or not _is_spaced(units, at) or units[at].code != _DASH:
            continue
        close = next((other for other in dashes if other > at), None)
        if close is not None and close - at <= _LONGEST and _tells_more(units, at + 1, close):
            _make_commas(units, at, close)
        elif units[at + 1].code in _TITLES and _names(units, at):
            _make_commas(units, at)
            if close is not None and not {",", "&", "."} & {unit.code for unit in units[at + 1 : close]}:
                _make_commas(units, close)
    return units


def _is_spaced(units: list[Unit], at: int) -> bool:
    """Whether a space stands on one side of a dash at least."""
    return units[at - 1].end < units[at].start or units[at].end < units[at + 1].start


def _tells_more(units: list[Unit], low: int, high: int) -> bool:
    """Whether a relative clause stands between two dashes, or what has one: «- خلال الاجتماع الذي عقد أمس -»."""
    first = units[low].code
    if units[low].text.startswith(_ACCORDING):
        return True  # «– وفقا لما أوردته الوكالة –»
    return first == _RELATIVE or (first in _PREPOSITIONS and _RELATIVE in {unit.code for unit in units[low:high]})


def _names(units: list[Unit], at: int) -> bool:
    """Whether what stands before a dash may be the name of somebody, and no head of a report: «الدوحة - وزير …»."""
    return at > 1 and units[at - 1].code in _NAME and units[at - 2].code not in _HEAD


_NAME = frozenset("wnDdKjA")
"""Letters of the last part of a name; some are written like an adjective."""
_HEAD = frozenset("(-")


def _make_commas(units: list[Unit], *places: int) -> None:
    for at in places:
        units[at].code = units[at].text = ","
