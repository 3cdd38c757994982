"""What interrupts or closes the words of a complement, in a language with the subject first: asides, dates, places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import ADJECTIVAL, article_before
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PERSON, ROLE, SIDE, SIDES
from mithaq.extract.words.verb_or_noun import beside_verb

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item

_SUBJECT_ASIDE = re.compile("[14568],[^,;:.VZ@]{1,14},(?:[cLX]*V|[cX]*L)")
_THERE = frozenset({"in", "at"})
_AT_EVENT = re.compile(f"pc?{EVENT}")
_TWO = 2
_BARE = 2
"""Items of it without “their”."""
_ACT_ASIDE = re.compile("w,p[^,;:.VZ@&]{1,6},(?=[wcKFmWH9])")


def without_participle(clauses: Clauses, start: int, end: int, high: int) -> int:
    """The end without a participle whose date or place was cut off: “the agreement signed (on Monday)”."""
    last = end - 1
    dated = end < high and clauses.codes[end] in "tp"
    bare = last == start or (last - start == 1 and not article_before(clauses, start))
    if bare or not dated or not clauses.items[last].unit.text.endswith(("ed", "held")):
        return end
    noun = last - 1
    while noun > start and clauses.items[noun].unit.text.endswith("ly"):
        noun -= 1
    while noun > start and clauses.codes[noun] == ",":
        noun -= 1
    return noun + 1 if clauses.codes[noun] in "wFHKmc89" and not article_before(clauses, last) else end


def date_of_noun(clauses: Clauses, at: int, high: int) -> bool:
    """Whether a date says which thing is meant: “of the 19 January deal”, “of Monday's vote”, “attack of 3 May”."""
    if clauses.codes[at + 1 : at + 2] == "'" or clauses.items[at - 1].preposition == "of":
        return True
    return article_before(clauses, at) and at + 1 < high and clauses.codes[at + 1] in _DATED


_DATED = "wKFHWm" + EVENT
"""Letters of what stands after its date."""


def day_of_noun(clauses: Clauses, at: int) -> bool:
    """Whether a day only says which thing is meant: “Monday's vote”, “preparations for the Monday talks”."""
    item = clauses.items[at]
    spoken = clauses.context.text[item.start : item.end].lower().split()
    of = at > 0 and clauses.items[at - 1].preposition == "of"  # “the shelling of Sunday”
    return of or clauses.codes[at + 1 : at + 2] == "'" or article_before(clauses, at) or "the" in spoken


def at_a_meeting(clauses: Clauses, at: int, high: int) -> bool:
    """Whether it is told where something was said: “discussed trade in a meeting on …”, “… at their second summit”.

    Or in what text: “called for a truce in a joint statement”, “… in their statement”.
    """
    if _in_own_text(clauses, at, high):
        return True
    where = _AT_EVENT.match(clauses.codes, at, high)
    if where is None or clauses.items[at].preposition not in _THERE:
        return False
    its_own = where.end() > at + _BARE or article_before(clauses, at + 1)
    if clauses.items[at].unit.text == "in" and clauses.items[at + 1].is_a("possessive_pronoun"):
        said = clauses.items[at - 1]  # “support for the plan in his meeting with A”, not “progress made in their talks”
        return not (said.is_a("stance_noun") or said.unit.text.endswith(("ed", "made", "done", "held", "taken")))
    return article_before(clauses, at + 1, indefinite=True) or (
        clauses.items[at].unit.text.lower() == "at" and its_own and not reached_at(clauses, at)
    )


def _in_own_text(clauses: Clauses, at: int, high: int) -> bool:
    """Whether words lead to the statement in which something is said, and which is nobody else’s."""
    if clauses.items[at].preposition != "in" or at + 1 >= high:
        return False
    text = at + 1 + clauses.items[at + 1].is_a("possessive_pronoun")
    if clauses.codes[text : text + 1] != "a" or clauses.codes[text + 1 : text + 2] == "p":
        return False  # “the pledge made in a statement by Chad”
    return text > at + 1 or article_before(clauses, text, indefinite=True)


def reached_at(clauses: Clauses, index: int) -> bool:
    """Whether an event is only where something was done that is spoken of: “the agreements reached at the session”."""
    if index < _TWO or clauses.items[index].unit.text.lower() not in {"at", "during", "in"}:
        return False
    up = clauses.items[index - 1].unit.text in {"up", "out"}
    act, before_act = clauses.items[index - 1 - up], clauses.codes[: index - 1 - up]
    done = act.unit.text.endswith("ed") or act.unit.text in _DONE
    told = "V" in before_act or "V" in clauses.codes[index + _TWO :]
    return done and act.code in "wV" and before_act[-1:] in tuple("wmKFYyc") and told


_DONE = frozenset({"made", "taken", "held", "begun", "set", "drawn", "laid", "done", "given", "found", "put", "won"})
"""Participles of what was done that do not end in “-ed”."""


def as_told(clauses: Clauses, at: int, high: int) -> bool:
    """Whether “as …” only says where something is laid down: “support as reflected in the statement”."""
    return at + 1 < high and clauses.items[at].unit.text.endswith("ed") and clauses.codes[at + 1] in "pt"


def after_subject(clauses: Clauses, start: int, comma: int, high: int) -> bool:
    """Whether a comma is one of an aside between subject and verb: “that A and B, as neighbours, had many …”."""
    aside = _SUBJECT_ASIDE.match(clauses.codes, start, high)
    return (aside is not None and comma < aside.end()) or inside_including(clauses, comma, high)


def inside_shared(clauses: Clauses, start: int, comma: int, high: int) -> bool:
    """Whether a comma is one of what stands before a thing that two nouns share, or between a noun and its “of”.

    “the importance of, and their support for, the truce”; “the provision, in partnership with Chad, of vaccines”.
    """
    codes, items = clauses.codes, clauses.items
    before, after = codes.rfind(",", start, comma), codes.find(",", comma + 1, high)
    return any(
        start < low < last < low + _ASIDE
        and last + 1 < high
        and (
            (codes[low - 1] == codes[last - 1] == "p" and codes[low + 1] == "&")
            or (codes[low + 1] == "p" and items[last + 1].preposition == "of")
        )
        for low, last in ((before, comma), (comma, after))
    )


_ASIDE = 8
"""Items from one comma of such an aside to the other, at most."""


def inside_including(clauses: Clauses, at: int, high: int) -> bool:
    """Whether an item opens or closes “, including …,” before a verb: “that visits, including of men, will go on”."""
    codes, items = clauses.codes, clauses.items
    opening = at - (codes[at] != ",")
    if codes[opening] == "," and opening + 1 < high and not items[opening + 1].is_a("including"):
        opening = codes.rfind(",", 0, opening)  # this one may close it
    if opening < 0 or codes[opening] != "," or opening + 1 >= high or not items[opening + 1].is_a("including"):
        return False
    closing = codes.find(",", opening + 2, high)
    if closing < at or closing + 1 >= high or closing - opening > _ASIDE_NEAR:
        return False
    return codes[closing + 1] in "LV" or items[closing + 1].is_a("be", "auxiliary", "copula", "duty")


_ASIDE_NEAR = 12


_PRONOUNS = frozenset({"he", "she", "they", "we"})


def somebody_acts(clauses: Clauses, joint: int, high: int) -> bool:
    """Whether “and” leads over to what somebody does: “the war and Ms. Ruiz stressed …”, “… and they agreed”."""
    verb = joint + _TWO
    somebody = clauses.codes[joint + 1 : verb] in (PERSON, ROLE, SIDE, SIDES, ACTOR)
    somebody = somebody or (joint + 1 < high and clauses.items[joint + 1].unit.text.lower() in _PRONOUNS)
    if clauses.codes[joint] != "&" or not somebody:
        return False
    while verb < high and beside_verb(clauses.items[verb]):
        verb += 1
    if verb >= high or clauses.codes[verb] != "V":
        return False
    held = clauses.items[verb].unit.text.lower() in _DONE and clauses.codes[verb + 1 : verb + 2] in tuple("pt")
    return not held  # “the talks between Peru and the two sides held in May”


def past_relative(clauses: Clauses, comma: int, high: int) -> int:
    """Where a clause goes on after “, which …,”: “that ties, which go far back, have grown”; 0 for none."""
    if comma + 2 >= high or clauses.codes[comma] != ",":
        return 0
    told = clauses.items[comma + 1].unit.text.endswith("ed") and clauses.codes[comma + 2] == "p"
    closing = clauses.codes.find(",", comma + 2, high)
    if told and 0 < closing < min(high - 1, comma + _RELATIVE_NEAR) and clauses.codes[closing + 1] == "&":
        # “that a free order, marked by trust, and a fair one are essential”
        return closing + 1 if any(item.is_a("be", "duty") for item in clauses.items[closing:high]) else 0
    if not told and clauses.codes[comma + 1] not in "Z$p":
        return 0
    while 0 < closing < min(high - 1, comma + _RELATIVE_NEAR):
        verb = clauses.items[closing + 1]
        if verb.code == "L" or verb.is_a("be", "auxiliary", "copula", "duty", "hedge") or verb.unit.text == "can":
            return closing + 1
        closing = clauses.codes.find(",", closing + 1, high)
    return 0


_RELATIVE_NEAR = 20


def inside_act(clauses: Clauses, start: int, comma: int, high: int) -> bool:
    """Whether a comma is one of an aside between a verb and its object: “to submit, within a year, the treaty”."""
    aside = _ACT_ASIDE.match(clauses.codes, start, high)
    plain = start > 0 and clauses.items[start - 1].unit.text.split()[-1] == "to"
    return plain and aside is not None and comma < aside.end()


def short_form(clauses: Clauses, at: int, high: int) -> bool:
    """Whether a bracket is one of those round a short form, after which the words go on: “awareness (MDA), …”."""
    if clauses.codes[at] not in "()":
        return False
    opening = at if clauses.codes[at] == "(" else at - 2
    shape = opening > 0 and opening + 3 < high and clauses.codes[opening] + clauses.codes[opening + 2] == "()"
    return shape and clauses.items[opening + 1].unit.text.isupper()


def passive_ahead(clauses: Clauses, start: int, high: int) -> bool:
    """Whether a clause in the passive begins at an item: “…, and the schedule of visits was reviewed”."""
    if start >= high or clauses.items[start].preposition:
        return False
    for at in range(start + 1, min(high - 1, start + _PASSIVE_NEAR)):
        if clauses.items[at].is_a("be"):
            after = at + 1 + clauses.items[at + 1].is_a("adverb")
            verb = clauses.codes[after : after + 1] == "V" and clauses.items[after].unit.text.endswith("ed")
            return verb and after + 1 >= high - 1
        if clauses.codes[at] in ",;:VZ@L":
            return clauses.codes[at] == "L" and clauses.items[at].is_a("coming") and passive_ahead(clauses, at, high)
    return False


_PASSIVE_NEAR = 12


def attributed(clauses: Clauses, comma: int) -> bool:
    """Whether a comma only parts what is told from who tells it: “… on trade, the ministry’s press service said”."""
    last = len(clauses.codes) - 1
    while last > comma and clauses.codes[last] in '."':
        last -= 1
    form = clauses.form(last) if clauses.codes[last] == "V" else None
    states = clauses.items[last].unit.text == "states" and clauses.items[last - 1].unit.text.endswith(ADJECTIVAL)
    told = form is not None and form.lemma in _TELLING and not states  # “of sovereign, resilient and prosperous states”
    return told and "," not in clauses.codes[comma + 1 : last]


_TELLING = frozenset({"say", "tell", "inform", "report", "announce", "add", "explain"})


def inside_name(clauses: Clauses, dot: int) -> bool:
    """Whether a dot stands between an initial and a name without a space: “the proposal of A.Otieno to …”."""
    text, item = clauses.context.text, clauses.items[dot]
    between = item.code == "." and text[item.start - 1 : item.start].isalpha()
    return between and text[item.end : item.end + 1].isalpha()


def to_the_press(event: Item) -> bool:
    """Whether an event is one at which the press is spoken to."""
    return any(unit.is_a("press_event") for unit in event.units)


def particle(clauses: Clauses, at: int) -> bool:
    """Whether a preposition belongs to the verb before it, and has no object: “to let aid in.”."""
    ends = clauses.codes[at] == "p" and clauses.codes[at + 1 : at + 2] in {"", ".", ","}
    return ends and clauses.items[at].unit.text in _PARTICLES


_PARTICLES = frozenset({"in", "out", "through", "up", "down", "off", "back"})


def inside_quotes(codes: str, start: int, at: int) -> bool:
    """Whether an item stands in quotation marks that belong to what is told."""
    return codes[at] == '"' and (codes[start:at].count('"') % 2 == 1 or '"' in codes[at + 1 : at + 9])


def restricts(clauses: Clauses, that: int, high: int) -> bool:
    """Whether “that” says which things are meant: “attacks that threaten the region”."""
    noun = clauses.codes[that - 1] in "wFmcKY" and that + 1 < high
    concerns = noun and clauses.codes[that + 1] == "y" and clauses.codes[that + 2 : that + 3] in tuple(SIDES + ACTOR)
    return concerns or (noun and clauses.codes[that + 1] in "VcLw")  # “issues that concern both countries”


def before_relative(clauses: Clauses, joint: int) -> int:
    """Where to go on from “and” or a semicolon before a verb: before a relative clause that is over.

    “thanked A, who hosted the summit, and condemned …”; “praised the reforms that A launched and pledged support”.
    So before a gerund: “praised the reforms that A launched, calling on …”.
    """
    order, letter = clauses.context.language.order, clauses.codes[joint : joint + 1]
    doing = letter == "," and clauses.items[min(joint + 1, len(clauses.items) - 1)].unit.text.split()[0].endswith("ing")
    if order == "VSO" or not (doing or letter in ("&", ";")):
        return joint
    found = (_CLAUSE_OVER if doing else _RELATIVE_OVER).search(clauses.codes, 0, joint + 1)
    return found.start() if found is not None and "V" in clauses.codes[: found.start()] else joint


_RELATIVE_OVER = re.compile(
    f",[^;:.,V]{{0,2}}Z(?:[^;:.Z@,&]*,&|[^;:.]*;[^Z{ACTOR}{PERSON}{ROLE}{SIDES}]*)$"
    f"|(?<=[wFmcKH{AGREEMENT}]),?[Z@][{ACTOR}{PERSON}{ROLE}{SIDES}][Vw][^;:.Z@V]*&$"
)
_CLAUSE_OVER = re.compile(f"(?<=[wFmcKH]),?[Z@][{ACTOR}{PERSON}{ROLE}{SIDES}]L?[Vw][^;:.Z@V]*,$")
"""“highlighted the chances that A offers, calling on …”."""


def before_aside(clauses: Clauses, index: int) -> int | None:
    """Who acts over an aside of what he does meanwhile: “Minister A, while receiving Minister B, stressed …”."""
    found = _MEANWHILE.search(clauses.codes, 0, index) if clauses.context.language.order == "SVO" else None
    if found is None or clauses.items[found.start(2)].unit.text.lower() not in _WHILE:
        return None
    return found.start(1) if clauses.items[found.start(3)].unit.text.lower().endswith("ing") else None


_MEANWHILE = re.compile(f"([{PERSON}{ROLE}]),([Jc])([Vw{EVENT}])[^V@Z;:.]*,[ctL]*$")
_WHILE = frozenset({"while", "when"})


def verb_to_come(clauses: Clauses, start: int, at: int, high: int) -> bool:
    """Whether the subject of a clause still goes on at an item: no verb stands before it, and one after it."""
    told = any(_finite(clauses, item) for item in range(start, at))
    end = next((item for item in range(at, high) if clauses.codes[item] in ",;:."), high)
    return not told and any(_finite(clauses, item) for item in range(at + 1, end))


def _finite(clauses: Clauses, at: int) -> bool:
    return clauses.codes[at] in "VL" or clauses.items[at].is_a("be", "copula", "auxiliary")
