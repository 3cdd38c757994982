"""What is talked about, in a language with the subject first: the topics of a clause and their event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.agenda import Agenda, write_topic
from mithaq.extract.happenings import make_current
from mithaq.extract.holders import before_verb, holder
from mithaq.extract.items import ACTOR, EVENT, PERSON, PLACE, PREPOSITIONS, ROLE, SIDES
from mithaq.extract.members import content_end, members
from mithaq.extract.slots import Filler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.clauses import Clauses
    from mithaq.extract.members import Part
    from mithaq.extract.triggers import Trigger
    from mithaq.model import Ref

_TALKERS = ACTOR + PERSON + ROLE + SIDES
_WITH = frozenset({"with", "between"})
_LEADING = "tu,&" + _TALKERS + PLACE + EVENT
"""Letters of what may stand between a word of talk and its “on”."""
_NEAR = 12
"""Items after a word of talk within which its “on” stands, and before it within which the verb does."""
_ONE_TALK = frozenset({"of"})
_PASSING = frozenset({"Meeting", "Call", "Visit", "Conference", "DialogueRound"})


def talk_of(clauses: Clauses, trigger: Trigger, within: range) -> Filler | None:
    """The event of talks that no event was named for: a new one of those who talk; None for fewer than two of them."""
    who = holder(clauses, trigger.index, within)
    other = _partner(clauses, trigger.index, within.stop)
    refs = tuple(dict.fromkeys([*(who.refs if who else ()), *(other.refs if other else ())]))
    context = clauses.context
    refs = tuple(ref for ref in refs if context.kind(ref) in {"Official", "Country"})
    if len(refs) <= 1:
        return None
    item = clauses.items[trigger.index]
    event = context.entity("Meeting", ("meeting", (), "", "|".join(sorted(refs))))
    evidence = context.evidence(item.start, item.end, trigger.rule, kind="resolved")
    for ref in refs:
        context.fact(event, "hasParticipant", ref, evidence)
    context.mention(event, item.start, item.end, name=False)
    make_current(context, event, refs)
    return Filler((event,), item.start, item.end, resolved=True)


def _partner(clauses: Clauses, index: int, high: int) -> Filler | None:
    """With whom someone talks, right after the verb: “discussed with Minister X”."""
    at = index + 1
    if at + 1 < high and clauses.items[at].preposition in _WITH:
        return clauses.fill(at + 1, _TALKERS)
    return None


def may_talk(clauses: Clauses, index: int) -> bool:
    """Whether a verb of talk has no subject that cannot talk: a treaty addresses something, too."""
    at = before_verb(clauses, index)
    if at < 0:
        return True
    item = clauses.items[at]
    return item.code not in "wWKF9" or item.is_a("talking", "people_of") or item.preposition == "to"


def topic_start(clauses: Clauses, index: int, wanted: list[str], high: int) -> int | None:
    """Where the topics of a verb begin: its object, or what follows one of its prepositions."""
    at = index + 1
    while at < high:
        code, item = clauses.codes[at], clauses.items[at]
        if code in PREPOSITIONS and at not in clauses.skipped:
            if item.preposition in wanted or item.unit.text.lower() in wanted:
                return at + 1 if clauses.codes[at + 1 : at + 2] not in "t#" else None
            if at + 1 < high and clauses.codes[at + 1] in _TALKERS + EVENT + PLACE + "t":
                at += 2
                continue
            if "object" in wanted:
                return None
            at += 1
        elif at in clauses.skipped or code in "tu," or (item.code == "w" and item.unit.text.endswith("ly")):
            at += 1
        elif "object" in wanted:
            return at if code not in ";:.VZ@&J" else None
        elif code in ";.:Z@J":
            return None
        else:
            at += 1
    return None


def topic_parts(clauses: Clauses, start: int, high: int) -> list[Part]:
    """The members of a list of topics, with those that “including”, “such as”, “from … to …” add to it."""
    end = content_end(clauses, start, high)
    found = members(clauses, start, end)
    added = list(_added(clauses, end, high))
    if added and found and _says_nothing(clauses, found[-1]):
        found.pop()
    return found + added


def _added(clauses: Clauses, end: int, high: int) -> Iterator[Part]:
    """The members of the lists that go into what a word before them names."""
    codes, items = clauses.codes, clauses.items
    at = end
    while at < high:
        after = at + 1 if codes[at] in ",:-" else at
        if after >= high or not (
            items[after].is_a("including") or items[after].preposition == "from" or codes[at] == ":"
        ):
            return
        if codes[at] != ":" or items[after].is_a("including"):
            after += 1
        if after >= high and after < len(items) and codes[after] in ":;":
            after, high = after + 1, clauses.bounds(after).stop
        while after < high and (codes[after] in ":," or items[after].preposition == "on"):
            after += 1
        if after >= high:
            return
        at = content_end(clauses, after, high)
        for low, stop in members(clauses, after, at):
            yield from _up_to(clauses, low, stop)
        if at <= after:
            return


def _up_to(clauses: Clauses, low: int, high: int) -> Iterator[Part]:
    """“(from) trade to tourism” are two members."""
    to = next((at for at in range(low + 1, high - 1) if clauses.items[at].preposition == "to"), None)
    before = clauses.items[low - 1].preposition == "from" if low else False
    if to is None or not before:
        yield low, high
        return
    yield low, to
    yield to + 1, high


def _says_nothing(clauses: Clauses, part: Part) -> bool:
    """Whether a member is but “a range of issues”, “topics”."""
    words = clauses.context.words(clauses.items[part[0]].start, clauses.items[part[1] - 1].end).lower()
    return words in clauses.context.language.data["topics"].get("vague", ())


# Nouns of talk


def talks(clauses: Clauses, wished: list[range]) -> None:
    """Write the topics after nouns of talk: “held talks with X on …”, “a discussion of …”."""
    for index, item in enumerate(clauses.items):
        if not (item.units[-1].is_a("talking") and item.code in EVENT + "wcm"):
            continue
        if any(index in span for span in wished) or not _held(clauses, index):
            continue
        high = clauses.bounds(index).stop
        start = _on(clauses, index, high)
        event = _event_of(clauses, index) if start is not None else ""
        if start is None or not event:
            continue
        said_of(clauses, Agenda(event, "discusses", "talk", index), start, high)


def _held(clauses: Clauses, index: int) -> bool:
    """Whether the clause says that the talk took place: “had”, “held”, “during their …”; not what is to come."""
    low = clauses.bounds(index).start
    if "L" in clauses.codes[low:index] or "X" in clauses.codes[max(low, index - 3) : index]:
        return False
    near = range(index - 1, max(low, index - _NEAR) - 1, -1)
    return any(clauses.items[at].is_a("holds") for at in near)


def _on(clauses: Clauses, index: int, high: int) -> int | None:
    """The item after the “on” or “about” of a noun of talk, past with whom, when and where it was held."""
    at = index + 1
    single = not clauses.items[index].units[-1].text.lower().endswith("s")
    while at < min(high, index + _NEAR):
        item, code = clauses.items[at], clauses.codes[at]
        if code in PREPOSITIONS:
            if item.preposition == "on" or (item.preposition in _ONE_TALK and single and at == index + 1):
                follows = clauses.codes[at + 1 : at + 2]
                return at + 1 if follows and follows not in "t#" else None
            at += 1
        elif code in _LEADING or item.is_a("people_of"):
            at += 1
        else:
            return None
    return None


def _event_of(clauses: Clauses, index: int) -> Ref:
    """The event that a noun of talk names, or else the current one."""
    context, item = clauses.context, clauses.items[index]
    named = item.refs[0] if item.code == EVENT and item.refs else ""
    if named and context.kind(named) in _PASSING:
        return named
    return context.state.event


def said_of(clauses: Clauses, agenda: Agenda, start: int, high: int) -> None:
    """Write each member of the list of topics that begins at an item."""
    for part in topic_parts(clauses, start, high):
        for span in _named_alone(clauses, part):
            write_topic(clauses, agenda, part, span)


def _named_alone(clauses: Clauses, part: Part) -> list[tuple[int, int]]:
    """The folded spans of a member: one, or one for each of the states that it lists (“… Kenya and Peru”)."""
    item = clauses.items[part[0]]
    states = [(unit.start, unit.end) for unit in item.units if unit.code in "CPG"]
    if part[1] - part[0] == 1 and len(item.refs) > 1 and len(states) == len(item.refs):
        return states
    return [(clauses.items[part[0]].start, clauses.items[part[1] - 1].end)]
