"""What an English sentence says with no verb of a frame: what is of concern, what a state will do, thanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.events.issuers_met import met_to_agree
from mithaq.extract.stances.declared import declared
from mithaq.extract.stances.exclamations import exclaim
from mithaq.extract.stances.obligations import spoken_of
from mithaq.extract.stances.of_concern import of_concern
from mithaq.extract.stances.pledges import pledges

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def without_verbs(clauses: Clauses) -> None:
    """Write what no frame of an English sentence says."""
    met_to_agree(clauses)
    exclaim(clauses)
    of_concern(clauses)
    pledges(clauses)
    declared(clauses)
    spoken_of(clauses)
