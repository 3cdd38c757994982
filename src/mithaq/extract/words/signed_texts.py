"""Texts that are agreements where they are signed: “signed a joint communiqué on …”, “three memoranda were signed”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

DECLARATION = "declaration"
_SIGN = frozenset({"sign", "initial", "exchange"})
_THOSE = frozenset({"by", "between", "among"})
_COUNT = 3
_LISTED = 4
_BETWEEN = frozenset("cwWKNtuFA#o")
"""Letters of what may stand between a verb and its object, or between a subject and its passive."""
WRITTEN = frozenset({"document", "documents", "text", "instrument", "deal"})
"""Words that are agreements where they were signed."""
_LETTER = frozenset({"letter", "letters", "roadmap"})
"""Words that are agreements again only where they were signed: “the letter was signed by …”."""
_CHANGES = frozenset(
    ["extension", "renewal", "amendment", "amendments", "update", "version", "prolongation", "addendum", "modification"]
)
"""What is signed of an agreement, so that it is signed: “an extension of the Science Agreement”."""
_OF_OR_TO = frozenset({"of", "to"})
FOLLOWING = "following"
"""Of what is named after it: “the following documents”."""
_LIGHT = frozenset("ctu")
_ABOUT = frozenset("ctuwFKpmYW&,")
"""Letters of what several agreements are about."""
_NEAR = 4
_AHEAD = 9
_FAR = 16


def signed_texts(units: list[Unit]) -> None:
    """Let a joint statement, the “document”, or “several agreements” that a verb of signing has be an agreement."""
    for index, unit in enumerate(units):
        if unit.code not in "VY":
            continue
        form = unit.tags.get("verb") or unit.tags.get("masdar")
        if not isinstance(form, Form) or form.lemma not in _SIGN:
            if isinstance(form, Form) and form.lemma == "conclude" and (text := _signed_by(units, index)) is not None:
                text.code, text.tags = "H", {**text.tags, "counted": "", "agreement": text.tags.get("agreements", "")}
            continue
        after = _noun(units, range(index + 1, min(len(units), index + 1 + _AHEAD)), _BETWEEN)
        for text in (after, _before(units, index)):
            if text is None or (text is after and text.text.lower() in _LETTER):
                continue
            if text.code == "H":
                # “signed the final protocol” names one
                text.tags = {"agreements": text.tags["agreement"], **text.tags}
            else:
                text.code = "H"
                kind = DECLARATION if text.is_a("joint_statement", "statement") else text.tags.get("agreements", "")
                counted = {"counted": ""} if _told_apart(units, text, index) else {}
                text.tags = {**text.tags, **counted, "agreement": kind}
        _listed_texts(units, index)


def _listed_texts(units: list[Unit], index: int) -> None:
    """Let a joint statement in a list after what is signed be signed, too: “… ; a Joint Statement between A and B”."""
    for at in range(index + 1, len(units)):
        if units[at].code in "VZ.":
            return
        joint = units[at].is_a("joint_statement", "statement") and units[at].text[:1].isupper()
        if joint and any(unit.code in ";&," for unit in units[max(index, at - _COUNT) : at]):
            units[at].code = "H"
            units[at].tags = {**units[at].tags, "agreement": DECLARATION, "counted": ""}


def _before(units: list[Unit], index: int) -> Unit | None:
    """What a passive has signed, which stands before it: “the communiqué was signed”, “the agreements signed by”."""
    passive = index > 0 and units[index - 1].code in _LIGHT and any(u.is_a("be") for u in units[:index][-_NEAR:])
    found = _noun(units, range(index - 1, max(-1, index - 1 - _NEAR), -1), _LIGHT) if passive else None
    joined = 0 if passive else _joined_passive(units, index)
    found = found or (_several(units, joined or index) if passive or joined else None)
    if joined and found is not None:
        for other in units[joined + 1 : index]:
            other.code = "c"  # “were negotiated and”
    return found or _signed_by(units, index)


def _told_apart(units: list[Unit], text: Unit, verb: int) -> bool:
    """Whether words count several agreements or say who signed them: “five agreements”, “the agreements signed by”."""
    at = next(index for index, unit in enumerate(units) if unit is text)
    near = units[max(0, at - _COUNT) : at]
    counts = any(unit.code in "n#" or unit.is_a("counting") or unit.text.lower() == FOLLOWING for unit in near)
    listed = any(unit.is_a("agreements", "agreement") for unit in units[at + 1 : at + _LISTED])
    return counts or listed or at < verb


def _joined_passive(units: list[Unit], index: int) -> int:
    """Where “were” stands that a participle shares with the one before it, “were negotiated and signed by”, or 0."""
    at = index - 1
    while at > 0 and units[at].code in "&Vctuw" and not units[at].is_a("be"):
        at -= 1
    joined = any(unit.code == "&" for unit in units[at:index]) and any(unit.code == "V" for unit in units[at:index])
    return at if at > 0 and units[at].is_a("be") and joined else 0


def _signed_by(units: list[Unit], index: int) -> Unit | None:
    """The noun right before a participle and those who signed: “the agreements signed by”, “concluded between”."""
    noun = units[index - 1] if index else None
    follower = units[index + 1] if index + 1 < len(units) else None
    told = noun is not None and noun.is_a("agreements") and follower is not None and follower.code == "p"
    return noun if told and follower is not None and follower.text.lower() in _THOSE else None


def _several(units: list[Unit], index: int) -> Unit | None:
    """Several agreements with what they are about before a passive: “three memoranda on mining and health were …”."""
    for at in range(index - 1, max(-1, index - 1 - _FAR), -1):
        if units[at].is_a("agreements") or units[at].code not in _ABOUT:
            return units[at] if units[at].is_a("agreements") else None
    return None


def _noun(units: list[Unit], reach: range, between: frozenset[str]) -> Unit | None:
    for at in reach:
        unit = units[at]
        signed = unit.is_a("joint_statement", "statement", "agreements", "agreement")
        if signed or unit.text.lower() in WRITTEN | _LETTER:
            return unit
        counting = unit.code == "p" and unit.text == "of" and units[at - 1].text == "number"
        changing = unit.code == "p" and unit.text in _OF_OR_TO and units[at - 1].text.lower() in _CHANGES
        if counting or changing:
            unit.code = units[at - 1].code = "c"  # “a number of agreements” are agreements
        elif unit.code == "p" and at + 1 < len(units) and units[at + 1].code in "tP#o":
            continue  # “signed on Tuesday two memoranda”, “signed in Lima on Friday a deal”
        elif unit.code == "P" and units[at - 1].code == "p":
            continue
        elif unit.code == "p" and at + 1 < len(units) and units[at + 1].text == "least":
            unit.code = units[at + 1].code = "c"  # “signed at least two agreements”
        elif unit.code not in between and not (unit.code == "p" and unit.text == "of" and at == reach.start):
            return None
    return None
