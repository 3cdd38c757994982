"""Who speaks where no words of the clause say it: the last speaker, whom the text reports, the two by their rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.context import PAIR

if TYPE_CHECKING:
    from mithaq.extract.context import Context
    from mithaq.model import Ref
    from mithaq.read.languages import Form

_SPOKESPERSON = "spokesperson"
_RANKS = {
    "الوزير": ("minister", "minister-of-state", "deputy-head-of-government"),
    "الرئيس": ("head-of-state", "head-of-government"),
    "الزعيم": ("head-of-state", "head-of-government", "crown-prince"),
    "القائد": ("head-of-state", "head-of-government", "crown-prince"),
}
"""Stem of a word for the two people, folded -> the ranks that one of them may hold."""


def unsaid_actors(context: Context, inner: tuple[Ref, ...], form: Form | None) -> tuple[Ref, ...]:
    """Whom a verb without a subject speaks of; ``inner`` are those of whom a reported clause before it speaks.

    Several need several; a state is feminine: a masculine verb after «قال … إن بلاده ترحب» goes back to the speaker.
    """
    state = context.state
    if inner and form is not None and not form.we and _may_go_on(context, inner, form):
        return inner
    if form is None or form.we or form.number not in {"dual", "plural"} or form.tense == "participle":
        return state.speaker or state.sides
    return state.speaker if len(state.speaker) > 1 else state.sides or context.likely_sides()


def _may_go_on(context: Context, inner: tuple[Ref, ...], form: Form) -> bool:
    people = all(context.kind(ref) in {"Official", "Post"} for ref in inner)
    if form.number in {"dual", "plural"}:
        return len(inner) > 1
    return people or form.gender == "f" or form.tense == "participle"


def reports(context: Context, speaker: tuple[Ref, ...], inner: tuple[Ref, ...]) -> bool:
    """Whether a spokesperson tells what officials said, so that the text goes on with these."""
    return all(context.kind(ref) in {"Official", "Post"} for ref in inner) and all(
        _is_spokesperson(context, ref) for ref in speaker
    )


def _is_spokesperson(context: Context, ref: Ref) -> bool:
    known = context.people.get(ref)
    return known is not None and any(post.rank == _SPOKESPERSON for post in known.posts)


def the_two(context: Context, word: str) -> tuple[Ref, ...]:
    """The last two people whom «الوزيران», «الرئيسان» may mean: of such a rank, or of none that the text gives."""
    stem = next((stem for stem in _RANKS if word.startswith(stem)), "")
    fitting = [ref for ref in context.state.people if not _is_spokesperson(context, ref)]
    if stem:
        of_rank = [ref for ref in fitting if _may_hold(context, ref, _RANKS[stem])]
        fitting = of_rank if len(of_rank) >= PAIR else fitting
    return tuple(fitting[-PAIR:])


def _may_hold(context: Context, ref: Ref, ranks: tuple[str, ...]) -> bool:
    known = context.people.get(ref)
    return known is None or not known.posts or any(post.rank in ranks for post in known.posts)
