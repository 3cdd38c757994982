"""Agreements that only a heading tells of: “Kenya and Peru sign a fisheries accord”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.firing_order import in_order
from mithaq.extract.frames import Reader
from mithaq.extract.settle import first_mention
from mithaq.extract.stances.topics import registered_topics
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import AGREEMENT
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_STATUS = "agreementStatus"


def read_heading_agreements(headlines: list[tuple[int, Clauses]]) -> None:
    """Fire the frames of agreements in headings, each with the number of its sentence, if no sentence tells of any."""
    known = 0
    for sentence, clauses in headlines:
        context = clauses.context
        if any(fact.predicate == _STATUS for fact in context.facts[known:]):
            return
        known = len(context.facts)
        context.sentence, context.statement_of_sentence = sentence, ""
        reader = Reader(clauses)
        for trigger in in_order(clauses):
            if any(_STATUS in line for line in trigger.frame.get("facts", ())):
                reader.fire(trigger)


def same_as_in_heading(headlines: list[tuple[int, Clauses]]) -> None:
    """Let the one agreement that headings name and the one that the text tells to be signed be the same."""
    for _, clauses in headlines:
        context = clauses.context
        own = [item for item in clauses.items if item.code == AGREEMENT and len(item.refs) == 1]
        signed = {fact.subject for fact in context.facts if fact.predicate == _STATUS} if own else set()
        accords = {ref for ref, draft in context.drafts.items() if draft.kind == "Agreement"} if signed else set()
        for item in own:
            ref, other = item.refs[0], next(iter(signed), "")
            if accords == {ref, other} and len(signed) == 1 and ref != other and _alike(context, ref, other):
                context.rename(ref, other, item.start, item.end)


def _alike(context: Context, ref: Ref, other: Ref) -> bool:
    """Whether the name of one begins that of the other, or both, in no registry, are of one kind and a like subject."""
    if _begins(context, ref, other):
        return True
    kinds = [{f.object for f in context.facts if (f.subject, f.predicate) == (one, _KIND)} for one in (ref, other)]
    if kinds[0] != kinds[1] or any(context.drafts[one].registered for one in (ref, other)):
        return False
    named = [mention for one in (ref, other) if (mention := first_mention(context, one)) is not None]
    topics = [set(registered_topics(context, context.document.text[at.start : at.end])[0]) for at in named]
    return not all(topics) or len(topics) < PAIR or not topics[0].isdisjoint(topics[1])


def _begins(context: Context, short: Ref, whole: Ref) -> bool:
    """Whether a heading leaves out the end of a name: «انضمام أ إلى معاهدة الصداقة», «معاهدة الصداقة في غرب آسيا»."""
    named = [mention for one in (short, whole) if (mention := first_mention(context, one)) is not None]
    words = [fold_key(context.document.text[mention.start : mention.end]).split() for mention in named]
    return len(words) == PAIR and len(words[0]) >= _NAMED and words[0] == words[1][: len(words[0])]


_NAMED = 3
"""Words that tell of which agreement somebody speaks: «معاهدة الصداقة والتعاون», not «اتفاقية التعاون»."""
_KIND = "dcterms:type"
