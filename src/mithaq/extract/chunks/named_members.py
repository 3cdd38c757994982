"""Groups of officials of whom an English text names the states or people: “the ministers (Kenya, Spain and Peru)”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.pronoun_pairs import pronoun_pairs
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, NISBA, OFFICES, PERSON, PLACE, SIDES, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person
    from mithaq.model import Ref

_SET_OFF = re.compile(r"(?:6(?:p[WwKFmcp#-]{1,7})?|1)(?:--?(?P<dashed>[14])--?|\((?P<enclosed>[14])\))(?=[VLcwtZ&])")
"""“The foreign ministers of the Baltic Three – A, B and C – condemn”, “the group (A and B) condemns”."""
_OFFICES_TOLD = re.compile(r"[15](?:,[15])*,?&[15]")
"""“The presidents of Kenya and Spain and the foreign ministers of Peru and Chile”, “…, and the king of Jordan”."""


def named_members(context: Context, found: list[Item]) -> None:
    """Make one of a group and those of whom dashes or brackets say that it consists, and of officials told together."""
    codes = letters(found)
    if "&" in codes:
        pronoun_pairs(context, found)
        codes = letters(found)
    for match in reversed(list(_SET_OFF.finditer(codes)) if "-" in codes or "(" in codes else []):
        group, named = found[match.start()], found[match.start("dashed" if match["dashed"] else "enclosed")]
        if len(named.refs) > 1 and (group.code != ACTOR or _is_group(context, group)):
            units = [unit for item in found[match.start() : match.end()] for unit in item.units]
            note = OFFICES if named.code == ACTOR else named.note
            found[match.start() : match.end()] = [Item(named.code, units, named.refs, note)]
            context.state.group_named = named.refs
            codes = letters(found)
    _again(context, found)
    _officials(context, found)
    _we_who_met(context, found)
    _offices_told(context, found)
    _of_their_state(context, found)
    _among_officials(found)
    _among_officials_of(context, found)


def group_told(context: Context, before: list[Item], named: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """Whom “the two ministers” may mean from now on: those named together, but not where they are only there too.

    “The two ministers met senior officials, including A and B. The ministers stressed …”
    """
    state = context.state
    beside = bool(before) and before[-1].is_a("including", "in_company") and context.language.order == "SVO"
    if not beside or len(state.people) < PAIR:
        return named
    takers = tuple(ref for ref in state.takers.get(state.event, ()) if context.kind(ref) == "Official")
    return state.group or (takers if len(takers) == PAIR else ())


def _among_officials(found: list[Item]) -> None:
    """Let those be met who are named among officials: “held talks with senior officials, among them A and B”."""
    codes = letters(found)
    for match in reversed(list(_AMONG.finditer(codes)) if "z" in codes else []):
        if found[match.start() - 1].preposition == "with" and found[match.end() - 2].is_a("including"):
            named = found[match.end() - 1]
            units = [unit for item in found[match.start() : match.end()] for unit in item.units]
            found[match.start() : match.end()] = [Item(named.code, units, named.refs, named.note)]


_AMONG = re.compile(rf"(?<=p)z(?:p[@cwKC1]{{1,3}})?,c{PERSON}")


def _among_officials_of(context: Context, found: list[Item]) -> None:
    """Let those be met who are named among the officials of a state: “talks with officials of Peru, among them A”.

    They act for it where nothing tells another.
    """
    codes = letters(found)
    for match in reversed(list(_AMONG_THOSE.finditer(codes)) if ",c4" in codes else []):
        group, told, named = found[match.start()], found[match.end() - 2], found[match.end() - 1]
        one = group.note == OFFICES and [context.kind(ref) for ref in group.refs] == ["Country"]
        if not one or found[match.start() - 1].preposition != "with" or not told.is_a("including"):
            continue
        for known in (context.people[ref] for ref in named.refs if ref in context.people):
            if not known.country and known.posts and not any(post.organization for post in known.posts):
                known.country = group.refs[0]
        units = [unit for item in found[match.start() : match.end()] for unit in item.units]
        found[match.start() : match.end()] = [Item(named.code, units, named.refs, named.note)]


_AMONG_THOSE = re.compile(rf"(?<=p){ACTOR}(?:p[{PLACE}c])?,c{PERSON}")


def _offices_told(context: Context, found: list[Item]) -> None:
    """Make one of those who hold several offices: “the presidents of Kenya and Spain and the king of Jordan”."""
    codes = letters(found)
    for match in reversed(list(_OFFICES_TOLD.finditer(codes)) if "&1" in codes or "&5" in codes else []):
        told = [found[at] for at in range(*match.span()) if codes[at] in "15"]
        whose = [_whose(context, item) for item in told]
        if all(whose) and any(item.note == OFFICES for item in told):
            refs = tuple(dict.fromkeys(ref for refs in whose for ref in refs))
            units = [unit for item in found[match.start() : match.end()] for unit in item.units]
            found[match.start() : match.end()] = [Item(ACTOR, units, refs, OFFICES)]


def _of_their_state(context: Context, found: list[Item]) -> None:
    """Let those who are met with unnamed officials of a state be of it: “met Minister A and Kenyan officials”."""
    codes = letters(found)
    for match in _AND_OFFICIALS.finditer(codes) if "&" in codes else []:
        people, officials = found[match.start()], found[match.end() - 1]
        known = [context.people[ref] for ref in people.refs if ref in context.people]
        if officials.note != OFFICES or len(officials.refs) != 1 or any(person.country for person in known):
            continue
        if context.kind(officials.refs[0]) == "GovernmentBody":
            continue  # “included Ambassador A and representatives of the Ministry of Energy”
        for person in known:
            if person.posts and not any(post.organization for post in person.posts):
                person.country = officials.refs[0]


_AND_OFFICIALS = re.compile(r"(?<=[Vp])4,?&[wKc]{0,3}1(?!,?&?[14])")


def _whose(context: Context, item: Item) -> tuple[Ref, ...]:
    """The states whose offices an item tells of: those of several, or that of one post without a name."""
    if item.code == ACTOR:
        return item.refs if item.note == OFFICES else ()
    known = context.people.get(item.refs[0]) if len(item.refs) == 1 else None
    state = _of_post(known) if known is not None else ""
    return (state,) if state else ()


def _we_who_met(context: Context, found: list[Item]) -> None:
    """Let those whom “we” is explained by be who met: “We, the leaders of Kenya and Peru, met in Lima …”.

    So may they be who are named: “We, the President of Kenya, A, and the President of Peru, B, met …”.
    """
    match = _WE_MET.match(letters(found))
    if match is None or found[match.start("we")].note != "we":
        return
    first, verb = match.start("we"), found[match.end() - 1]
    told = found[first + 2]
    if len(told.refs) < PAIR:
        return
    states = tuple(dict.fromkeys(map(context.country_of, told.refs))) if told.code == PERSON else told.refs
    if not all(states) or (told.code == ACTOR and told.note != OFFICES):
        return
    context.state.issuer = context.state.issuer or states
    end = first + (4 if found[first + 3].code == "," else 3)
    units = [unit for item in found[first:end] for unit in item.units]
    # Else “we, A and B, welcome …”: what they think is that of their states.
    met = verb.code == "$" or (verb.form is not None and verb.form.lemma in _GATHERING)
    found[first:end] = [Item(told.code, units, told.refs, told.note) if met else Item(SIDES, units, (), "we")]


_WE_MET = re.compile(r"(?:t,?)?(?P<we>6),[14],?c{0,2}[V$]")
_GATHERING = frozenset({"meet", "convene", "gather", "hold", "speak", "talk"})


def _officials(context: Context, found: list[Item]) -> None:
    """Let an official told only by his state be the one of it who was named: “the Kenyan diplomat said …”."""
    for at in [at for at, state in enumerate(found[:-1]) if state.code == NISBA][::-1]:
        state, noun = found[at], found[at + 1]
        told = len(noun.units) == 1 and noun.unit.text.lower() in _OFFICIAL
        acts = next((item.code for item in found[at + 2 :] if item.code not in "cL"), "") == "V" if told else False
        of_state = [ref for ref in context.state.people if told and context.people[ref].country in state.refs]
        named = [ref for ref in of_state if context.people[ref].name]
        if acts and named and len(state.refs) == 1:
            context.mention(named[-1], state.start, noun.end, name=False)
            found[at : at + 2] = [Item(PERSON, [*state.units, *noun.units], tuple(named[-1:]))]


_OFFICIAL = frozenset({"official", "diplomat", "leader", "dignitary", "statesman", "envoy"})


def _of_post(known: Person) -> Ref:
    """The state or organization that the unnamed holder of a post acts for: “the High Representative of the Union”."""
    return known.country or next((post.organization for post in known.posts if post.organization), "")


def _again(context: Context, found: list[Item]) -> None:
    """Let the officials of a group be those of the members that were named: “the ministers of the Three also …”."""
    if not context.state.group_named:
        return
    for item in found:
        if item.note == OFFICES and len(item.refs) == 1 and _is_group(context, item):
            item.refs = context.state.group_named
    for match in reversed(list(_OF_GROUP.finditer(letters(found)))):
        group = re.escape(context.text[found[match.start() + 2].start : found[match.end() - 1].end])
        told = re.search(rf"{group}\s?[(–—-]", context.text[: found[match.start()].start])
        if told is not None and found[match.start() + 1].preposition == "of":
            units = [unit for item in found[match.start() : match.end()] for unit in item.units]
            found[match.start() : match.end()] = [Item(ACTOR, units, context.state.group_named, OFFICES)]


_OF_GROUP = re.compile(f"{SIDES}p[WF]{{1,3}}c(?=[VLc])")
"""“The Prime Ministers of the Visegrad countries” after these were named."""


def _is_group(context: Context, item: Item) -> bool:
    """Whether an actor is the officials of a group or an organization, of which the members may be named."""
    one = len(item.refs) == 1 and context.kind(item.refs[0]) == "InternationalOrganization"
    return one or (item.note == OFFICES and not item.refs)
