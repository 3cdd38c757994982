"""Whose stance it is, where the subject comes first: said beside the verb, before it in the sentence, or known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.inner_lists import article_before, base_verb
from mithaq.extract.clauses.interruptions import before_relative
from mithaq.extract.clauses.occasions_taken import occasion_taken
from mithaq.extract.clauses.sides import sides_meant
from mithaq.extract.clauses.voices import voice_at
from mithaq.extract.clauses.who_is_there import organisation_there, whose_meeting
from mithaq.extract.words.items import (
    ACTOR,
    AGREEMENT,
    EVENT,
    HE_OR_SHE,
    HOLDERS,
    PERSON,
    PLACE,
    PREPOSITIONS,
    ROLE,
    SIDE,
    SIDES,
)
from mithaq.extract.words.verb_or_noun import beside_verb, is_adverb

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.read.languages import Form

_WITH_STATES = ACTOR + PLACE
_FIRST_PERSON = frozenset({"i", "we"})
_THIRD_PERSON = frozenset({"he", "she", "it", "who"})
INFINITIVE_NEAR = 8
"""Items between “to” and an “and” that joins a second infinitive."""
_WHERE = frozenset({"pt", "pa"})
"""“on Sunday”, “in a statement”: what may stand between a subject and its verb."""
_UNKNOWN = "wWKFY"
"""Letters of words that are nobody we know, where a subject should stand: “experts said”."""


def holder(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who takes the stance of the verb at an index; None where it is nobody known."""
    explicit = _of_document(clauses, index) or clauses.explicit_subject(index, within)
    if explicit is not None:
        return explicit
    at = before_verb(clauses, index)
    told = _past_where(clauses, at)
    if told is not None:
        return told
    form = clauses.form(index)
    gerund = form is not None and form.tense in {"gerund", "adjective"}
    beside = _beside(clauses, at, gerund=gerund) if at >= 0 else None
    verb = form is not None and form.tense != "adjective"  # not “said it was concerned about …”
    if verb and at >= 0 and clauses.items[at].unit.text.lower() == "it" and clauses.items[index - 1].is_a("be"):
        return _agreed_by(clauses, index)
    if beside is not None:
        return beside if beside.refs else None
    opens = gerund and (at < 0 or clauses.codes[at] == ";")
    found = opened(clauses, index) if opens else None
    found = found or earlier(clauses, at, past=_is_past(form) and not _in_present(clauses, index))
    if found is not None:
        return found
    return clauses.subject(index, within)


def _of_document(clauses: Clauses, index: int) -> Filler | None:
    """Who words a document that somebody else only welcomes or notes: “welcomed A’s statement calling on …”.

    One without refs where it is nobody known; None where no such document stands before the verb.
    """
    form, noun = clauses.form(index), index - 1
    if form is None or form.tense != "gerund" or noun < 1:
        return None
    maker = Filler((), clauses.items[noun].start, clauses.items[noun].end, noun)
    by = clauses.items[noun - 1].preposition in {"from", "by", "of"} if clauses.codes[noun] in HOLDERS else False
    if by:
        maker = clauses.fill(noun, HOLDERS) or maker
        noun -= 2
    worded = clauses.items[noun]
    documents = clauses.context.language.data["stances"].get("worded", ())
    if not (worded.unit.text in documents or worded.code in "a" + AGREEMENT):
        return None
    verb = next((at for at in range(noun - 1, -1, -1) if clauses.codes[at] == "V"), None)
    above = clauses.form(verb) if verb is not None else None
    return maker if above is not None and above.lemma in _TAKEN_NOTE else None


_TAKEN_NOTE = frozenset(
    {"welcome", "praise", "support", "note", "take-note", "thank", "reject", "condemn", "recognize"}
)
"""Verbs of those who take a stance on what others have worded."""


def _past_where(clauses: Clauses, at: int) -> Filler | None:
    """Who stands before where it is said: “A and B at a meeting in Lima stressed …”; None where nobody does."""
    low = at
    while at > 1 and clauses.codes[at] in EVENT + PLACE and clauses.items[at - 1].preposition in {"in", "at", "during"}:
        at -= 2
    free = at < low and clauses.codes[at] in PERSON + ROLE + SIDES and clauses.codes[at - 1 : at] not in PREPOSITIONS
    # “BRICS leaders meeting in Durban on Sunday called for …”
    body = at == 0 < low and clauses.codes[0] == EVENT and whose_meeting(clauses.context, clauses.items[0].refs[0])
    if body:
        return Filler(body, clauses.items[0].start, clauses.items[0].end, 0, resolved=True)
    return clauses.fill(at, PERSON + ROLE + SIDES) if free or (at == 0 and at < low) else None


def _agreed_by(clauses: Clauses, index: int) -> Filler | None:
    """Who has agreed where “it was agreed”: the two sides; who says what “is said” is nobody known."""
    form, item = clauses.form(index), clauses.items[index]
    sides = clauses.context.likely_sides() if form is not None and form.lemma == "agree" else ()
    return Filler(sides, item.start, item.end, resolved=True) if len(sides) > 1 else None


def before_verb(clauses: Clauses, index: int) -> int:
    """The item before a verb, past its adverbs and auxiliaries; -1 for none."""
    at = index - 1
    while at >= 0 and (
        clauses.codes[at] in "tLu" or clauses.codes[at : at + 2] == "pt" or beside_verb(clauses.items[at])
    ):
        at -= 1
    return at


def only_purposed(clauses: Clauses, index: int, kind: str, *, inside: bool) -> bool:
    """Whether an English infinitive says what is wished (``inside`` a wish), or what for: “committed to support”."""
    if clauses.context.language.order != "SVO":
        return False
    if not (_aimed(clauses, index) or is_infinitive(clauses, index, before_verb(clauses, index))):
        return False
    return inside or not (kind in _SAID_ON_PURPOSE or occasion_taken(clauses, index))


def _aimed(clauses: Clauses, index: int) -> bool:
    """Whether a gerund tells but what somebody aims at: “with a view toward supporting the truce”."""
    form = clauses.form(index)
    lead = clauses.context.text[: clauses.items[index].start][-_AIM_FAR:].lower()
    return form is not None and form.tense == "gerund" and lead.endswith(_AIMS)


_AIMS = (" view to ", " view toward ", " view towards ", " aim of ", " goal of ", " purpose of ", " intention of ")
_AIM_FAR = 20
_SAID_ON_PURPOSE = frozenset({"affirm", "emphasize", "state", "thank", "congratulate", "praise"})
"""Kinds of stance that who met “to reaffirm …” took when they met; “to support …” is no stance yet."""


def is_infinitive(clauses: Clauses, index: int, before: int) -> bool:
    """Whether “to” governs a verb, also over an “and”: “to develop and support …”, “asked all parties to support …”."""
    if before >= 0 and (clauses.items[before].preposition == "to" or clauses.items[before].unit.text == "parties to"):
        return True
    plain = not clauses.items[index].unit.text.split()[0].endswith(("ed", "s", "ing"))
    if before < 0 or clauses.codes[before] != "&" or not plain:
        return False
    reach = range(before - 1, max(-1, before - 1 - INFINITIVE_NEAR), -1)
    return any(
        (" to " in f"{clauses.items[at].unit.text} " and (clauses.codes[at] != "V" or base_verb(clauses, at + 1)))
        or (clauses.items[at].preposition == "to" and _plain_after(clauses, at + 1))
        for at in reach
    )


def _plain_after(clauses: Clauses, at: int) -> bool:
    """Whether what follows “to” may be a verb and is no noun alone: “our commitment to peace, and support”."""
    return clauses.items[at].unit.text.islower() and clauses.codes[at + 1 : at + 2] not in {",", "&"}


def _beside(clauses: Clauses, at: int, *, gerund: bool) -> Filler | None:
    """The holder that the words right before the verb make plain; one without refs where they name nobody known."""
    item, code = clauses.items[at], clauses.codes[at]
    nobody = Filler((), item.start, item.end, at)
    found: Filler | None = None
    word = item.unit.text.lower() if code == "c" or item.is_a("pronoun") else ""
    if word in _FIRST_PERSON:
        found = Filler(voice_at(clauses.context, item.start, word), item.start, item.end, at, resolved=True)
    elif word in _THIRD_PERSON and code != "Z":
        found = _last_speaker(clauses, at)
    elif code in "Z@":
        found = _antecedent(clauses, at) or nobody
    elif at > 0 and code in _WITH_STATES and clauses.codes[at - 1] in PREPOSITIONS:
        by = gerund and clauses.items[at - 1].preposition in {"by", "from"}
        found = _people_of(clauses, at) or (clauses.fill(at, _WITH_STATES) if by else None if gerund else nobody)
    elif gerund and at > 0 and code in HOLDERS and clauses.items[at - 1].preposition == "with":
        found = clauses.fill(at, HOLDERS)
    elif code == "z" and not gerund and item.unit.text.lower() in _OFFICIALS and article_before(clauses, at):
        people = sides_meant(clauses.context, "people", item.start, item.unit.text)
        found = Filler(people, item.start, item.end, at, resolved=True) if len(people) > 1 else nobody
    elif code in _UNKNOWN and not gerund and not item.unit.text.endswith("ed"):
        found = _members_of(clauses, at) or nobody
    elif code == "c" and item.is_a("topic_distribute"):
        found = nobody  # “to develop the relations affirmed during the summit”
    return found


def _members_of(clauses: Clauses, at: int) -> Filler | None:
    """The body whose members act, as all of them: “the Security Council members condemned …”."""
    body = at > 0 and clauses.codes[at - 1] == ACTOR and clauses.codes[at - 2 : at - 1] not in PREPOSITIONS
    body = body or (at == 1 and clauses.codes[0] == ACTOR)
    return clauses.fill(at - 1, ACTOR) if body and clauses.items[at].unit.text.lower() in _MEMBERS else None


_OFFICIALS = frozenset({"officials", "diplomats", "representatives", "mediators", "negotiators", "delegates"})
"""Who may be those that were named: “A met B. The officials stressed …”."""
_MEMBERS = frozenset({"members", "states", "countries", "leaders", "ministers", "allies", "partners", "nations"})


def _antecedent(clauses: Clauses, relative: int) -> Filler | None:
    """Of whom a relative clause speaks: “Kenya, which opposes …”."""
    at = relative - 1
    while at >= 0 and clauses.codes[at] == ",":
        at -= 1
    if at >= 0 and clauses.items[at].is_a("statement", "joint_statement"):
        item, own = clauses.items[at], clauses.context.state.statement_of_meeting
        refs = organisation_there(clauses.context) if own else ()
        return Filler(refs, item.start, item.end, at, resolved=True)  # “by issuing a statement that stressed …”
    return clauses.fill(at, HOLDERS + PLACE) if at >= 0 else None


def _last_speaker(clauses: Clauses, at: int) -> Filler | None:
    """Whom “he”, “she” or “it” means: the last speaker, or the first of several."""
    item, speaker = clauses.items[at], clauses.context.state.speaker
    if item.unit.text.lower() in HE_OR_SHE and [clauses.context.kind(ref) for ref in speaker] == ["Country"]:
        # “… said Oman supports the plan. He praised …”: its official, and no state
        own = [ref for ref in clauses.context.state.people if clauses.context.country_of(ref) == speaker[0]]
        speaker = (own[-1],) if own else speaker
    return Filler(speaker[:1], item.start, item.end, at, resolved=True) if speaker else None


def _people_of(clauses: Clauses, at: int) -> Filler | None:
    """“The leaders of A and B”: the people of these states whom the text named, or else the states."""
    head = at - 2
    known = head >= 0 and (clauses.codes[head] == SIDES or clauses.items[head].is_a("people_of"))
    if not known or clauses.items[at - 1].preposition not in {"of", "from"}:
        return None
    states, context = clauses.fill(at, _WITH_STATES), clauses.context
    if states is None:
        return None
    people = [ref for ref in context.state.people if context.country_of(ref) in states.refs]
    if clauses.codes[head] == SIDES and len(people) == len(states.refs) > 1:
        return Filler(tuple(people), clauses.items[head].start, states.end, at, resolved=True)
    return states


def _is_past(form: Form | None) -> bool:
    return form is not None and form.tense == "past"


def _in_present(clauses: Clauses, index: int) -> bool:
    """Whether a verb has the ending of the third person: “said that Kenya welcomes the truce and condemns …”."""
    return clauses.items[index].unit.text.split()[0].endswith("s")


_TELLING = frozenset({"is", "are", "has", "have", "had", "will", "would", "should"})


def _told_of(clauses: Clauses, at: int) -> bool:
    """Whether a state is but told of in the present: “she stated that Norway is watching …, and reiterated …”."""
    if clauses.codes[at] not in ACTOR + SIDES or at == 0 or clauses.codes[at - 1] != "@":
        return False
    after = at + 1
    while (
        after + 1 < len(clauses.items) and beside_verb(clauses.items[after]) and _first(clauses, after) not in _TELLING
    ):
        after += 1  # “that Norway always attaches importance to …, and thanked …”
    if after >= len(clauses.items) or "V" not in clauses.codes[: at - 1]:
        return False
    word = _first(clauses, after)
    present = clauses.codes[after] in ("Vwc" if after > at + 1 else "V") and not word.endswith("ss")
    return word in _TELLING or (word.endswith("s") and present)


def _first(clauses: Clauses, at: int) -> str:
    return clauses.items[at].unit.text.split()[0]


def earlier(clauses: Clauses, at: int, *, past: bool = False) -> Filler | None:
    """The nearest subject before an item of the sentence: somebody with a verb of their own.

    Whoever reports in the ``past`` is no state of which the same sentence tells something in the present.
    """
    at = before_relative(clauses, at)
    while at >= 0:
        if clauses.codes[at] == AGREEMENT and (at == 0 or clauses.codes[at - 1] in ",&J;:"):
            return Filler((), clauses.items[at].start, clauses.items[at].end, at)
        if past and _told_of(clauses, at):
            at -= 1
            continue
        if clauses.codes[at] in HOLDERS and _acts(clauses, at):
            return clauses.fill(at, HOLDERS)
        if clauses.codes[at] == "Z" and (found := _antecedent(clauses, at)) is not None:
            return found
        if clauses.codes[at] in _WITH_STATES and _acts(clauses, at, after_preposition=True):
            found = _people_of(clauses, at)
            if found is not None:
                return found
        at -= 1
    return None


def opened(clauses: Clauses, index: int) -> Filler | None:
    """The subject of the main clause, where a participle opens the sentence: “Recalling …, the ministers agreed”."""
    for at in range(index + 2, len(clauses.items)):
        free = clauses.codes[at - 1] in ",e" or clauses.codes[at] == SIDES
        if clauses.codes[at] in HOLDERS and free and _acts(clauses, at):
            return clauses.fill(at, HOLDERS)
    return None


def opens_sentence(clauses: Clauses, index: int, lemma: str) -> bool:
    """Whether an English participle opens a sentence whose subject comes later: “Speaking after the talks, A said”."""
    opening = index == 0 and clauses.items[0].unit.text.endswith("ing")
    if not opening or clauses.context.language.order == "VSO":
        return False
    return lemma == _SPEAK or opened(clauses, index) is not None


_SPEAK = "speak"


def _acts(clauses: Clauses, at: int, *, after_preposition: bool = False) -> bool:
    """Whether an item is the subject of the verb that follows it."""
    if at and (clauses.codes[at - 1] in PREPOSITIONS) != after_preposition:
        return False
    if at and clauses.items[at - 1].is_a("purpose", "phrase"):
        return False  # “in the context of the Union, while thanking …”
    if at and (clauses.codes[at - 1] in "V'" or (not after_preposition and _is_object(clauses, at))):
        return False
    after = at + 1
    while after < len(clauses.items) and (
        beside_verb(clauses.items[after]) or clauses.codes[after] in "ta" or clauses.codes[after : after + 2] in _WHERE
    ):
        after += 1
    if after >= len(clauses.items):
        return False
    word = clauses.items[after].unit
    verb = (
        clauses.codes[after] == "V"
        or (after > at + 1)
        or (clauses.codes[after] == "w" and word.text.endswith(("ed", "es", "held")) and word.text not in _MEANT)
    )
    verb = verb or (clauses.items[after].is_a("holds") and clauses.codes[after] not in PREPOSITIONS)
    return verb or (not after_preposition and clauses.codes[after] in ",J" and "V" in clauses.codes[after : after + 12])


_MEANT = frozenset({"concerned", "involved"})
"""Which of them are meant: “praised the efforts of A and the parties concerned to end the war, and called for …”."""


def _is_object(clauses: Clauses, at: int) -> bool:
    """Whether a verb or preposition governs an item over the words before it: “met with visiting Minister X”."""
    before = at - 1
    while before >= 0 and clauses.codes[before] in "wWcKA":
        before -= 1
    return before >= 0 and before < at - 1 and clauses.codes[before] in "Vp"


def agent(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who stands after “by” behind a passive verb."""
    for at in range(index + 1, min(within.stop, index + 8)):
        if clauses.items[at].preposition == "by" and at + 1 < within.stop:
            return clauses.fill(at + 1, HOLDERS + PLACE + EVENT + SIDE)
    return None


def _participle(clauses: Clauses, word: str) -> bool:
    return word.endswith("ed") or word in clauses.context.language.data["topics"].get("participles", ())


def is_passive(clauses: Clauses, index: int) -> bool:
    """Whether a form of “be” makes a passive of the verb: “was condemned”, “has been welcomed”."""
    form = clauses.form(index)
    if form is None or form.tense != "past" or not _participle(clauses, clauses.items[index].unit.text.split()[0]):
        return False
    at = index - 1
    while at >= 0 and is_adverb(clauses.items[at].unit):
        at -= 1
    return at >= 0 and clauses.items[at].is_a("be")
