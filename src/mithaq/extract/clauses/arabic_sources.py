"""Who tells an account in Arabic beside ministries: governments by a statement, courts, press offices, agencies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.agencies import agency
from mithaq.extract.clauses.issuers import told_jointly
from mithaq.extract.clauses.speakers import of_agency, speaking_body
from mithaq.extract.clauses.who_is_there import organisation_there
from mithaq.extract.words.items import ACTOR, EVENT, NISBA, PERSON, ROLE
from mithaq.text import fold_key
from mithaq.vocabulary import PARTY_KINDS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_ORGANS = frozenset({"presidency", "pmo", "parliament"})
"""Functions of organs that are told without their state: «بيان للديوان الملكي»."""
_GOVERNMENT = "government"
_OF_OFFICE = "Dd"
_LONGEST = 4
_AGENCY = "وكالة"


def source(clauses: Clauses, at: int, *, stated: bool) -> Filler | None:
    """The body that tells, whose name begins at an item; ``stated``: a statement of it was named; None for none."""
    if at >= len(clauses.items) or clauses.context.language.order != "VSO":
        return None
    item = clauses.items[at]
    if item.is_a("press_office"):
        return _press_office(clauses, at)
    if item.unit.text == fold_key(_AGENCY):
        return _agency(clauses, at)
    if stated and item.code == ACTOR and len(item.refs) == 1 and item.unit.code == "g":
        return _body(clauses, at, item.refs[0], _GOVERNMENT)
    function = str(item.unit.tags.get("portfolio", ""))
    if item.code == "F" and function in _ORGANS:
        return _body(clauses, at, "", function)
    return None


def words_of(context: Context, *, joint: bool) -> tuple[Ref, ...]:
    """Whose words a statement has that names nobody: its issuer's, those of the sides, or of the body that met."""
    state, arabic = context.state, context.language.order == "VSO"
    issuer = state.issuer or state.jointly or (speaking_body(context) if arabic else ())
    issuer = () if of_agency(context, issuer) else issuer  # an agency only has it from others
    if arabic and [context.kind(ref) for ref in issuer] == ["InternationalOrganization"]:
        joint = False  # «أدان مجلس المنظمة …. ودعا البيان الختامي إلى …»
    refs = (state.sides or context.sides.get(state.event, ())) if joint else issuer
    return refs or (organisation_there(context) if arabic or state.statement_of_meeting else ())


def _body(clauses: Clauses, at: int, country: Ref, function: str) -> Filler:
    """The organ of a state with a function, named by one item."""
    context, item = clauses.context, clauses.items[at]
    ref = context.body(country, function)
    context.mention(ref, item.start, item.end)
    return Filler((ref,), item.start, item.end, at)


def _press_office(clauses: Clauses, at: int) -> Filler:
    """«المكتب الإعلامي لرئيس مجلس الوزراء العراقي»: an office with whose it is."""
    context, codes = clauses.context, clauses.codes
    last = at
    while last + 1 < len(codes) and codes[last + 1] in _OF_OFFICE and last - at < _LONGEST:
        last += 1
    if codes[last + 1 : last + 2] == "l" and codes[last + 2 : last + 3] in (*ROLE, *ACTOR, *PERSON, "F", "B"):
        last += 2
    start, end = clauses.items[at].start, clauses.items[last].end
    ref = context.entity("Organization", (fold_key(context.words(start, end)),))
    context.mention(ref, start, end)
    return Filler((ref,), start, end, last)


def _agency(clauses: Clauses, at: int) -> Filler | None:
    """«وكالة كونا», «وكالة "واس"»: the agency of a state by its short name."""
    context, items = clauses.context, clauses.items
    quoted = clauses.codes[at + 1 : at + 2] == '"'
    name = at + 1 + quoted
    found = agency(clauses, name, name)
    if found is None:
        return None
    last = name + (quoted and clauses.codes[name + 1 : name + 2] == '"')
    context.mention(found.refs[0], items[at].start, items[last].end)
    return Filler(found.refs, items[at].start, items[last].end, last)


def whose_statement(clauses: Clauses, at: int) -> tuple[tuple[Ref, ...], int, bool]:
    """The states that adjectives make a statement theirs, the last of its items, and whether it is a joint one.

    «البيان القطري الكيني المشترك», «البيان الثلاثي»; one state alone only says where its issuer is.
    """
    joint, last = clauses.items[at].is_a("joint_statement") or told_jointly(clauses, at), at
    state, english = clauses.context.state, clauses.context.language.order == "SVO"
    apart = joint and english and not (state.sides or clauses.context.sides.get(state.event))
    refs: tuple[Ref, ...] = clauses.context.likely_sides() if apart else ()
    while not english and last + 1 < len(clauses.items):
        item = clauses.items[last + 1]
        shared = item.is_a("joint_adjective", "of_several")
        if item.code == NISBA and not refs:
            refs = item.refs
        elif not shared:
            break
        joint, last = joint or shared, last + 1
    return refs if len(refs) > 1 else (), last, joint or len(refs) > 1


def in_joint_statement(clauses: Clauses, index: int) -> Filler | None:
    """The sides whose words a joint statement without article says right before its verb: «صدر بيان مشترك أكد …»."""
    context = clauses.context
    if context.language.order != "VSO" or index < 1:
        return None
    item, state = clauses.items[index - 1], context.state
    if not item.is_a("joint_statement") or item.unit.text.startswith("ال"):
        return None
    sides = context.sides.get(state.event, ()) or state.sides or context.likely_sides()
    refs = tuple(dict.fromkeys(context.country_or_self(ref) or ref for ref in sides))
    state.jointly = refs if len(refs) > 1 else ()
    return Filler(refs, item.start, item.end, index - 1, resolved=True) if len(refs) > 1 else None


def whose_text(clauses: Clauses, at: int) -> Filler | None:
    """The organisation, or the states, whose text a noun names: «البيان الصادر عن قطر وكينيا»; None for none."""
    match = _OF_BODY.match(clauses.codes, at + 1) if clauses.context.language.order == "VSO" else None
    if match is None:
        return None
    item, body = clauses.items[at], match.end() - 1
    issued = clauses.items[at + 1].is_a("issued")
    if not (item.is_a("statement", "joint_statement") or (issued and item.unit.text in _RESOLUTIONS)):
        return None
    refs = clauses.items[body].refs
    kinds = {clauses.context.kind(ref) for ref in refs}
    whole = kinds <= (_ORGANISATIONS if len(refs) == 1 else PARTY_KINDS)
    return Filler(refs, item.start, item.end, body) if whole else None


_OF_BODY = re.compile(f"(?:[$lp]){EVENT}?l?{ACTOR}")
_ORGANISATIONS = frozenset({"InternationalOrganization", "Organization"})
_RESOLUTIONS = frozenset({"قرار", "القرار"})
"""Texts that only who adopts them makes somebody's words."""
