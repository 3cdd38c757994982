"""What stands beside a fact of a frame: the roles it needs, its status, its role, and who else plays a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.model import Ref, Value

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.triggers import Frame, Template
    from mithaq.extract.words.context import Qualifiers


def enough(need: str, fillers: dict[str, Filler]) -> bool:
    """Whether a role that is needed is filled, or one of several («other|party+»); + asks for more than one.

    Of a role with ! before it nobody may be told: «!other»; of two roles with ^ between them nobody may play both, and
    words of the clause tell the first.
    """
    if "^" in need:
        first, second = (fillers.get(role) for role in need.split("^"))
        if first is None or second is None or first.index < 0:
            return False
        return set(first.refs).isdisjoint(second.refs)
    if need.startswith("!"):
        return need[1:] not in fillers
    for role in need.split("|"):
        filler = fillers.get(role.rstrip("+"))
        if filler is not None and (len(filler.refs) > role.count("+") or filler.value is not None):
            return True
    return False


def qualifiers_of(
    line: Template, frame: Frame, fillers: dict[str, Filler], *, planned: bool, status: str
) -> Qualifiers:
    """The qualifiers of a line: its codes of status and role, and the first filler of any other role."""
    out: list[tuple[str, Ref | Value]] = []
    for key, value in line.qualifiers:
        if key == "status":
            code = status or (str(frame.get("planned", value)) if planned else value)
            out.append((key, Value(code, "status")))
        elif key == "role":
            out.append((key, Value(value, "role")))
        elif value in fillers:
            filler = fillers[value]
            out.append((key, filler.value or filler.refs[0]))
    return tuple(out)
