"""Who says “we” and “I”: the speaker of the quotation that holds the words, or the government whose statement it is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.clauses.issuers import issued_together, issuer, note_statement, state_of_site, told_jointly
from mithaq.extract.words.items import ACTOR, EVENT, HE_OR_SHE, PERSON, ROLE, SIDES
from mithaq.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.model import Fact, Ref

_QUOTED = re.compile("“[^”]{2,4000}”|“[^”“]{2,4000}\\Z")
_STRAIGHT = re.compile('"[^"]{2,4000}"')
_SPEAKERS = PERSON + ROLE + ACTOR + SIDES
_HEAD = re.compile(f"(?:p[^V:;.@Z]{{1,20}},)?e?[{_SPEAKERS}{EVENT}][,:]?[,:]?")
"""A sentence that is but a subject: “The Ministers,” before a list of what they said; “On trade, the two sides:”."""
_HEAD_OF_ITEM = re.compile(f"(?:p[^V;:.@Z]{{1,20}},)?e?[{_SPEAKERS}{EVENT}](?=:[.w]?V)")
"""The same with the first item of the list: “On trade, the two sides: a. Welcomed …”."""
_WE_STATES = re.compile(f'["e]*(?:t,?)?({SIDES},?{ACTOR}|{ACTOR})')
_WE_AND_ONE = re.compile(f'["e]*{SIDES},?(?:{ROLE},?&{ACTOR}|{ACTOR},?&{ROLE})')
"""The same with one minister by a title of his own: “We, the Secretary of State of A and the ministers of B and C”."""
"""The head of a sentence that says who “we” are: “We, the leaders of A and B, …”."""
_SPEECH = frozenset({"say", "tell", "inform", "add", "note", "announce", "emphasize", "affirm"})
"""Verbs that tell who speaks a quotation."""
_NEAR = 3
"""Items between a verb of speech and who speaks."""


def voice_at(context: Context, start: int, word: str) -> tuple[Ref, ...]:
    """Who speaks in the first person at a folded offset: a voice, whose person is told when the text has been read."""
    offset = context.folded.canonical_span(start, start + 1)[0]
    quotation = next((span for span in quotations(context) if span[0] <= offset < span[1]), None)
    if quotation is None and context.state.introduced:
        said = context.state.introduced
        states = tuple(state for state in map(context.country_or_self, said) if state)
        return states or said if word == "our" else said
    if quotation is None and context.state.issuers and word != "i":
        return context.state.issuers
    if quotation is None and context.state.first_person < 0:
        context.state.first_person = offset
    key = ("quotation", quotation[0], word == "our") if quotation else ("document", word == "i")
    return (context.entity("Voice", key),)


def first_person(context: Context, found: list[Item]) -> None:
    """Let “I” be whoever speaks, who may then have met somebody: “While in Lima I met Minister X”."""
    for item in found:
        if item.code == "c" and item.unit.text == "I" and item.is_a("pronoun"):
            item.code, item.refs = ROLE, voice_at(context, item.start, "i")
    for at, item in enumerate(found[:-1]):
        if item.code == "g" and found[at + 1].code in "VLc" and not found[at + 1].is_a("possessive_pronoun"):
            words = context.text[: item.start].rsplit(maxsplit=1)[-1:]
            if words and words[0].lower().lstrip('“"‘') in {"our", "the"} and _quoted_or_ours(context, item, words[0]):
                item.code, item.refs = ROLE, voice_at(context, item.start, "our")


def _quoted_or_ours(context: Context, government: Item, word: str) -> bool:
    """Whether a government is that of whoever speaks: “our government is”, or “the Government is” in a quotation."""
    if word.lower().endswith("our"):
        return True
    offset = context.folded.canonical_span(government.start, government.start + 1)[0]
    return any(low <= offset < high for low, high in quotations(context))


def quotations(context: Context) -> tuple[tuple[int, int], ...]:
    """Begin and end of every quotation, in the canonical text."""
    if context.state.quotations is None:
        text = context.document.text
        pattern = _QUOTED if "“" in text else _STRAIGHT
        context.state.quotations = tuple(match.span() for match in pattern.finditer(text))
    return context.state.quotations


def hear(clauses: Clauses) -> None:
    """Note who speaks the quotations that a sentence begins, ends or goes on, or the list that it heads."""
    context = clauses.context
    head = _HEAD.fullmatch(clauses.codes) or _HEAD_OF_ITEM.match(clauses.codes)
    if head is not None and context.language.order == "SVO":
        who = clauses.fill(len(head[0].rstrip(",:")) - 1, _SPEAKERS + EVENT)
        if who is not None and who.refs:
            context.state.speaker = who.refs
    if _IN_STATEMENT.match(clauses.codes) and context.language.order == "SVO" and clauses.items[3].refs:
        context.state.speaker = clauses.items[3].refs
    if context.language.order == "SVO":
        issued_together(clauses)
        note_statement(clauses)
        _sides_speak(clauses)
        _named_with_we(clauses)
        _introduces(clauses)
        _releases(clauses)
    sentence = context.sentences[context.sentence]
    touching = [span for span in quotations(context) if span[0] < sentence.end and span[1] > sentence.start]
    if not touching:
        return
    speaker = _speaker(clauses, touching)
    for span in touching:
        if speaker:
            context.state.voices.setdefault(span[0], speaker)


_IN_STATEMENT = re.compile(f"pap{ACTOR},")
"""“In a statement by the Kenyan Foreign Ministry, …”."""


def _introduces(clauses: Clauses) -> None:
    """Note whose words follow without quotation marks: “Foreign Secretary A said:” and then paragraphs of his."""
    context = clauses.context
    said = [at for at in clauses.tagged.get("verb", ()) if clauses.codes[at] == "V" and _speaks(clauses, at)]
    if said and clauses.codes.endswith(":"):
        who = clauses.explicit_subject(said[-1], clauses.bounds(said[-1]))
        person = who is not None and clauses.codes[who.index] in PERSON + ROLE
        context.state.introduced = who.refs if who is not None and person else ()
    elif said and any(clauses.codes[at - 1 : at] in tuple(PERSON + ROLE) for at in said):
        context.state.introduced = ()  # somebody else tells again what was said


def _releases(clauses: Clauses) -> None:
    """Let those who release the statement that follows issue it: “The leaders of A and B met and released …:”."""
    verb = clauses.codes.find("V")
    if verb < 0 or clauses.context.state.issuer or not _RELEASED.search(clauses.codes):
        return
    who = clauses.explicit_subject(verb, clauses.bounds(verb))
    if who is not None and len(who.refs) > 1 and clauses.codes[who.index] == ACTOR:
        clauses.context.state.issuer = who.refs


_RELEASED = re.compile("[wcV]{1,3}a:$")


def _speaks(clauses: Clauses, at: int) -> bool:
    form = clauses.form(at)
    return form is not None and form.lemma in _SPEECH


def _named_with_we(clauses: Clauses) -> None:
    """Let the states at the head of a sentence in the first person issue the text: “We, the leaders of A and B, …”."""
    context = clauses.context
    together = _WE_AND_ONE.match(clauses.codes)
    if together is not None and clauses.items[0].note == "we" and not context.state.issuer:
        refs = [ref for item in clauses.items[1 : together.end()] for ref in item.refs]
        context.state.issuer = tuple(dict.fromkeys(filter(None, map(context.country_or_self, refs))))
    match = _WE_STATES.match(clauses.codes)
    if context.state.issuer or match is None:
        return
    first = clauses.items[match.start(1)]
    at_head = match.end(1) - 1
    ours = len(clauses.items[at_head].refs) > 1 and any(
        item.unit.text.lower() == "our" for item in clauses.items[at_head:]
    )
    if (first.code == SIDES and first.note == "we") or (first.code == ACTOR and ours):
        who = clauses.fill(at_head, ACTOR)
        context.state.issuer = who.refs if who is not None else ()


def _sides_speak(clauses: Clauses) -> None:
    """Let “the two sides” at the head of a clause be whom “they” means from here on, and no longer the people."""
    for at, item in enumerate(clauses.items) if SIDES in clauses.codes else ():
        first = at == 0 or clauses.codes[at - 1] in ",e"
        if item.code == SIDES and first and item.note in {"two", "countries", "all"}:
            who = clauses.fill(at, SIDES)
            if who is not None and len(who.refs) > 1:
                clauses.context.state.speaker, clauses.context.state.group = who.refs, ()
            return


def _speaker(clauses: Clauses, quoted: list[tuple[int, int]]) -> tuple[Ref, ...]:
    """Who says what is quoted, outside the quotation: “…,” said X; X said: “…”."""
    context = clauses.context

    def outside(at: int) -> bool:
        offset = context.folded.canonical_span(clauses.items[at].start, clauses.items[at].start + 1)[0]
        return not any(low <= offset < high for low, high in quoted)

    for index, item in enumerate(clauses.items):
        form = clauses.form(index)
        if item.code != "V" or form is None or form.lemma not in _SPEECH or not outside(index):
            continue
        near = [
            *range(index - 1, max(-1, index - 1 - _NEAR), -1),
            *range(index + 1, min(len(clauses.items), index + 1 + _NEAR)),
        ]
        for at in near:
            if clauses.codes[at] in _SPEAKERS and outside(at) and clauses.items[at].refs:
                filler = clauses.fill(at, _SPEAKERS)
                return filler.refs if filler else ()
            if clauses.items[at].unit.text.lower() in HE_OR_SHE and outside(at):
                return context.state.speaker[:1]
    texts = clauses.tagged.get("statement", ()) or clauses.tagged.get("joint_statement", ())
    return next((_who_made(clauses, at) for at in texts if outside(at)), ())


def _who_made(clauses: Clauses, at: int) -> tuple[Ref, ...]:
    """Those whose joint statement an English text quotes: “…,” the statement read."""
    state, joint = clauses.context.state, clauses.items[at].is_a("joint_statement") or told_jointly(clauses, at)
    sides = state.sides or clauses.context.sides.get(state.event, ())
    made = sides if len(sides) > 1 else state.speaker
    return (made if len(made) > 1 else ()) if joint else _just_stated(clauses.context)


def _just_stated(context: Context) -> tuple[Ref, ...]:
    """The one body named right before: “The Foreign Ministry, in a statement, said …. “…,” the statement added”."""
    low = context.sentences[max(context.sentence - 1, 0)].start
    near = {m.entity for m in context.mentions if m.start >= low and context.kind(m.entity) == "GovernmentBody"}
    return tuple(near) if len(near) == 1 else ()


def settle_voices(context: Context) -> None:
    """Replace every voice by who speaks; drop what is said by nobody known."""
    voices = {ref: draft for ref, draft in context.drafts.items() if draft.kind == "Voice"}
    if not voices:
        return
    spoken = {ref: _resolved(context, draft.key) for ref, draft in voices.items()}
    known = {ref: _speakers(spoken, ref) for ref in spoken}
    for ref, draft in voices.items():
        if draft.key == ("document", True) and any(f.object == ref and _TRAVELS in f.qualifiers for f in context.facts):
            _of_site(context, known[ref])
    context.facts[:] = [told for fact in context.facts for told in _told_by(fact, known)]
    for event, sides in context.sides.items():
        if not known.keys().isdisjoint(sides):
            context.sides[event] = tuple(dict.fromkeys(ref for side in sides for ref in known.get(side, (side,))))
    for ref in voices:
        del context.drafts[ref]


_TRAVELS = ("role", Value("visitor", "role"))


def _of_site(context: Context, speakers: tuple[Ref, ...]) -> None:
    """Who announces his visits in the first person on the site of a government serves it, if nothing says whom else.

    He alone is named above the text, with his office, and the text names the state.
    """
    official = context.people.get(speakers[0]) if len(speakers) == 1 else None
    if official is None or official.country or speakers[0] not in context.mentioned:
        return
    start, state = context.mentioned[speakers[0]].start, state_of_site(context)
    above = next((one for one in context.sentences if one.heading and one.start <= start < one.end), None)
    beside = {m.entity for m in context.mentions if above is not None and above.start <= m.start < above.end}
    if above is not None and beside == {speakers[0]} and official.posts and state in context.mentioned:
        official.country, official.resolved = state, True


def _speakers(spoken: dict[Ref, tuple[Ref, ...]], voice: Ref) -> tuple[Ref, ...]:
    """Who a voice is, also where “she” who goes on to speak was last heard as a voice; nobody where it goes in rounds.

    >>> _speakers({"v1": ("v2",), "v2": ("ana",), "v3": ("v3",)}, "v1")
    ('ana',)
    """
    found: dict[Ref, None] = {}
    seen, ahead = {voice}, list(reversed(spoken[voice]))
    while ahead:
        ref = ahead.pop()
        if ref not in spoken:
            found[ref] = None
        elif ref not in seen:
            seen.add(ref)
            ahead.extend(reversed(spoken[ref]))
    return tuple(found)


def _told_by(fact: Fact, known: dict[Ref, tuple[Ref, ...]]) -> Iterator[Fact]:
    """A fact once for each of those whose voices it names; none where nobody is known, or somebody met himself."""
    objects = known.get(fact.object, (fact.object,)) if isinstance(fact.object, str) else (fact.object,)
    qualifiers = tuple((name, value) for name, value in fact.qualifiers if value not in known)
    for subject in known.get(fact.subject, (fact.subject,)):
        for target in objects:
            if subject != target:
                yield replace(fact, subject=subject, object=target, qualifiers=qualifiers)


def _resolved(context: Context, key: tuple[object, ...]) -> tuple[Ref, ...]:
    """Who a voice is: the speaker of a quotation, or of the one that it goes on; else who issues the text."""
    if key[0] == "document":
        return issuer(context, in_person=bool(key[1]))
    before = [span[0] for span in quotations(context) if span[0] <= int(str(key[1]))]
    spoken = (context.state.voices[start] for start in reversed(before) if start in context.state.voices)
    said = next(spoken, ())
    # Whose “our commitment” a minister speaks of is the state.
    states = tuple(country for country in map(context.country_of, said) if country) if key[2] else ()
    # What nobody is said to speak is the statement itself, printed in quotation marks.
    made = states or said or issuer(context, in_person=False)
    alone = [context.kind(ref) for ref in made] == ["Country"] and not said
    return () if alone and _is_joint(context, int(str(key[1]))) else made


def _is_joint(context: Context, start: int) -> bool:
    """Whether a quotation is said to be of a joint statement, no single state's: “…,” a joint statement said."""
    end = next((high for low, high in quotations(context) if low == start), start)
    return _JOINT.match(context.document.text, end) is not None


_JOINT = re.compile(r"[\s,]*(?:said |read )?(?:a|the|their) joint (?:statement|communiqu|declaration|press)")
