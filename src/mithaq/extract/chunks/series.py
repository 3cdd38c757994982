"""What an event is called after, and of what series of dialogues its words say that it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref


def head_of(units: list[Unit]) -> Unit | None:
    """The noun that says what is held: of «الاجتماع الثاني للجنة المشتركة» the committee; None for a bare «الجولة»."""
    named = [unit for unit in units if unit.code == "E"] or [unit for unit in units if unit.is_a("event")]
    of = next((unit for unit in units if unit.tags.get("preposition") == "of"), None)
    if not named or (of is None and not units[0].is_a("unit")):
        return named[0] if named else None
    return named[-1] if of is None else next((unit for unit in named if unit.start > of.start), named[0])


def named_from(units: list[Unit], head: Unit) -> int:
    """Where the English name of a dialogue begins: “the fourth session of the ‘Kenya-Peru Joint Commission’”."""
    of = max((unit.start for unit in units if unit.code == "p" and unit.start < head.start), default=-1)
    named = [unit for unit in units if unit.start > of and unit.code not in "NLkcpU'"]
    if len(named) > 1 and named[0].code == "K" and named[1].code in "CAG":
        named = named[1:]  # “the third annual Kenya-Peru Dialogue”
    return min(head.start, named[0].start if named else head.start)


def series_of(units: list[Unit], slug: str) -> str:
    """What kind of dialogue the adjectives make of a bare one: «الحوار الاستراتيجي»."""
    adjectives = [
        str(unit.tags["event_adjective"]) if unit.is_a("event_adjective") else unit.text.lower().replace(" ", "-")
        for unit in units
        if unit.is_a("event_adjective") or unit.code == "F"
    ]
    if slug == "committee":
        return "high-joint-committee" if "high" in adjectives else "joint-committee"
    named = [adjective for adjective in adjectives if adjective not in {"plain", "high"}]
    return "-".join(named) if slug == "dialogue" and named else slug


def known_dialogue(context: Context, series: str, parties: tuple[Ref, ...], span: tuple[int, int]) -> Ref:
    """The dialogue of that kind that was named before, with the same parties or with none; empty when there is none.

    A committee and a high one are the same, but for those of a field: no “A-B Joint Trade Committee” is “Higher”.
    """
    for ref, draft in context.drafts.items():
        high = {draft.key[0], series} == _COMMITTEES
        if draft.kind != "Dialogue" or not (draft.key[0] == series or high):
            continue
        known = draft.key[1]
        named = list(draft.names) if series == _HIGH else [context.words(*span)]
        owned = known if series == _HIGH else parties
        if high and owned and any(_of_field(context, name) for name in named):
            continue
        if not parties or not known or tuple(sorted(parties)) == known:
            return ref
    return ""


_HIGH = "high-joint-committee"
_COMMITTEES = {"joint-committee", _HIGH}
"""Series that one text calls by either name."""


def _of_field(context: Context, name: str) -> bool:
    """Whether the name of a committee says in which field it is joint: «اللجنة العسكرية المشتركة»."""
    words = {word.removeprefix("ال") for word in fold_key(name).split()}
    return not words.isdisjoint(_fields(context.language.code))


@lru_cache(maxsize=4)
def _fields(language: str) -> frozenset[str]:
    return frozenset(map(fold_key, load_language(language).data["dialogues"]["fields"]))


def of_its_body(context: Context, dialogue: Ref, end: int) -> bool:
    """Whether a word after an Arabic meeting says that it is of the dialogue told of: «الاجتماع الثالث للمجلس»."""
    word = (context.text[end : end + _WORD].split() or [""])[0]
    if context.language.order == "SVO" or not dialogue or not word.startswith(_OF_THE):
        return False
    stem = word.removeprefix(_OF_THE)
    names = (fold_key(name).split()[0].removeprefix("ال") for name in context.drafts[dialogue].names)
    return any(name in {stem, f"ل{stem}"} for name in names)


_OF_THE, _WORD = "لل", 16


def of_numbered(context: Context, event: Ref) -> bool:
    """Whether the text has numbered another meeting of the kind of an event, whose first one it then is (Arabic)."""
    kind, slug = context.kind(event), context.drafts[event].key[0]
    numbered = (f.subject for f in context.facts if f.predicate == "roundNumber" and context.kind(f.subject) == kind)
    arabic = context.language.order == "VSO"
    return arabic and any(ref != event and context.drafts[ref].key[0] == slug for ref in numbered)
