"""Datelines and asides: what stands between the words of a clause and is no part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DATELINE = re.compile(r"[^()V]{1,8}\([^()]{1,4}\)(?:--?|:)")
"""Where, when and by which agency a report was written: “SEOUL, Oct. 11 (Yonhap) --”, «مسقط (العُمانية) -»."""
_CITY = re.compile(r"[2W]{1,3}(?:,[2W1to#]{1,4}){1,3}--?")
"""The same with nothing in parentheses: “Ottawa, Ontario – ”, “BUDAPEST, 14 March 2023 – ”."""
_DASHED = re.compile(r"(?<![0AC])-[pb&$][^-.]{1,40}-")
"""An aside between dashes: «-في بيان-»."""


def asides(codes: str, sources: Iterable[int]) -> set[int]:
    """The items of a dateline and of asides, also «، وفق بيان صادر عن …،», which begin at one of ``sources``."""
    skipped: set[int] = set()
    if "-" in codes:
        skipped.update(at for match in _DASHED.finditer(codes) for at in range(*match.span()))
    dateline = _DATELINE.match(codes) or _CITY.match(codes)
    if dateline:
        skipped.update(range(dateline.end()))
    for index in sources:
        if index == 0 or codes[index - 1] in ",&":
            end = codes.find(",", index)
            # «وفي بيانه أكد الوزير …، …» tells something, so it is no aside.
            if end > 0 and "V" not in codes[index:end]:
                start = index - 1 if index and codes[index - 1] == "," else index
                skipped.update(range(start, end + 1))
    return skipped
