"""A user's own language files (``--languages DIR``), laid over the shipped ones: same layout, same kinds of values."""

from __future__ import annotations

import hashlib
import tomllib
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.read.own_frames import check_frames
from mithaq.resources import extra, resource_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_FREE = {"grammar.toml"}
"""Files whose keys are patterns: new ones are welcome. In the others a new key is a slip."""


def toml(path: Path) -> dict[str, Any]:
    """Read a TOML file; empty where there is none. DataError that names the file."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except RecursionError:
        raise DataError(f"{path}: its values stand in each other without end; write it like the shipped ones") from None
    except (OSError, ValueError) as error:  # of a number of thousands of digits, too
        raise DataError(f"{path}: {error}; correct the file") from None


def extended(code: str, name: str, shipped: Mapping[str, Any]) -> dict[str, Any]:
    """Give the shipped content of a language file with what the user's files of that name add.

    Lists grow, tables are filled in, other values are replaced. DataError that names the user's file and the key where
    a value is not of the kind that the shipped file has there.
    """
    result = dict(shipped)
    for folder in extra("languages"):
        path = folder / code / name
        added = toml(path)
        for key, value in added.items():
            if shipped and key not in shipped and name not in _FREE:
                raise DataError(f"{path}: no such key: {key}; the shipped file has {', '.join(sorted(shipped))}")
            _check(path, key, value, [shipped[key]] if key in shipped else list(shipped.values()))
        result = _over(result, added)
    return result


def extra_frames(code: str, shipped: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Give the frames of the user's files (``frames*.toml``) of a language; DataError as for `extended`."""
    found: list[Mapping[str, Any]] = []
    like = list(shipped)
    for folder in extra("languages"):
        for path in sorted((folder / code).glob("frames*.toml")):
            content = toml(path)
            if set(content) - {"frame"}:
                raise DataError(f"{path}: a file of frames has [[frame]] tables only")
            if like:
                _check(path, "frame", content.get("frame", []), [like])
                check_frames(path, content.get("frame", []), (*like, *_of_other_languages(code)))
            found += content.get("frame", [])
    return found


def _of_other_languages(code: str) -> list[Mapping[str, Any]]:
    """The shipped frames of the other languages: what one language has is understood in each."""
    files = sorted(resource_dir("languages").glob("*/frames*.toml"))
    return [frame for path in files if path.parent.name != code for frame in toml(path).get("frame", [])]


def extra_verbs(code: str, shipped: Iterable[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Give the verbs of the user's files (``verbs*.toml``) of a language; DataError as for `extended`."""
    like = [parts for _, parts in shipped]
    found: list[tuple[str, Any]] = []
    for folder in extra("languages"):
        for path in sorted((folder / code).glob("verbs*.toml")):
            for lemma, parts in toml(path).items():
                _check(path, lemma, parts, like)
                found.append((lemma, parts))
    return found


def version() -> str:
    """Give 12 hexadecimal digits over the user's language files; empty where there are none."""
    files = [path for folder in extra("languages") for path in sorted(folder.glob("*/*.toml"))]
    if not files:
        return ""
    digest = hashlib.sha256()
    for path in files:
        content = path.read_bytes()
        digest.update(f"{path.parent.name}/{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = _over(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            result[key] = [*old, *(item for item in value if item not in old)]
        else:
            result[key] = value
    return result


def _check(path: Path, key: str, value: Any, shipped: list[Any]) -> None:
    """Hold a value against those that the shipped files have in its place."""
    kinds = {type(item) for item in shipped}
    if kinds and type(value) not in kinds:
        wanted = " or ".join(sorted(_kind(kind) for kind in kinds))
        raise DataError(f"{path}: {key} is {_kind(type(value))}, not {wanted}; write it like the shipped ones")
    if isinstance(value, list):
        items = [item for known in shipped if isinstance(known, list) for item in known]
        for item in value:
            _check(path, key, item, items)
            if isinstance(item, dict):
                _check_record(path, key, item, [known for known in items if isinstance(known, dict)])
    elif isinstance(value, dict):
        tables = [known for known in shipped if isinstance(known, dict)]
        for name, inner in value.items():
            there = [table[name] for table in tables if name in table]
            _check(path, f"{key}.{name}", inner, there or [item for table in tables for item in table.values()])


def _check_record(path: Path, key: str, record: Mapping[str, Any], shipped: list[Mapping[str, Any]]) -> None:
    """A record such as a role or a frame has what all shipped ones have, and nothing that none has."""
    if shipped:
        missing = set.intersection(*(set(known) for known in shipped)) - set(record)
        unknown = set(record) - {name for known in shipped for name in known}
        if missing or unknown:
            what = f"lacks {', '.join(sorted(missing))}" if missing else f"has no key {', '.join(sorted(unknown))}"
            raise DataError(f"{path}: [[{key}]] {what}; write it like the shipped ones")


def _kind(kind: type) -> str:
    return {dict: "a table", list: "a list", str: "text", bool: "true or false", int: "a number"}.get(kind, "a value")
