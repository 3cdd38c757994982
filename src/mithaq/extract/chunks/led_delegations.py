"""For whom they act who are in the delegation of somebody: «قاد الوزير الكيني أ وفدا يضم وزير التجارة ب» (Arabic)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.delegations import acts_for_another, learn_state
from mithaq.extract.words.items import PERSON, Item

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_WITH_MEMBERS = re.compile(rf"(?:sw{{0,3}}V|(?P<phrase>\$))({PERSON})")
"""«وفدا وزاريا يضم أ», «وفد رفيع المستوى يضم أ» (a phrase)."""
_OF_HIS = re.compile(rf"sD[lb]({PERSON})V?({PERSON})")
"""«ضم الوفد المرافق للوزير أ كلا من ب وج»."""


def led_delegations(context: Context, found: list[Item], codes: str) -> None:
    """Note that those whom somebody leads or brings act for his state, where they are told with posts of their own."""
    words: dict[str, list[str]] = context.language.data["acts_by"]
    for match in _WITH_MEMBERS.finditer(codes):
        head, verb = found[match.start()], found[match.end() - 2].form
        told = head.unit.text.startswith(_DELEGATION) and head.unit.text != _DELEGATION
        told = told or (match["phrase"] is None and head.unit.text.startswith(_DELEGATION))
        includes = match["phrase"] is not None or (verb is not None and verb.lemma in words["includes"])
        leader = _leader(context, found, codes, match.start(), words) if told and includes else ""
        _of_one_state(context, leader, found[match.end() - 1].refs)
    for match in _OF_HIS.finditer(codes):
        leader = found[match.start(1)].refs[0] if len(found[match.start(1)].refs) == 1 else ""
        if found[match.start()].unit.text.removeprefix("ال").startswith(_DELEGATION):
            _of_one_state(context, leader, found[match.start(2)].refs)


_DELEGATION = "وفد"


def _leader(context: Context, found: list[Item], codes: str, at: int, words: dict[str, list[str]]) -> Ref:
    """Who leads or brings the delegation at an item: the subject or object of the last verb that says so."""
    who = codes.rfind(PERSON, 0, at)
    if who < 1 or len(found[who].refs) != 1:
        return ""
    form = found[who - 1].form
    verb = form is not None and form.lemma in words["leads"]
    heads = at > 0 and found[at - 1].unit.text in context.language.data["acts_by"]["heads"]
    return found[who].refs[0] if verb or heads else ""


def _of_one_state(context: Context, leader: Ref, members: tuple[Ref, ...]) -> None:
    """Note that all those act for the state of their leader, unless a post of one is of something else.

    Where his state is not known yet, they are noted as led by him.
    """
    for ref in members if leader not in members else ():
        context.state.led_by.setdefault(ref, leader)
    state = context.people[leader].country if leader in context.people else ""
    if state and context.kind(state) == "Country" and leader not in members:
        for ref in (one for one in members if one in context.people):
            if not acts_for_another(context, ref, state) and not _of_organization(context, ref, state):
                learn_state(context, ref, state)


def state_of_leader(context: Context, person: Ref) -> Ref:
    """The state of him in whose delegation somebody is; empty where that is not told, or another one is."""
    leader = context.people.get(context.state.led_by.get(person, ""))
    state = leader.country if leader is not None else ""
    if not state or acts_for_another(context, person, state) or _of_organization(context, person, state):
        return ""
    return state


def _of_organization(context: Context, person: Ref, state: Ref) -> bool:
    """Whether somebody holds a post of a known body that is none of the state: «الأمين العام للأمم المتحدة أ»."""
    bodies = (post.organization for post in context.people[person].posts if post.organization)
    return any(context.drafts[body].registered and context.country_of(body) != state for body in bodies)
