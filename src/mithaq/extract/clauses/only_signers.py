"""Who of those in the clause of a signature has signed: not whom one only meets there, nor who signs a decree."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def only_signers(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler]) -> None:
    """Leave out who was spoken of last, where the clause names those who signed for their sides.

    «مذكرة تفاهم بين البلدين» says of no official that he signed, whichever two were named last. Nor does he sign an
    agreement who signs a decree on its ratification: «وقّع الرئيس مرسوما يتضمن التصديق على الاتفاق».
    """
    if _of_decree(clauses, trigger, fillers.get("agreement")):
        fillers.clear()
    for role in ("party", "pair") if "agreement" in fillers else ():
        filler = fillers.get(role)
        states = filler is not None and filler.index >= 0 and clauses.items[filler.index].note == "countries"
        if filler is not None and states and any(ref in clauses.context.people for ref in filler.refs):
            del fillers[role]
    if "other" in fillers and _only_met(clauses, trigger, fillers["other"].index):
        del fillers["other"]
    for role in ("party", "pair"):
        if role in fillers and (refs := _of_which(clauses, fillers[role])):
            fillers[role] = replace(fillers[role], refs=refs)
    pair, links = fillers.get("pair"), clauses.context.language.agreement.get("links", ())
    if pair is not None and pair.index > 1 and clauses.items[pair.index - 2].unit.text in links:
        del fillers["pair"]  # «مذكرة بشأن خط يربط بين كينيا وتشاد»
    elif pair is not None and of_no_state(clauses.context, pair.refs):
        del fillers["pair"]  # «مذكرة بين وزارتي النقل في البلدين»: these sign
    party, signer = fillers.get("party"), fillers.get("signer")
    if party is not None and signer is not None and party.index < 0 and not set(party.refs) <= set(signer.refs):
        del fillers["party"]


def of_no_state(context: Context, bodies: tuple[Ref, ...]) -> bool:
    """Whether only ministries are named of which the words do not say whose they are: «وزارتي النقل»."""
    return bool(bodies) and all(context.kind(ref) == _MINISTRY and not context.country_of(ref) for ref in bodies)


def _of_which(clauses: Clauses, body: Filler) -> tuple[Ref, ...]:
    """The states whose ministries of one name have agreed: «بين وزارة الدفاع في كينيا ووزارة الدفاع في تشاد»."""
    context, found = clauses.context, _MINISTRIES.match(clauses.codes, max(body.index, 0))
    if body.index < 0 or found is None or [context.kind(ref) for ref in body.refs] != [_MINISTRY]:
        return ()
    states = [ref for at in range(body.index + 2, found.end()) for ref in clauses.items[at].refs]
    return tuple(ref for ref in states if context.kind(ref) == "Country") if body.refs[0] in states else ()


_MINISTRIES = re.compile(f"{ACTOR}[pb]{ACTOR}[pb]{ACTOR}")
_MINISTRY = "GovernmentBody"


def _only_met(clauses: Clauses, trigger: Trigger, other: int) -> bool:
    """Whether somebody is only met on the occasion: «وقّع الوزير الاتفاق خلال لقائه في الدوحة مع نظيره الكيني»."""
    between = clauses.codes[trigger.index : other]
    event = between.find(EVENT, max(between.find(AGREEMENT), 0))
    refs = clauses.items[trigger.index + event].refs if event > 0 else ()
    talks = any(clauses.context.kind(ref) in _TALKS for ref in refs)
    nouns = (clauses.form(at) for at in range(trigger.index + 1, other) if clauses.codes[at] in "YU")
    return AGREEMENT in between and (talks or any(form is not None and form.lemma in _MEETS for form in nouns))


_TALKS, _MEETS = frozenset({"Meeting", "Call", "Visit"}), frozenset({"التقى", "اجتمع"})


def _of_decree(clauses: Clauses, trigger: Trigger, agreement: Filler | None) -> bool:
    """Whether who signs has a decree on an agreement before him, or, by the frame of decrees, has not."""
    form = trigger.form
    if agreement is None or form is None or form.lemma != _SIGNS or form.tense == "noun":
        return False
    noun = clauses.form(agreement.index - 2) if agreement.index > trigger.index + 2 else None
    ratified = noun is not None and noun.lemma in _RATIFIES and clauses.codes[agreement.index - 1] == "p"
    return ratified != (_BY_DECREE in trigger.rule)


_SIGNS, _RATIFIES, _BY_DECREE = "وقع", frozenset({"صدق", "صادق"}), "ratify-by-decree"
