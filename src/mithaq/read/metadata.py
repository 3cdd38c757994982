"""What is known of a document beside its text: a header block, a sidecar file, keys of a JSON line."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from mithaq.safe import safe
from mithaq.text import canonical, writable

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = ("id", "lang", "title", "published", "source", "publisher")
"""The metadata that are read; any other key is left alone."""

MAX_SIDECAR_BYTES = 65_536
"""Of keys with many dots, the parser needs memory that grows with the square of their number."""
LONGEST = 8_000
"""Characters of the longest value: an IRI may have so many, and nobody reads a longer title."""
TOO_MANY_DIGITS = "a number of thousands of digits"
MAX_ALSO = 10_000
"""Sources of the same text that a document may name."""

_FENCE = "---"
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=$|[T ])")
_QUOTED = re.compile(r"""(["'])(.*)\1""")


def checked(raw: Mapping[str, object]) -> dict[str, str]:
    """Give the known keys that have a value, as canonical single lines; ValueError says which one is wrong and why."""
    return {key: value for key in KEYS if (value := _checked_value(key, raw.get(key)))}


def also(raw: Mapping[str, object]) -> tuple[str, ...]:
    """Give the other sources of the same text, `also`, as canonical single lines; ValueError for anything else."""
    values = raw.get("also")
    if values is None:
        return ()
    if not isinstance(values, list) or len(values) > MAX_ALSO:
        raise ValueError(f"`also` is no list of at most {MAX_ALSO:,} sources")
    return tuple(dict.fromkeys(filter(None, (_checked_value("also", value) for value in values))))


def _checked_value(key: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.date):
        value = value.isoformat()
    elif key == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = f"{value:d}"
    if not isinstance(value, str):
        raise ValueError(f"`{key}` is no string")  # noqa: TRY004 - every fault of the input is a ValueError here
    if len(value) > LONGEST:
        raise ValueError(f"`{key}` is longer than {LONGEST:,} characters; shorten it")
    try:
        line = writable(" ".join(canonical(value).split()))
    except ValueError as error:
        raise ValueError(f"`{key}`: {error}") from error
    return _iso_date(line) if key == "published" and line else line


def _iso_date(value: str) -> str:
    try:
        if found := _ISO_DATE.match(value):
            return dt.date.fromisoformat(found[0]).isoformat()
    except ValueError:
        pass
    raise ValueError(f"`published` is no ISO date (YYYY-MM-DD): {safe(value[:40])}")


def front_matter(raw: str) -> tuple[dict[str, str], str]:
    """Cut off the `key: value` lines between two lines `---` at the head of a text, and the text after them.

    Without such a block, no keys and the whole text. ValueError where a line of the block is no `key: value`.
    """
    first, _, rest = raw.partition("\n")
    if first.rstrip() != _FENCE:
        return {}, raw
    values: dict[str, str] = {}
    for number in range(2, 102):
        line, newline, rest = rest.partition("\n")
        if line.rstrip() == _FENCE:
            return values, rest
        if not newline:
            break
        if not line.strip() or line.startswith("#"):
            continue
        key, colon, value = line.partition(":")
        if not colon:
            if not values:
                break
            raise ValueError(f"line {number} of the header is no `key: value`: {safe(line[:40])}")
        quoted = _QUOTED.fullmatch(value.strip())
        values[key.strip().lower()] = quoted[2] if quoted else value.strip()
    return {}, raw


def sidecar(raw: bytes | None, origin: str) -> dict[str, object]:
    """Read what the sidecar of a file says, if it has one; ValueError names it and the place that is wrong."""
    if raw is None:
        return {}
    beside = f"{origin.rpartition('/')[2]}.toml"
    if len(raw) > MAX_SIDECAR_BYTES:
        raise ValueError(f"its sidecar {beside} is longer than {MAX_SIDECAR_BYTES:,} bytes")
    import tomllib

    try:
        return tomllib.loads(raw.decode())
    except tomllib.TOMLDecodeError as error:
        reason = safe(str(error))
    except UnicodeDecodeError as error:
        reason = f"invalid UTF-8 at byte {error.start}"
    except RecursionError:
        reason = "nested too deeply"
    except ValueError:
        reason = TOO_MANY_DIGITS
    raise ValueError(f"its sidecar {beside} is no TOML: {reason}")
