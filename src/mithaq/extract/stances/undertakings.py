"""What those who agree on something or affirm it undertake to do themselves, in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.complements import complement_end
from mithaq.extract.clauses.inner_lists import article_before, base_verb, is_gerund
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.words.items import ACTOR, SIDES
from mithaq.extract.words.verb_or_noun import is_adverb
from mithaq.vocabulary import FIRM

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.words.items import Item


def undertaken(clauses: Clauses, at: int) -> bool:
    """Whether what begins at an item is something definite that those who agreed on it are to do."""
    return _founds(clauses, at) or _undertakes(clauses, at)


def _arranged(clauses: Clauses, start: int, end: int) -> bool:
    """Whether those who agree “that …” but set a date, or keep in touch: “that the next round will be in May”."""
    ahead = False
    for at in range(start, end):
        if ahead and clauses.items[at].is_a("keeping") and clauses.items[at - 1].unit.text.lower() != "should":
            return True  # “that their teams would remain in contact”
        form = clauses.form(at) if clauses.codes[at] == "V" else None
        if ahead and form is not None:
            return form.lemma in _HELD
        ahead = ahead or clauses.codes[at] == "L" or clauses.items[at].unit.text.lower() in _AHEAD
    return False


_WILL = frozenset({"will", "would", "shall"})
_AHEAD = _WILL | {"should"}
_HELD = frozenset({"hold", "take-place", "convene", "meet", "host", "visit"})


def _founds(clauses: Clauses, at: int) -> bool:
    """Whether something is to be set up: “agreed to create …”, “agreed on the creation of …”."""
    nouns = clauses.context.language.data["topics"].get("founding", ())
    return clauses.items[at].is_a("founding") or clauses.items[at].unit.text.lower() in nouns


def set_up(clauses: Clauses, low: int, at: int) -> bool:
    """Whether what is set up is to talk about something some day: “established a joint commission to review …”."""
    return any(clauses.items[near].is_a("founded", "founding") for near in range(low, at))


def _undertakes(clauses: Clauses, at: int) -> bool:
    """Whether those who agree are to do something definite: “agreed to open …”, not “agreed to remain in contact”."""
    act = at
    while act + 1 < len(clauses.items) and _manner(clauses.items[act]):
        act += 1
    return clauses.items[at - 1].preposition == "to" and not _indefinite(clauses, act)


def _indefinite(clauses: Clauses, act: int) -> bool:
    """Whether what is to be done is nothing definite: “meet again”, “work towards a settlement”."""
    words = clauses.context.language.data["stances"]["indefinite"]
    return clauses.items[act].is_a("keeping") or clauses.items[act].unit.text.lower().split()[0] in words


def _manner(item: Item) -> bool:
    """Whether an adverb stands here, and no “work closely”."""
    return item.unit.text.endswith("ly") and not item.is_a("keeping")


def own_will(clauses: Clauses, start: int, high: int, *, state: bool = False) -> tuple[int, int] | None:
    """What those who affirm something say that they themselves will do: “confirmed that they would open …”.

    With ``state`` also what their state will do: “assured the envoy that Peru would open …”.
    """
    own = _themselves(clauses, start) or (state and _own_state(clauses, start))
    at = start + 1
    while at < high and is_adverb(clauses.items[at].unit):
        at += 1
    if not own or at >= high or clauses.items[at].unit.text.lower() not in {"will", "would", "shall"}:
        return None
    at += 1
    while at < high and is_adverb(clauses.items[at].unit):
        at += 1
    if at >= high:
        return None
    end = complement_end(clauses, at, high)
    if clauses.codes[end : end + 1] == "@":
        end = complement_end(clauses, at, high, clause=True)  # “will cooperate to ensure that …”
    states = clauses.items[at].is_a("be") or clauses.items[at].unit.text.lower().split()[0] in {"continue", "remain"}
    return (at, end) if at < end and clauses.codes[at] != "X" and not states else None


def more_acts(clauses: Clauses, part: Part) -> list[Part]:
    """What else they undertake: at the same time, or after a relative clause."""
    return _meanwhile(clauses, part) or _past_relative_clause(clauses, part)


def above_all(clauses: Clauses, end: int) -> list[Part]:
    """What is named above all after what is condemned or welcomed: “the raids, and in particular the blockade”."""
    at = end + (clauses.codes[end : end + 1] == ",")
    named = (
        clauses.codes[at : at + 1] == "&" and at + 2 < len(clauses.items) and clauses.items[at + 1].is_a("including")
    )
    if not named or not article_before(clauses, at + 2):
        return []
    return [(at + 2, complement_end(clauses, at + 2, clauses.bounds(at + 2).stop))]


_PAST_RELATIVE = re.compile(r",?Z[^.;:@Z]*?,&")
"""A relative clause between commas, after which a list goes on."""


def _past_relative_clause(clauses: Clauses, part: Part) -> list[Part]:
    """What else is to be done, after a relative clause: “to open the port, which is closed, and build a road”."""
    found = _PAST_RELATIVE.match(clauses.codes, part[1])
    if found is None or found.end() + 1 >= len(clauses.items):
        return []
    at = found.end() + (clauses.items[found.end()].preposition == "to")
    goes_on = is_gerund(clauses.items[at]) if is_gerund(clauses.items[part[0]]) else base_verb(clauses, at)
    return [(at, complement_end(clauses, at, len(clauses.items)))] if goes_on else []


def _meanwhile(clauses: Clauses, part: Part) -> list[Part]:
    """What they undertake to do at the same time: “its commitment to deterring raids while also working to …”."""
    at = part[1] + (clauses.codes[part[1] : part[1] + 1] == ",")
    if at + _MORE >= len(clauses.items) or clauses.items[at].unit.text.lower() != "while":
        return []
    at += 1
    while is_adverb(clauses.items[at].unit) or clauses.items[at].is_a("adverb"):
        at += 1
    form = clauses.form(at) if clauses.codes[at] == "V" else None
    frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), ()) if form is not None else ()
    if not (is_gerund(clauses.items[part[0]]) and is_gerund(clauses.items[at])) or any("stance" in f for f in frames):
        return []  # “…, while noting that work was slow”
    return [(at, complement_end(clauses, at, clauses.bounds(at).stop))]


_MORE = 3
"""Items at least after “while”: “also”, what is done, and to what."""


def own_stance(clauses: Clauses, start: int) -> bool:
    """Whether what is affirmed is a stance of its own: “reaffirmed that they reject …”."""
    at = start + 1
    while at < len(clauses.items) and is_adverb(clauses.items[at].unit):
        at += 1
    form = clauses.form(at) if _themselves(clauses, start) and clauses.codes[at : at + 1] == "V" else None
    frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), ()) if form is not None else ()
    return any(frame.get("stance") in _OWN for frame in frames)


def told_position(clauses: Clauses, start: int) -> bool:
    """Whether what is affirmed is a position that the words after it tell: “its firm position rejecting the plan”."""
    for at in range(start, min(start + _POSITION_NEAR, len(clauses.items) - 2)):
        if clauses.items[at].unit.text.lower() in _POSITIONS:
            told = at + 1 + (clauses.items[at + 1].preposition in {"of", "in"})
            form = clauses.form(told) if clauses.codes[told] == "V" else None
            frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), ()) if form is not None else ()
            gerund = clauses.items[told].unit.text.endswith("ing")
            return gerund and any(frame.get("stance") in _OWN for frame in frames)
    return False


def kind_of_that(clauses: Clauses, kind: str, start: int, end: int, *, shared: bool = False) -> str:
    """The kind of stance of a verb before “that …”; empty where who agrees, or shares a view, takes none by it."""
    if (shared or kind == "agree") and _only_plans(clauses, start, end):
        return ""
    if kind == "agree":
        return "" if _set_apart(clauses, start, end) else "emphasize"
    if kind in FIRM and _to_be_done(clauses, start, end):
        return "call-for"
    # Who notes “that …” stresses it where he calls it necessary, important or right.
    necessary = kind == "note" and any(clauses.items[at].is_a("necessary") for at in range(start, end))
    return "emphasize" if necessary else kind


def _only_plans(clauses: Clauses, start: int, end: int) -> bool:
    """Whether it is only told what they, or their states, will do: “that both sides would continue to cooperate”."""
    ahead = next((at for at in range(start, end) if clauses.items[at].unit.text.lower() in _WILL), None)
    if ahead is None or ahead == start:
        return False
    subject, act = clauses.codes[start:ahead].replace("&", ""), ahead + 1
    while act + 1 < end and is_adverb(clauses.items[act].unit):
        act += 1
    if act < end and _themselves(clauses, start) and not _indefinite(clauses, act):
        return False  # “that they would set up a joint committee”
    return bool(subject) and set(subject) <= set(SIDES + ACTOR + "cK,t") and not clauses.items[start].is_a("others")


def _to_be_done(clauses: Clauses, start: int, end: int) -> bool:
    """Whether what follows “that” is to be done: “insisted that disputes be settled”, not “that it should be kept”."""
    be = next((at for at in range(start + 1, end) if clauses.items[at].is_a("be")), None)
    if be is None or clauses.items[be].unit.text != "be" or set("VLXZ@,") & set(clauses.codes[start:be]):
        return False
    before = clauses.items[be - 1]
    return (
        before.code in _NOUNS
        and not before.is_a("auxiliary", "duty", "planned", "hedge")
        and before.unit.text not in _MODAL
    )


_MODAL = frozenset({"to", "can", "cannot", "may", "might", "could"})
_NOUNS = frozenset("wWKFmyc" + ACTOR)
_POSITIONS, _POSITION_NEAR = frozenset({"position", "stance", "policy", "stand"}), 7
_OWN = frozenset({"support", "condemn", "denounce", "reject", "oppose", "welcome", "praise", "hope"})


def _own_state(clauses: Clauses, start: int) -> bool:
    """Whether the state of who speaks stands here."""
    item, context = clauses.items[start], clauses.context
    own = {context.country_of(ref) for ref in context.state.speaker}
    return item.code == ACTOR and {*item.refs} <= own


def _themselves(clauses: Clauses, start: int) -> bool:
    item = clauses.items[start]
    return item.is_a("pronoun") or (item.code == SIDES and item.note in {"they", "we"})


def _set_apart(clauses: Clauses, start: int, end: int) -> bool:
    """Whether who agrees “that …” takes no stance by it: a date is set, or a refusal, which is read apart."""
    return _arranged(clauses, start, end) or _not_own(clauses, start, end)


def _not_own(clauses: Clauses, start: int, end: int) -> bool:
    """Whether what they agree on is what they themselves refuse: “that they will not accept …”."""
    verb = next((at for at in range(start, end) if clauses.codes[at] == "V"), start)
    denied = " not " in f" {clauses.items[verb].unit.text} "
    return _themselves(clauses, start) and clauses.form(verb) is not None and denied
