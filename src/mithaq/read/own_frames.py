"""Whether the frames of a user's own language files say what a reader understands: places, classes, properties."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.resources import resource_dir
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_PROPERTY = re.compile(r"^dip:(\w+) a [^\n]*Property\b", re.MULTILINE)
_BESIDES = {"event", "topic"}
"""What a fact may name besides the roles of its frame: the event that the frame itself is about, and its topics."""
_LEAST = 3


def check_frames(path: Path, frames: Iterable[Mapping[str, Any]], shipped: Iterable[Mapping[str, Any]]) -> None:
    """Nothing, where each frame has places and classes that ``shipped`` ones have, and properties of the ontology.

    DataError that names the file, the frame and the word.
    """
    known = list(shipped)
    places = {place for frame in known for place, _ in _alternatives(frame)}
    classes = {name for frame in known for _, names in _alternatives(frame) for name in names}
    properties = _properties() | {line.split()[1] for frame in known for line in frame.get("facts", ())}
    for frame in frames:
        for place, names in _alternatives(frame):
            _hold(path, frame, "place", [place], places)
            _hold(path, frame, "class", names, classes)
        for line in frame.get("facts", ()):
            words = line.split()
            if len(words) < _LEAST:
                raise _wrong(path, frame, f"the fact '{safe(line)}' is not 'subject property object'")
            _hold(path, frame, "property", words[1:2], properties)
            named = [word for word in (words[0], words[2]) if ":" not in word]
            _hold(path, frame, "role", named, {*frame.get("roles", {}), *_BESIDES})


def _alternatives(frame: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Place and classes of each way to fill each role."""
    for role in frame.get("roles", {}).values():
        for alternative in role.split("|"):
            where, _, classes = alternative.partition(":")
            yield (where.split() or [""])[0], classes.split()


def _hold(path: Path, frame: Mapping[str, Any], what: str, words: Iterable[str], known: set[str]) -> None:
    for word in words:
        if word not in known:
            raise _wrong(path, frame, f"no {what} '{safe(word)}'; there are {', '.join(sorted(known))}")


def _wrong(path: Path, frame: Mapping[str, Any], words: str) -> DataError:
    return DataError(f"{safe(str(path))}: frame {safe(str(frame['id']))}: {words}")


@lru_cache(maxsize=1)
def _properties() -> set[str]:
    return set(_PROPERTY.findall((resource_dir("ontology") / "diplomacy.ttl").read_text("utf-8")))
