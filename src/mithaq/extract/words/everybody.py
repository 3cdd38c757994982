"""«جميع الأطراف» right after a verb: those who act, and not those on whom somebody calls."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from collections.abc import Collection

    from mithaq.extract.words.units import Unit


def everybody_acts(units: list[Unit], asking: Collection[str]) -> None:
    """Make sides of «جميع الأطراف» where it is the subject: «أكدت جميع الأطراف …», not «دعت جميع الأطراف إلى …».

    ``asking`` holds the lemmas of verbs whose object is whom somebody calls on.
    """
    for verb, unit in pairwise(units):
        if verb.code != "V" or "everybody" not in unit.tags:
            continue
        form = verb.tags.get("verb")
        if not isinstance(form, Form) or form.object or form.lemma in asking:
            continue
        if (form.gender, form.number) == ("f", "singular"):
            unit.code, unit.value, unit.tags = "S", "all", {"sides": "all", "everybody": ""}
