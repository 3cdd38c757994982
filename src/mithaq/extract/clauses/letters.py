"""Letters (Arabic): what one says is held by who wrote it, «رسالة من الرئيس أ، أكدت على …»; who brings it is his."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.delegations import learn_state
from mithaq.extract.chunks.slots import after, before
from mithaq.extract.words.items import PERSON, ROLE
from mithaq.read.languages import load_language

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_FAR = 30
"""Items between a letter and what it says, at most."""
_WRITER_NEAR = 6
_NEAR = 3
_FROM = "من"


def writer(clauses: Clauses, index: int) -> Filler | None:
    """Who wrote the letter that a verb without a subject tells of; None for no letter."""
    letters = clauses.tagged.get("letter", ())
    at = max((letter for letter in letters if index - _FAR < letter < index), default=None)
    if at is None or clauses.explicit_subject(index, clauses.bounds(index)) is not None:
        return None
    if not (_inside(clauses, index) or _says(clauses, at, index)):
        return None
    reach = range(at + 1, min(at + _WRITER_NEAR, index))
    found = (near for near in reach if clauses.codes[near] in PERSON + ROLE)
    who = next((near for near in found if clauses.items[near - 1].preposition == _FROM), None)
    return None if who is None else clauses.fill(who, PERSON + ROLE)


def note_bearer(clauses: Clauses) -> None:
    """Note that who hands over a letter acts for the state of who wrote it: «ونقل الرسالة وزير الخارجية أ»."""
    context = clauses.context
    for at in clauses.tagged.get("letter", ()) if context.language.order == "VSO" else ():
        if not clauses.items[at].unit.text.startswith(_THE):
            context.state.writer = _written_by(clauses, at) or context.state.writer
            continue
        brings = next((near for near in before(at, _NEAR) if _is_bringing(clauses, near)), None)
        bearer = next((near for near in after(at, _NEAR, len(clauses.items)) if clauses.codes[near] == PERSON), None)
        state = context.country_of(context.state.writer) if context.state.writer else ""
        if brings is not None and bearer is not None and state and len(clauses.items[bearer].refs) == 1:
            learn_state(context, clauses.items[bearer].refs[0], state)


def _is_bringing(clauses: Clauses, at: int) -> bool:
    """Whether a verb is of who brings a letter and not of who takes it: «سلم», but «تسلم الرسالة الوزير أ»."""
    return _lemma(clauses, at) in _words("brought") and clauses.items[at].unit.text not in _words("taken")


def _written_by(clauses: Clauses, letter: int) -> Ref:
    """Who wrote a letter: after «من», or the subject of the verb that it was sent; empty where it is not said."""
    reach = range(letter + 1, min(letter + _WRITER_NEAR, len(clauses.items)))
    sender = next(
        (at for at in reach if clauses.codes[at] == PERSON and clauses.items[at - 1].preposition == _FROM), None
    )
    if sender is None:
        sent = next((at for at in before(letter, _FAR) if _lemma(clauses, at) in _words("sent")), None)
        subject = None if sent is None else clauses.explicit_subject(sent, clauses.bounds(sent))
        return subject.refs[0] if subject is not None and len(subject.refs) == 1 else ""
    return clauses.items[sender].refs[0]


def _lemma(clauses: Clauses, at: int) -> str:
    form = clauses.form(at)
    return "" if form is None else form.lemma


_THE = "ال"


@lru_cache(maxsize=4)
def _words(part: str) -> frozenset[str]:
    return frozenset(load_language("ar").data["correspondence"][part])


def _inside(clauses: Clauses, index: int) -> bool:
    """Whether the words after a verb say that it is told in the letter: «أعرب فيها عن …»."""
    return any(item.is_a("in_letter") for item in clauses.items[index + 1 : index + _NEAR])


def _says(clauses: Clauses, letter: int, index: int) -> bool:
    """Whether the letter is the subject of a verb in the feminine, with no other verb between."""
    form = clauses.form(index)
    woman = form is not None and (form.gender, form.number) == ("f", "singular")
    between = clauses.codes[letter + 1 : index]
    told = any(clauses.codes[at] in "V@" for at in before(index, index, letter))
    return woman and not told and clauses.items[letter].unit.text.split()[0].endswith("ه") and "." not in between
