"""Chunks of events: a noun with its parties and number, a round and its dialogue, a dialogue with a name of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.current_event import tells_who_met, with_somebody
from mithaq.extract.chunks.happenings import BEFORE_ANOTHER, event
from mithaq.extract.chunks.same_event import is_definite, was_held_before
from mithaq.extract.chunks.talks_of_others import is_apart, note_others, of_others, only_named
from mithaq.extract.words.earlier_ones import PREVIOUS
from mithaq.extract.words.items import ACTOR, BARE, EVENT, Item

if TYPE_CHECKING:
    from mithaq.extract.chunks.chunk import Builder, Chunk
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref


def event_item(context: Context, chunk: Chunk) -> Item | None:
    """The event, dialogue or round of a chunk; None where no noun of events stands in it."""
    if not any(unit.is_a("event", "ordinal", "number", "planned", PREVIOUS) for unit in chunk.units):
        return _this_session(context, chunk.units)
    if chunk.units[0].is_a("phase") and not any(unit.is_a("ordinal", "number") for unit in chunk.units):
        return None  # «خلال المرحلة المقبلة»
    units = _one_event(chunk.units) if context.gazetteer.arabic else chunk.units
    named = chunk.before is not None and only_named(context, chunk.before, units[-1].end)
    if named or _goes_on(context, units):
        return Item("D" if named else "w", units)
    if _of_before(context, units):
        earlier = context.entity("Meeting", ("earlier", units[0].start))
        context.mention(earlier, units[0].start, units[-1].end, name=False)
        return Item(EVENT, units, (earlier,))
    end, current = units[-1].end, context.state.event
    others, apart_from_it = of_others(context, end), is_apart(context, end, current)
    ref = event(context, units)
    if apart_from_it:
        note_others(context, ref, current, named=others)
    if not ref:
        return Item(EVENT, units)
    head = units[0]
    told = was_held_before(context, head.end, context.state.event) or with_somebody(context, head.end)
    told = told or tells_who_met(context, head.end)
    alone = len(units) == 1 and not head.is_a("unit") and is_definite(context, head) and not told
    bare = alone and not context.sides.get(ref) and context.kind(ref) in {"Meeting", "Call", "Visit"}
    bare = bare and context.drafts[ref].key[0] != BEFORE_ANOTHER
    return Item(EVENT, units, (ref,), BARE if bare else "")


def _this_session(context: Context, units: list[Unit]) -> Item | None:
    """The round that an Arabic text has told of, as «الدورة» alone means it: «وشهدت الدورة توقيع …»."""
    noun, current = units[0], context.state.event
    alone = len(units) == 1 and noun.is_a("unit") and noun.text.startswith(_THE) and current != ""
    if not alone or context.kind(current) != "DialogueRound":
        return None
    of_else = _QUALIFIED.match(context.text, noun.end) is not None
    return None if of_else else Item(EVENT, units, (current,), BARE)


_THE = "ال"
_QUALIFIED = re.compile(r"\sال(?!حال)\w+يه\b|\sلل\w")
"""«الدورة التدريبية», «الدورة للشباب»: what goes on so is a course, or the session of something else."""


def _goes_on(context: Context, units: list[Unit]) -> bool:
    """Whether talks that only go on are no meeting of their own: “as part of their ongoing consultations on …”."""
    words = context.language.data.get("meetings", {}).get("going_on", ())
    meetings = all(unit.tags["event"][0] == "Meeting" for unit in units if unit.is_a("event"))
    if (
        not meetings
        or units[0].text not in words
        or any(unit.code in "CAOGN" or unit.text[0].isupper() for unit in units)
    ):
        return False
    end = units[-1].end
    return context.text[end : end + _NEXT].split()[:1] not in ([word] for word in ("between", "among", "with", "in"))


def _of_before(context: Context, units: list[Unit]) -> bool:
    """Whether meetings in the plural are such as were held before: «جاء استكمالا للقاءات السابقة» (Arabic)."""
    several = len(units) == 1 and units[0].text.endswith(_SEVERAL) and context.gazetteer.arabic
    return several and context.text[units[0].end :].lstrip().startswith(_EARLIER)


_SEVERAL = "ات"
_EARLIER = ("السابق", "سابق", "الماضيه", "ماضيه")
_NEXT = 9


def _one_event(units: list[Unit]) -> list[Unit]:
    """The units before a noun of events without the article after one with it: «على هامش الاجتماع | لقاء مع …»."""
    for at in range(1, len(units)):
        if units[at].code in "EU" and units[at - 1].text.startswith("ال") and not units[at].text.startswith("ال"):
            return units[:at]
    return units


def round_item(context: Context, chunk: Chunk) -> Item | None:
    """A round and its dialogue, “the third session of the Joint Committee”; nothing where they are two events."""
    units = chunk.units
    joints = [at for at, unit in enumerate(units) if unit.code == "p"]
    between = [units[at + 1].text.lower() for at in joints if units[at + 1].code == "c"]
    if any(units[at].tags.get("preposition") != "of" for at in joints) or not _OWNED.issuperset(between):
        return None
    return event_item(context, chunk)


_OWNED = frozenset({"their", "its", "this", "our"})
"""Words between “of” and the name of a dialogue."""


def titled(build: Builder) -> Builder:
    """Chunks of a dialogue or standing body whose name has unknown words, all of them with capitals.

    It names two parties or has a number: “the sixth Enhanced Strategic Partnership Dialogue”.
    """

    def checked(context: Context, chunk: Chunk) -> Item | None:
        head = chunk.units[-1]
        several = sum(unit.code in "CAOG" for unit in chunk.units) > 1 or any(u.code == "N" for u in chunk.units)
        named = head.text[0].isupper() and head.tags["event"][0] == "Dialogue" and several
        words = all(unit.text[0].isupper() for unit in chunk.units if unit.code == "W")
        return build(context, chunk) if named and words else None

    return checked


_OF_ONE = re.compile(r"[cwKdD]{0,3}l([45])p([45])")


def of_one_with_others(found: list[Item], codes: str, index: int) -> tuple[Ref, ...]:
    """Whom an Arabic event is of and with whom it is: «اجتماعا ثلاثيا للوزير أ مع نظيره ب»."""
    match = _OF_ONE.match(codes, index + 1)
    if match is None or found[match.end() - 2].preposition != "مع":
        return ()
    return tuple(dict.fromkeys([*found[match.start(1)].refs, *found[match.start(2)].refs]))


def summit_of_all(context: Context, found: list[Item], codes: str, index: int) -> tuple[Ref, ...]:
    """The states of an Arabic summit that its name lists, of which the name has taken the first: «قمة مصر وقبرص»."""
    event = found[index]
    first = [unit for unit in event.units if unit.is_a("country")]
    if len(first) != 1 or event.units[-1] is not first[0] or codes[index + 1 : index + 3] != "&" + ACTOR:
        return ()
    if context.language.order == "SVO" or not event.refs or context.kind(event.refs[0]) != "Conference":
        return ()
    refs = (context.country(first[0]), *found[index + 2].refs)
    return tuple(dict.fromkeys(refs)) if all(context.kind(ref) == "Country" for ref in refs) else ()
