"""Who takes part in an event beside the people there: the sides that are represented, and the bodies that send them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present
from mithaq.extract.words.context import PAIR
from mithaq.text import fold_key, fold_words

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person
    from mithaq.model import Fact, Ref


def there(context: Context, event: Ref, sides: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """The sides of an event; of two who are other states than those of the people there, those who are there."""
    states = {context.people[ref].country for ref in present(context, event) if ref in context.people} - {""}
    otherwise = len(sides) == len(states) == PAIR and not states.issuperset(sides)
    return tuple(side for side in sides if side in states) if otherwise else sides


def bodies_of(context: Context, known: Person) -> list[Ref]:
    """The organisation or agency of somebody who acts for no state: a secretary-general, an administrator."""
    if known.country or any(post.rank == "head-of-state" and not post.organization for post in known.posts):
        return []
    bodies = [post.organization for post in known.posts if post.organization and not post.tense]
    return [body for body in bodies if not _inner(context, body)]


def signs_for_body(context: Context, known: Person) -> Ref:
    """The organisation of states for which somebody signs: «الممثلة المقيمة للبنك الدولي أ»; empty for none."""
    bodies = (body for body in bodies_of(context, known) if context.kind(body) == "InternationalOrganization")
    return next(bodies, "")


def without_services(context: Context, facts: list[Fact]) -> list[Fact]:
    """The facts without the police or a secret service for a side of an event: who leads it acts for its state."""
    return [fact for fact in facts if fact.predicate != "hasParticipant" or not _is_service(context, str(fact.object))]


def _is_service(context: Context, ref: Ref) -> bool:
    """Whether something is a service of its own state by one of its names: «جهاز المخابرات العامة»."""
    if ref not in context.drafts or context.kind(ref) != "Organization":
        return False
    services = context.language.data["other_bodies"]["services"]
    names = (fold_key(name).split() for name in context.drafts[ref].names.values() if name)
    return any(not fold_words(tuple(services)).isdisjoint(words) for words in names)


def _inner(context: Context, body: Ref) -> bool:
    """Whether an English body is but a part of one: “Political Department”."""
    names = context.drafts[body].names.values() if context.language.order == "SVO" else ()
    return any(name.lower().split()[-1] in _PARTS for name in names if name)


_PARTS = frozenset({"department", "division", "directorate", "section", "office", "bureau", "unit", "desk"})
