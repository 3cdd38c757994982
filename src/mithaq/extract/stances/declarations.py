"""Stances in a language with the subject first: of verbs, predicates and passives, and of the nouns a verb takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.avowals import all_who_met
from mithaq.extract.clauses.complements import complement_end
from mithaq.extract.clauses.holders import holder, is_passive
from mithaq.extract.clauses.inner_lists import article_before, is_gerund
from mithaq.extract.clauses.own_members import held_parts, own_members
from mithaq.extract.clauses.sides import sides_meant
from mithaq.extract.clauses.speakers import only_tells, told_by_people
from mithaq.extract.stances.beginnings import (
    after_addressee,
    is_somebody,
    is_sum,
    passing,
    past_meeting,
    past_opening,
    past_source,
    past_terms,
)
from mithaq.extract.stances.guests import guest_end
from mithaq.extract.stances.obligations import obligations, others_act, said_before, said_by_who_follows
from mithaq.extract.stances.others_stands import as_his_own
from mithaq.extract.stances.passives import describes_others, noun_expressed, passive
from mithaq.extract.stances.reports import points_back
from mithaq.extract.stances.shared_objects import last_with_object, own_again, shared_by_nouns
from mithaq.extract.stances.stance_phrases import after_noun, before_role, new_noun, noun_in, reasons
from mithaq.extract.stances.stance_writer import WISHES, Stance, write
from mithaq.extract.stances.undertakings import (
    above_all,
    kind_of_that,
    more_acts,
    own_stance,
    own_will,
    told_position,
    undertaken,
)
from mithaq.extract.stances.who_holds import with_who_says
from mithaq.extract.stances.wills import without_will
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, HOLDERS, PERSON, PREPOSITIONS, SIDES
from mithaq.extract.words.verb_or_noun import is_adverb
from mithaq.records import record
from mithaq.vocabulary import FIRM

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Frame, Trigger

_ADDRESSEE_FAR = 24
"""Items after a verb that speaks to someone within which its “to” or “for” stands."""
_TERMS_FAR = 6
_SHORT = 2
_TAKEN_AS = frozenset({"commit", "support", "welcome", "praise"})
"""Kinds after whose object “as …” only says what it is taken for."""
_ONE_BY_ONE = frozenset({
    "condemn", "denounce", "reject", "oppose", "welcome", "praise", "support", "express-concern", "call-for", "demand",
    "urge", "appeal", "commit", "recommit", "emphasize", "affirm",
})  # fmt: skip
_SHARED_VIEW = "hold-view"
_NOT_PASSIVE = frozenset({"commit", "agree", "state"})


@record
class _Content:
    """A kind of stance, the items that say what it is about, and whose it is said to be."""

    kind: str
    start: int
    end: int
    owner: Filler | None = None


def declare(clauses: Clauses, trigger: Trigger, within: range, consumed: set[int]) -> range | None:
    """Write the stances that a verb takes; returns the items whose facts are only wished, if any."""
    frame, index = trigger.frame, trigger.index
    if _told_otherwise(clauses, trigger, within):
        return None
    who = _who(clauses, trigger, within)
    if who is None:
        return None
    who = all_who_met(clauses, index, who)
    if frame["stance"] == "state" and who.index >= 0 and who.refs and not _only_told_of(clauses, index, who):
        clauses.context.state.speaker = who.refs
    last = last_with_object(clauses, frame, index)
    high = _high(clauses, last)
    start = _complement(clauses, frame, last, high, who)
    if start is None or start >= high:
        said_before(clauses, trigger, who)
        return None
    wished = obligations(clauses, trigger, who, start, high)
    owner: Filler | None = None
    for content in _own_contents(clauses, frame, who, range(start, high), consumed):
        owner = content.owner or (owner if own_again(clauses, content.start) else None)
        held_by = _theirs(clauses, who, owner)
        held_by = with_who_says(clauses, trigger, content.kind, held_by, who) if held_by is not None else who
        if frame.get("owned") and content.owner is None:
            continue
        if not held_by.refs or content.end <= content.start or _says_nothing(clauses, content):
            continue
        if who.refs[0] and not _only_told_of(clauses, index, who):
            clauses.context.state.speaker = who.refs
        kind = "call-for" if content.kind == "emphasize" and _demanded(clauses, trigger, who, start) else content.kind
        whole = content.kind in {"thank", "condole"} or after_that(clauses, content.start)
        found = reasons(clauses, content) if whole else _things(clauses, content)
        to = _addressee(clauses, frame, index, content, who)
        write(clauses, Stance(kind, held_by, index, trigger.rule, found, to))
        if kind in WISHES:
            wished = range(content.start, content.end)
    return wished


def _own_contents(clauses: Clauses, frame: Frame, who: Filler, reach: range, consumed: set[int]) -> list[_Content]:
    """The stances of a complement, in which “his country” is that of the person who takes them."""
    state, before = clauses.context.state, clauses.context.state.speaker
    if who.index >= 0 and {clauses.context.kind(ref) for ref in who.refs} == {"Official"}:
        state.speaker = who.refs
    found = _contents(clauses, frame, reach.start, reach.stop, consumed)
    state.speaker, stance = before, str(frame["stance"])
    return [own for told in found if (own := as_his_own(clauses, stance, who, told, reach.start)) is not None]


def _demanded(clauses: Clauses, trigger: Trigger, who: Filler, start: int) -> bool:
    """Whether those who agree “that …” ask others to act: “agreed that all parties must lay down their arms”."""
    agreed = trigger.frame["stance"] == "agree" and after_that(clauses, start)
    return agreed and others_act(clauses, who, start)


def _only_told_of(clauses: Clauses, index: int, who: Filler) -> bool:
    """Whether people only say something of a state, or tell it for others: “he stressed that Kenya shared …”."""
    inner = "@" in clauses.codes[clauses.bounds(index).start : max(who.index, 0)]
    return (inner and told_by_people(clauses.context, who)) or only_tells(clauses, who, index)


def _things(clauses: Clauses, content: _Content) -> list[tuple[int, int]]:
    """The acts of a content, or the things that are welcomed, condemned or supported one by one."""
    found = held_parts(clauses, content.start, content.end)
    found += more_acts(clauses, found[-1]) if found and content.kind in {"commit", "recommit"} else []
    if content.kind not in _ONE_BY_ONE:
        return found
    found += above_all(clauses, content.end)
    own = [own for part in found for own in own_members(clauses, part, acts=content.kind == "emphasize")]
    return without_will(clauses, content.kind, own)


def _told_otherwise(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Write the stance of a verb in the passive, or of one whose subject follows it; whether it is one of these."""
    frame, index = trigger.frame, trigger.index
    if is_passive(clauses, index) and (frame.get("only") or str(frame["stance"]) not in _NOT_PASSIVE):
        (noun_expressed if frame.get("only") else passive)(clauses, trigger, within)
        return True
    return said_by_who_follows(clauses, trigger) or describes_others(clauses, index)


def _says_nothing(clauses: Clauses, content: _Content) -> bool:
    """Whether a stance is but about a word that points back, “stands by them”, or asks to “convey greetings”."""
    item = clauses.items[content.start]
    kind, courtesies = content.kind, clauses.context.language.data["stances"]["courtesies"]
    if kind == "welcome" and clauses.codes[content.start - 1] == "p" and item.unit.text in courtesies:
        return True  # “expressed her pleasure at being in Lima”
    back = points_back(clauses, content.start, content.end)
    return back or (item.is_a("relaying") and kind == "urge") or told_position(clauses, content.start)


def _theirs(clauses: Clauses, who: Filler, owner: Filler | None) -> Filler | None:
    """Whose a noun of stance is; “our support” that several leaders underscore, not quoted, is theirs."""
    draft = clauses.context.drafts.get(owner.refs[0]) if owner is not None and owner.refs else None
    ours = draft is not None and draft.kind == "Voice" and draft.key[0] == "document"
    people = len(who.refs) > 1 and all(clauses.context.kind(ref) == "Official" for ref in who.refs)
    return who if ours and people else owner


def _who(clauses: Clauses, trigger: Trigger, within: range) -> Filler | None:
    """Who takes the stance of a verb; nobody in particular where the frame asks whose the noun is."""
    if trigger.frame.get("of_both"):
        item = clauses.items[trigger.index]
        both = sides_meant(clauses.context, "people", item.start)
        return Filler(both, item.start, item.end, resolved=True) if len(both) > 1 else None
    who = holder(clauses, trigger.index, within)
    if trigger.frame.get("owned") and (who is None or not who.refs):
        item = clauses.items[trigger.index]
        return Filler(("",), item.start, item.end)
    return None if who is None or not who.refs or _only_describes(clauses, trigger, who) else who


def after_that(clauses: Clauses, start: int) -> bool:
    """Whether a clause with “that” begins at an item."""
    opening = clauses.codes.rfind("@", max(0, start - _TERMS_FAR - 1), start)
    if opening >= 0 and past_opening(clauses, opening + 1, len(clauses.items)) == start:
        return True
    return start > 0 and (clauses.codes[start - 1] == "@" or clauses.items[start - 1].unit.text.endswith(" that"))


def _only_describes(clauses: Clauses, trigger: Trigger, who: Filler) -> bool:
    """Whether an agreement is the subject, or an event in the present: “the dialogue highlights the partnership”."""
    code = clauses.codes[who.index] if who.index >= 0 else ""
    past = clauses.items[trigger.index].unit.text.split()[0].endswith("ed")
    present = code == EVENT and not past
    return code == AGREEMENT or (present and not trigger.frame.get("owned"))


def _high(clauses: Clauses, index: int) -> int:
    """Where the clause of a verb ends; “in this regard” right after the verb ends none."""
    high = clauses.bounds(index).stop
    while (
        high < len(clauses.items)
        and clauses.codes[high] == "J"
        and high - index <= _TERMS_FAR
        and _empty(clauses, index, high)
    ):
        high = clauses.bounds(high).stop
    return high


def _empty(clauses: Clauses, index: int, joint: int) -> bool:
    return all(clauses.codes[at] in ",tJ" or is_adverb(clauses.items[at].unit) for at in range(index + 1, joint))


# Where the content begins


def _complement(clauses: Clauses, frame: Frame, index: int, high: int, who: Filler) -> int | None:
    """The first item of what the stance is about; None when there is none."""
    wanted = list(frame["complement"])
    act = index + 1 < high and is_gerund(clauses.items[index + 1])  # “urged stepping up efforts to …”
    act = act and not (article_before(clauses, index + 1) or clauses.codes[index + 2 : index + 3] == SIDES)
    asked = frame.get("addressee") and not act
    if asked and (frame["addressee"] != "somebody" or is_somebody(clauses, index + 1, high)):
        found = after_addressee(clauses, range(index + 1, min(high, index + _ADDRESSEE_FAR)), wanted)
        if found is not None or "object" not in wanted:
            return found
    at = past_source(clauses, index + 1, high)
    at += at == index + 1 < high and clauses.items[at].is_a("be")  # “Also stressed was the need for …”
    while at < high:
        code, item = clauses.codes[at], clauses.items[at]
        if (said := past_meeting(clauses, at, high)) > at:
            at = said
        elif code == "@":
            return past_opening(clauses, at + 1, high) if "that" in wanted or "object" in wanted else None
        elif code in PREPOSITIONS:
            if item.preposition in wanted and not clauses.items[min(at + 1, high - 1)].is_a("weekday"):
                return at + 1
            after_terms = past_terms(clauses, at, high)
            if after_terms is None:
                return None
            at = after_terms
        elif passing(clauses, at) or (code == "," and at > index + 1) or clauses.codes.startswith(f"\"{ACTOR}'", at):
            at += 1
        else:
            wants = "object" in wanted or ("sum" in wanted and is_sum(clauses, at))
            return at if wants and code not in ",:;." and at != who.index else None
    return None


# What it says


def _contents(clauses: Clauses, frame: Frame, start: int, high: int, consumed: set[int]) -> list[_Content]:
    """The stances of a complement: one for each noun of stance in it, or the one of the verb."""
    that = after_that(clauses, start)
    end = complement_end(clauses, start, high, clause=that)
    kind = str(frame["stance"])
    if clauses.codes[end - 1 : end + 2] in _NAMED_ON and clauses.items[end + 1].preposition in {"on", "for"}:
        end = complement_end(clauses, end + 2, high)  # “offered congratulations to her counterpart, A, on …”
    if kind == "welcome":
        end = guest_end(clauses, start, end)
    founds = kind == "agree" and undertaken(clauses, start)
    if (
        not frame.get("expressive")
        or that
        or founds
        or (kind == "agree" and clauses.items[start - 1].preposition == "to")
    ):
        if founds:
            kind = "commit"  # “agreed to set up a joint committee”
        shared = frame["id"] == _SHARED_VIEW
        kind = kind_of_that(clauses, kind, start, end, shared=shared) if that else kind
        if kind in _TAKEN_AS and not (kind in {"welcome", "praise"} and clauses.codes[start] == ACTOR):
            end = before_role(clauses, start, end)
        to = bool(frame.get("addressee"))
        if that and (kind in FIRM or to) and (will := own_will(clauses, start, high, state=to)) is not None:
            return [_Content("commit", *will)]  # “assured the envoy that they will …” as well
        if that and kind in FIRM and own_stance(clauses, start):
            kind = "state"  # “reaffirmed that they support …”
        again = _again(clauses, kind, end, high) if that else []
        return [] if frame.get("only") or not kind else [_Content(kind, start, end), *again]
    besides = _again(clauses, kind, end, high) if kind in FIRM and "@" not in clauses.codes[start : end + 1] else []
    return [*_by_nouns(clauses, frame, range(start, high), end, consumed), *besides]


_NAMED_ON = frozenset(f"{code},p" for code in PERSON)


def _by_nouns(clauses: Clauses, frame: Frame, reach: range, end: int, consumed: set[int]) -> list[_Content]:
    """The stances of the nouns of a complement that ends at an item: one each, or two of one thing."""
    start, high = reach.start, reach.stop
    if both := shared_by_nouns(clauses, start, high):
        consumed.update(at for at in range(start, both[0][1]) if clauses.codes[at] == "y")
        end = complement_end(clauses, both[0][1], high)
        return [_Content(kind, low, end) for kind, low in both if kind in frame.get("kinds", [kind])]
    found: list[_Content] = []
    for low, stop in _members(clauses, start, end):
        content = _expressed(clauses, frame, low, stop, consumed)
        if content is not None:
            found += _second(clauses, frame, content)
            found += _with_relative(clauses, frame, content, high, consumed) if stop == end else [content]
        elif found:
            found[-1] = _Content(found[-1].kind, found[-1].start, stop, found[-1].owner)
    return found


def _again(clauses: Clauses, kind: str, end: int, high: int) -> list[_Content]:
    """What a second “that” adds: “stressed that A …, and that B …”, “stressed the need for A and that B …”."""
    that = next((at + 1 for at in range(end, high - 2) if clauses.codes[at : at + 2] == "&@"), None)
    if that is None or ("V" in clauses.codes[end:that] and clauses.codes[end] not in "Z@"):
        return []
    return [_Content(kind, that + 1, complement_end(clauses, that + 1, high, clause=True))]


def _with_relative(clauses: Clauses, frame: Frame, content: _Content, high: int, consumed: set[int]) -> list[_Content]:
    """A short content with its relative clause, and another after it: “ensure that …, and their concern about …”."""
    if content.end - content.start > _SHORT or clauses.codes[content.end : content.end + 1] not in {"@", "Z"}:
        return [content]
    end = complement_end(clauses, content.start, high)
    joints = (at for at in range(content.end + 1, end - 1) if clauses.codes[at] == "&")
    again = next((at for at in joints if new_noun(clauses, at + 1, end, bare=False)), None)
    whole = _Content(content.kind, content.start, end if again is None else again, content.owner)
    more = None if again is None else _expressed(clauses, frame, again + 1, end, consumed)
    return [whole] if more is None else [whole, more]


def _members(clauses: Clauses, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a complement that begin with a noun of stance: “its support for …, and its concern about …”."""
    joints = (at for at in range(start + 1, end - 1) if clauses.codes[at] in "&," and clauses.codes[at + 1] != "&")
    bare = clauses.items[start].is_a("stance_noun")
    own = [at + 1 for at in joints if new_noun(clauses, at + 1, end, bare=bare)]
    bounds = [start, *own]
    return [(low, stop - (stop < end)) for low, stop in zip(bounds, [*bounds[1:], end], strict=True)]


def _expressed(clauses: Clauses, frame: Frame, start: int, high: int, consumed: set[int]) -> _Content | None:
    """What a member says: the kind of its noun, else that of the verb; None where it says none."""
    only = frame.get("only")
    kind = str(frame["stance"])
    plain = None if only or kind in {"state", "note"} else _Content(kind, start, high)
    noun, owner = noun_in(clauses, start, high)
    if noun is None:
        return plain
    named, prepositions, keep, _ = clauses.items[noun].unit.tags["stance_noun"]
    if named not in frame.get("kinds", [named]):
        return None
    if keep:
        consumed.add(noun)
        return _Content("emphasize", start, high)
    if clauses.codes[noun + 1 : noun + 2] == "y" and not keep:
        noun += 1  # “solidarity support”, “commitment pledge”: the last noun counts
        named, prepositions, keep, _ = clauses.items[noun].unit.tags["stance_noun"]
    after, of_owner = after_noun(clauses, noun, high, named, prepositions)
    if after is None:
        return plain
    consumed.add(noun)
    if named == "praise" and clauses.codes[noun - 1] == "&" and (verb := clauses.form(noun - 2)) is not None:
        named = verb.lemma if verb.lemma == "thank" else named  # “thanks and appreciation”
    if frame["expressive"] == "recommit" and named == "commit":
        named = "recommit"
    if named in {"commit", "recommit", "support"}:
        high = before_role(clauses, after, high)
    return _Content(named, after, high, owner or of_owner)


def _second(clauses: Clauses, frame: Frame, content: _Content) -> list[_Content]:
    """What a second noun of stance says of the same thing: “its rejection and condemnation of the attack”."""
    at = content.start - 1
    while at > 0 and clauses.codes[at] != "y":
        at -= 1
    pair = at > 1 and clauses.codes[at - 1] == "&" and clauses.items[at - 2].is_a("stance_noun")
    if not pair or clauses.codes[at + 1] != "p" or at + 2 != content.start:
        return []
    kind, _, keep, _ = clauses.items[at].unit.tags["stance_noun"]
    same = _SAME.get(kind, kind) == _SAME.get(content.kind, content.kind)
    if keep or same or kind not in frame.get("kinds", [kind]):
        return []
    return [_Content(kind, content.start, content.end, content.owner)]


_SAME = {"praise": "thank", "denounce": "condemn", "recommit": "commit"}
"""Kinds that say together what one of them says: “its thanks and appreciation”."""


def _addressee(clauses: Clauses, frame: Frame, index: int, content: _Content, who: Filler) -> Filler | None:
    """Whom a demand is put to: the first state or person between the verb and what is demanded."""
    if not frame.get("addressee"):
        return None
    reach = (at for at in range(index + 1, content.start) if at != who.index and clauses.codes[at] in HOLDERS)
    at = next(reach, None)
    return None if at is None else clauses.fill(at, HOLDERS)
