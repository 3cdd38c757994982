"""Rounds and summits that an English text tells of beside its own, by a number or “previous” alone.

“The third was held in Rome, and Oman will host the fourth.” “The previous session took place in 2019.”
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.earlier_rounds import round_before
from mithaq.extract.chunks.happenings import round_numbered
from mithaq.extract.chunks.ordinals import ordinal
from mithaq.extract.chunks.same_event import EARLIER, NEXT, write_number
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import EVENT, PLACE, Item, letters
from mithaq.text import fold_key
from mithaq.vocabulary import BEFORE_THAT

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_ALONE = re.compile(r"(?:(?<=^)|(?<=[.;,&J@c]))(?:N|L(?=L|[Vc])|w[UwFW]?)(?=,?c{0,4}[VL]|,?Zc{0,4}[VL1])")
"""A number, “next” or “previous”, with or without “one” or “session”, as the subject of a verb."""
_AS_OBJECT = re.compile(r"(?<=V)(?:N|L|w[UwF])(?=[pt,.])")
"""The same as an object: “to host the fourth in 2027”."""
_MEETING = re.compile(rf"(?:(?<=^)|(?<=[.;,&@])){EVENT}(?=c{{0,2}}[VL])")
_BEFORE = re.compile(r"\b(?:the|its|their)\s+$", re.IGNORECASE)
_LONGEST = 7
_SESSIONS = frozenset({"one", "session", "round", "edition", "meeting", "summit", "cabinet"})
_HAPPENING = frozenset({"hold", "take-place", "convene", "host", "have", "meet", "open", "schedule", "organize"})
COMING = frozenset({"next", "upcoming", "forthcoming"})
_FAR = 7
"""Items after a number within which the verb stands that says what it is of."""


def other_rounds(context: Context, found: list[Item]) -> None:
    """Make an event of each round that only a number, “next” or “previous” tells of, where its series was named."""
    of = _series(context) if context.language.order == "SVO" else ""
    if context.language.order == "SVO":
        _latest(context, of, found)
    if not of:
        return
    _numbered_meetings(context, of, found)
    codes = letters(found)
    matches = [*_ALONE.finditer(codes), *_AS_OBJECT.finditer(codes)]
    for match in sorted(matches, key=lambda one: -one.start()):
        items = found[match.start() : match.end()]
        lead = context.text[max(0, items[0].start - _LONGEST) : items[0].start]
        if _BEFORE.search(lead) is None or not _happens(found, match.start(), match.end()):
            continue
        if len(items) == 1 and _of_others(context, of, items[0].start):
            continue
        which = _which(items)
        ref = _other(context, of, items, which) if which else ""
        if ref:
            found[match.start() : match.end()] = [Item(EVENT, [u for item in items for u in item.units], (ref,))]


def _numbered_meetings(context: Context, of: Ref, found: list[Item]) -> None:
    """Let “the fourth meeting” be that of the dialogue, where it is or will be held."""
    if context.kind(of) != "Dialogue":
        return
    codes = letters(found)
    for match in _MEETING.finditer(codes):
        item = found[match.start()]
        number, *rest = item.units
        noun = " ".join(unit.text for unit in rest)
        lead = context.text[max(0, item.start - _LONGEST) : item.start]
        if not _of_dialogue(context, of, noun) or _BEFORE.search(lead) is None:
            continue
        if (which := ordinal([number])) and _happens(found, match.start(), match.end()):
            found[match.start()] = Item(EVENT, item.units, (_other(context, of, [item], which),))


def _latest(context: Context, of: Ref, found: list[Item]) -> None:
    """Make an event of the last of several that were held: “Two sessions had been held, the last in Oslo in May”."""
    for match in reversed(list(_LATEST.finditer(letters(found)))):
        items = found[match.start() : match.end()]
        words = context.text[items[0].start : items[-1].end].lower()
        if _LAST_OF_THEM.fullmatch(words) and _SEVERAL.search(context.text, _begin(context), items[0].start):
            ref = _other(context, of, items, BEFORE_THAT) if of else _meeting_before(context, items)
            found[match.start() : match.end()] = [Item(EVENT, [u for item in items for u in item.units], (ref,))]


def _meeting_before(context: Context, items: list[Item]) -> Ref:
    """The last of several meetings that no series holds: of those of whom the text tells."""
    ref = context.entity("Meeting", ("meeting", (), BEFORE_THAT, ""))
    context.mention(ref, items[0].start, items[-1].end, name=False)
    if len(sides := context.likely_sides()) > 1:
        context.sides[ref] = sides
    context.occasions.add(ref)
    return ref


def _begin(context: Context) -> int:
    return context.folded.folded_offset(context.sentences[context.sentence].start)


_LATEST = re.compile(rf"(?<=,)[cKwtLUpV]{{1,5}}?(?=p[{PLACE}])")
_LAST_OF_THEM = re.compile(
    r"(?:the )?(?:(?:most recent|latest|last)(?: one| of (?:these|them|which)| session| round| meeting)?|most recently)"
    r"(?: being| having been| was| took place| held| convened)*"
)
_SEVERAL = re.compile(
    r"\b(?:meetings|sessions|rounds|editions)\b[^.;]*\b(?:held|took place|taken place|convened|met)\b"
    r"|\bmet (?:\w+ )?(?:twice|times)\b",
    re.IGNORECASE,
)


def _of_dialogue(context: Context, dialogue: Ref, noun: str) -> bool:
    """Whether words in small letters may mean a meeting of a dialogue: “meeting”, “round of the consultations”."""
    whose = _OF_IT.fullmatch(noun)
    if whose is None:
        return noun in _SESSIONS
    return any(whose["what"] in fold_key(name).split() for name in context.drafts[dialogue].names)


_OF_IT = re.compile(r"(?:session|round|meeting|edition) of (?:the |these |their )?(?P<what>[a-z]+)")


def _series(context: Context) -> Ref:
    """The dialogue spoken of, else the numbered conference or round of talks; empty for none."""
    if context.state.dialogue:
        return context.state.dialogue
    event = context.state.event
    if not event or context.kind(event) not in {"Conference", "Meeting"}:
        return ""
    return event if any(f.subject == event and f.predicate == "roundNumber" for f in context.facts) else ""


def _of_others(context: Context, of: Ref, start: int) -> bool:
    """Whether a bare number counts what was told after the series: “agreed on two workshops. The first will be …”."""
    named = (m.end for m in context.mentions if m.end <= start and of in (m.entity, *context.drafts[m.entity].key[:1]))
    return _COUNTED.search(context.text, max(named, default=0), start) is not None


_COUNTED = re.compile(
    r"(?<!\bthe )\b(?:two|three|four|five|six|several)\s(?:[a-z-]+\s)?"
    r"(?!(?:hours|days|weeks|months|years|sides|sessions|rounds|editions|summits)\b)[a-z-]+s\b",
    re.IGNORECASE,
)
"""Things that are not those who meet: “the two sides” are."""


def _happens(found: list[Item], start: int, end: int) -> bool:
    """Whether the verb of what a number stands for says that it is held or set."""
    after = (item for item in found[end : end + _FAR] if item.code == "V" or item.is_a("scheduled"))
    verb = found[start - 1] if start and found[start - 1].code == "V" else next(after, None)
    if verb is None:
        return any(item.code == "L" and item.unit.text.endswith(" for") for item in found[end : end + PAIR])
    return verb.is_a("scheduled") or (verb.form is not None and verb.form.lemma in _HAPPENING)


def _which(items: list[Item]) -> int | str:
    """The number that the items say, or what stands for the next or the last one; 0 for none."""
    first, rest = items[0], [unit.text.lower() for item in items[1:] for unit in item.units]
    if not _SESSIONS.issuperset(rest):
        return 0
    if first.code == "N":
        return ordinal(first.units) or 0
    word = first.unit.text.lower()
    if first.code == "L":
        return NEXT if word in COMING else 0
    return BEFORE_THAT if word in EARLIER else 0


def _other(context: Context, of: Ref, items: list[Item], which: int | str) -> Ref:
    """The round of a dialogue, or the conference of a series, that a number means."""
    units, current = [unit for item in items for unit in item.units], context.state.event
    if context.kind(of) == "Dialogue":
        if which == BEFORE_THAT:
            return round_before(context, of, (units[0].start, units[-1].end))
        ref = round_numbered(context, of, units, which)
        context.state.event = current
        if ref != current:
            context.occasions.add(ref)  # the text goes on about its own round
        return ref
    slug, *rest = context.drafts[of].key
    named = len(rest) == 1
    parties, more = ((), rest[0]) if named else (rest[0], rest[-1])
    ref = context.entity(context.kind(of), (slug, parties, which, more))
    context.mention(ref, units[0].start, units[-1].end)
    present = context.told[of].present if of in context.told else ()
    met = dict.fromkeys(state for one in present if (state := context.country_of(one)))
    if sides := context.sides.get(of, tuple(met)):
        context.sides[ref] = sides
    context.occasions.add(ref)
    if isinstance(which, int):
        write_number(context, ref, which, (units[0].start, units[-1].end))
    return ref
