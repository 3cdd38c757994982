"""Asides of Arabic titles: the short name of a body in brackets, and where an envoy resides who is sent elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_BRACKETS = re.compile(r"\([Ow]\)(?=[hRrwnW])")
"""Letters of «وكالة الفضاء (ناسا) سالم …»."""
_RESIDES = re.compile(r",?&?[a-zA-Z](?P<where>[bp])(?:[PC](?:[bp]?C)?)")
"""Letters of «، والمقيمة في الرباط بالمملكة المغربية»."""
_RESIDENT = ("المقيم", "المقيمه")
_LONGEST = 8


def past_aside(units: list[Unit], at: int) -> int:
    """Past an aside that goes on a title from a unit on; the same index for none."""
    letters = "".join(unit.code for unit in units[at : at + _LONGEST])
    if (short := _BRACKETS.match(letters)) is not None:
        return at + short.end()
    resides = _RESIDES.match(letters)
    if resides is None or units[at + resides.start("where") - 1].text not in _RESIDENT:
        return at
    return at + resides.end()


def state_before_name(units: list[Unit], at: int) -> bool:
    """Whether a state ends an Arabic title right before a name: «وزير الخارجية في كينيا موسى كاماو»."""
    name = units[at + 1 : at + 3]
    letters = "".join([unit.code for unit in name])
    plain = letters in _NAMES and (letters[0] == "h" or not name[0].text.endswith(_NO_NAME))
    return plain and units[at].code == "C"


_NAMES = frozenset({"ww", "wn", "wd", "hw", "hn", "hd"})
_NO_NAME = ("ا", "ات", "ين", "ه")
"""Endings of words in no list that are rather the object of a clause than somebody's name."""
