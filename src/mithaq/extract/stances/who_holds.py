"""Who takes the stance of an Arabic verb: its subject, who wrote a letter, the two whose views agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.letters import writer
from mithaq.extract.clauses.sides import sides_meant
from mithaq.extract.stances.agenda import has_word
from mithaq.extract.stances.said_by import source_of_state

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger


def who_holds(clauses: Clauses, trigger: Trigger, within: range) -> Filler | None:
    """Who takes the stance of a verb; None where nothing tells."""
    frame, index = trigger.frame, trigger.index
    if frame.get("of_both"):
        views = has_word(clauses, range(index + 1, within.stop), frame["among"]) is not None
        return _both(clauses, index) if views else None
    if _of_a_thing(clauses, index, within):
        return None
    form = clauses.form(index)
    asks = frame.get("addressee") and form is not None and form.tense == "participle"
    # «…، داعيا إثيوبيا إلى …»: who follows is asked.
    holder = writer(clauses, index) or (clauses.spoken_last(index, within) if asks else clauses.subject(index, within))
    return holder or source_of_state(clauses, index, within.stop)


def _of_a_thing(clauses: Clauses, index: int, within: range) -> bool:
    """Whether a relative clause tells what a thing does, and not somebody: «القرار الذي يؤكد دعم الحكومة مهم»."""
    relative = index - 1
    if relative < 1 or clauses.codes[relative] != "Z" or clauses.explicit_subject(index, within) is not None:
        return False
    noun = relative - 1
    while noun > 0 and clauses.codes[noun] in _DESCRIBES:
        noun -= 1
    return clauses.codes[noun] in _THINGS and not clauses.items[noun].is_a("statement", "joint_statement")


_DESCRIBES = "K,"
_THINGS = frozenset("DdmwYyFH")
"""Letters of nouns that are of nobody."""


def _both(clauses: Clauses, index: int) -> Filler | None:
    """The two whose views agree: «توافقت الرؤى حول ضرورة …»."""
    item = clauses.items[index]
    both = sides_meant(clauses.context, "people", item.start)
    return Filler(both, item.start, item.end, resolved=True) if len(both) > 1 else None
