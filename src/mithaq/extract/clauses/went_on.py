"""Who goes on to act after “and” in an English sentence whose first verb tells of nothing that frames know.

“Minister A laid a wreath at the memorial and met with President B.”
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import PERSON, PREPOSITIONS, ROLE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_AND = re.compile(r",?&[ckt,]*V")
_ENDING = "ed"


def went_on(clauses: Clauses, index: int, within: range) -> int | None:
    """The item of who did what the sentence told before “and”; None where somebody else may be meant."""
    start = within.start
    if not start or _AND.fullmatch(clauses.codes, start, index + 1) is None:
        return None
    low = max(clauses.codes.rfind(code, 0, start) for code in ';:"') + 1
    found = [at for at in range(low, start) if clauses.codes[at] in PERSON + ROLE and _acts(clauses, at, low)]
    return found[0] if len(found) == 1 and "@" not in clauses.codes[low:start] else None


def _acts(clauses: Clauses, at: int, low: int) -> bool:
    """Whether somebody is who does the verb after him, though no verb be known: “A laid a wreath”."""
    if at > low and clauses.codes[at - 1] in PREPOSITIONS + "V&'Z":
        return False
    after = clauses.items[at + 1 : at + 2]
    word = after[0].unit.text.lower() if after and after[0].code in "wck" else ""
    known = word in clauses.context.language.data["acts"]["past"]
    return clauses.is_verb(at + 1) or known or (word.endswith(_ENDING) and after[0].code == "w")
