"""Text that cannot lie on a terminal: what is invisible or turns the line round is shown as an escape."""

from __future__ import annotations

import re
from unicodedata import bidirectional

_HIDDEN = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # C0, DEL, C1: terminal commands
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # soft hyphen, joiners and fillers
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero width, line separators, bidi controls
    "\ufeff\ufff0-\uffff"  # byte-order mark, annotation marks, noncharacters
    "\ud800-\udfff"  # lone surrogates, which no encoding can print
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # format characters
    "\U000e0000-\U000e0fff"  # tags: a second, invisible alphabet
    "]"
)
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LAYOUT = "\n\t"


def safe(text: str, *, layout: bool = False) -> str:
    r"""Give ``text`` with every control, bidi and zero-width character written out, such as ``\u202e``.

    Line ends and tabs are written out too, unless ``layout`` says that they are meant. The result is
    the same when it is passed through again.
    """

    def shown(found: re.Match[str]) -> str:
        char = found[0]
        if layout and char in _LAYOUT:
            return char
        code = ord(char)
        return _NAMED.get(char) or (f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}")  # noqa: PLR2004

    return _HIDDEN.sub(shown, text)


def isolated(text: str) -> str:
    """Give ``safe(text)``, between U+2068 and U+2069 where it has right-to-left letters.

    So the words on either side of it in a mixed line keep their places (UAX #9, 2.4.2). The text is
    made safe first: an isolate that closes itself early would isolate nothing.
    """
    shown = safe(text)
    return f"\u2068{shown}\u2069" if any(bidirectional(char) in {"R", "AL"} for char in shown) else shown
