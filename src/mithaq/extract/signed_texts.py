"""Texts that are agreements where they are signed: “signed a joint communiqué on …”, “three memoranda were signed”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.units import Unit

_KIND = "declaration"
_SIGN = frozenset({"sign", "initial", "exchange"})
_BETWEEN = frozenset("cwWKNtuFA#")
"""Letters of what may stand between a verb and its object, or between a subject and its passive."""
_WRITTEN = frozenset({"document", "documents", "text", "instrument"})
_LETTER = frozenset({"letter", "letters", "roadmap"})
"""Words that are agreements again only where they were signed: “the letter was signed by …”."""
_LIGHT = frozenset("ctu")
_ABOUT = frozenset("ctuwFKpmY&,")
"""Letters of what several agreements are about."""
_NEAR = 4
_FAR = 16


def signed_texts(units: list[Unit]) -> None:
    """Let a joint statement, the “document”, or “several agreements” that a verb of signing has be an agreement."""
    for index, unit in enumerate(units):
        if unit.code not in "VY":
            continue
        form = unit.tags.get("verb") or unit.tags.get("masdar")
        if not isinstance(form, Form) or form.lemma not in _SIGN:
            continue
        after = _noun(units, range(index + 1, min(len(units), index + 1 + _NEAR)), _BETWEEN)
        # Only a passive has what is signed before it: “the communiqué was signed”.
        passive = index > 0 and units[index - 1].code in _LIGHT and any(u.is_a("be") for u in units[:index][-_NEAR:])
        before = _noun(units, range(index - 1, max(-1, index - 1 - _NEAR), -1), _LIGHT) if passive else None
        before = before or (_several(units, index) if passive else None)
        for text in (after, before):
            if text is not None and text is after and text.text.lower() in _LETTER:
                continue
            if text is not None and text.code == "H":
                # “signed the final protocol” names one
                text.tags = {"agreements": text.tags["agreement"], **text.tags}
            elif text is not None:
                text.code = "H"
                joint = text.is_a("joint_statement", "statement")
                text.tags = {**text.tags, "agreement": _KIND if joint else text.tags.get("agreements", "")}


def _several(units: list[Unit], index: int) -> Unit | None:
    """Several agreements with what they are about before a passive: “three memoranda on mining and health were …”."""
    for at in range(index - 1, max(-1, index - 1 - _FAR), -1):
        if units[at].is_a("agreements") or units[at].code not in _ABOUT:
            return units[at] if units[at].is_a("agreements") else None
    return None


def _noun(units: list[Unit], reach: range, between: frozenset[str]) -> Unit | None:
    for at in reach:
        unit = units[at]
        if unit.is_a("joint_statement", "agreements", "agreement") or unit.text.lower() in _WRITTEN | _LETTER:
            return unit
        counting = unit.code == "p" and unit.text == "of" and units[at - 1].text == "number"
        if counting:
            unit.code = "c"  # “a number of agreements” are agreements
        elif unit.code not in between and not (unit.code == "p" and unit.text == "of" and at == reach.start):
            return None
    return None
