"""Web pages: the main text, without menus, share bars and related links, and what the page says of itself.

Main text by resiliparse (Apache-2.0): as exact as trafilatura on our pages and 15 times as fast.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from mithaq.read.encodings import decoded
from mithaq.read.language_id import detect
from mithaq.read.page_data import every, first, said
from mithaq.text import fold_key

if TYPE_CHECKING:
    from resiliparse.parse.html import ElementNode

_NEAR = 600
"""Characters at the head of the text in which the headline is looked for."""
_SHARING = frozenset({"share", "sharing", "social"})
_COMMENTS = frozenset(
    {"comments", "comment-list", "commentlist", "comments-area", "comments-section", "comment-section", "fb-comments"}
    | {"disqus_thread", "respond"}
)
"""Names of what readers write below an article; an element that only has such a word in its name may be the article."""
_NAMED = ", ".join(f"[{key}*={word} i]" for key in ("class", "id") for word in (*sorted(_SHARING), "comment"))
_NAMED += ", #disqus_thread, #respond"
_PIECES = re.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")
_WHOLE = frozenset({"html", "body", "main", "article"})
_MOST_SHARING = 200
"""Letters of a share bar; what is named so and has more is no bar."""
_MOST_NAMED = 300
"""Elements so named that are looked at, the last ones: each costs time that grows with what is in it."""
_SHORT = 200
"""Characters; where the main text is shorter, something was cut off that is no menu."""
MOST_DEPTH, MOST_ATTRIBUTES = 10_000, 10_000
"""Browsers flatten what is deeper than 512; for some of a million open elements the parser needs minutes."""
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:[^<>\"']+|\"[^\"]*\"|'[^']*')*)", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_NOT_CLOSED = re.compile(
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"  # these have no end
    "|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rt|rp|head|body|html"  # these need none
)
_LONG = 100_000
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}
"""Elements in which a tag is text, and what ends them."""


def read(raw: bytes, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the one record of a page; ValueError where it has no text."""
    page = decoded(raw, asked.get("charset"))
    _look(page)
    tree = _parsed(page)
    known = said(tree)
    _take_out(tree)
    text = _main_text(tree)
    if not text:
        raise ValueError("there is no text in this page; is it made by a script?")
    title = known.get("title")
    if title and fold_key(title) not in fold_key(text[:_NEAR]):
        text = f"{title}\n\n{text}"
    known["lang"] = detect(text) or known.get("lang")
    known["source"] = asked.get("source") or known.get("source")
    return [{"text": text, **{key: value for key, value in known.items() if value}}]


def _parsed(page: str) -> HTMLTree:
    """The elements of a page; MemoryError where there is no room for them, at which alone the parser fails."""
    try:
        return HTMLTree.parse(page)
    except ValueError:
        raise MemoryError from None


def fragment(html: str) -> str:
    """Give the text of a piece of HTML, all of it: feeds carry no menus."""
    _look(html)
    return _tidy(extract_plain_text(f"<body>{html}</body>", main_content=False, list_bullets=False, alt_texts=False))


def _take_out(tree: HTMLTree) -> None:
    """Remove what the library takes for text: share bars, and what readers have written below."""
    # From the inner to the outer: with an element all goes that is in it.
    for node in reversed(every(tree, _NAMED)[-_MOST_NAMED:]):
        if node.tag not in _WHOLE and _is_around(node) and not node.query_selector("h1, article, main"):
            node.decompose()


def _is_around(node: ElementNode) -> bool:
    names = f"{node.getattr('class') or ''} {node.getattr('id') or ''}"
    if not _COMMENTS.isdisjoint(names.split()):
        return True
    sharing = not _SHARING.isdisjoint(map(str.lower, _PIECES.split(names)))
    return sharing and len(node.text or "") <= _MOST_SHARING


def _look(page: str) -> None:
    """Refuse, with a ValueError, what is nested so deep, or has so many attributes, that the parser would not end."""
    if page.count("<") <= MOST_DEPTH and len(page) <= _LONG:
        return
    depth, place = 0, 0
    while found := _TAG.search(page, place):
        place, name = found.end(), found[2].lower()
        if len(found[3]) > MOST_ATTRIBUTES and len(re.findall(r"[\s/]+", _QUOTED.sub("", found[3]))) > MOST_ATTRIBUTES:
            raise ValueError(f"an element has more than {MOST_ATTRIBUTES:,} attributes; nothing of the page is read")
        if _NOT_CLOSED.fullmatch(name):
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth > MOST_DEPTH:
            raise ValueError(f"more than {MOST_DEPTH:,} elements stand in each other; nothing of the page is read")
        if not found[1] and name in _RAW:
            end = _RAW[name].search(page, place)
            place = end.start() if end else len(page)


def _main_text(tree: HTMLTree) -> str:
    options: dict[str, Any] = {"alt_texts": False, "list_bullets": False, "preserve_formatting": True}
    main = _tidy(extract_plain_text(tree, main_content=True, **options))
    if len(main) >= _SHORT:
        return main
    article = first(tree, "article, main, [itemprop=articleBody]")
    whole = _tidy(extract_plain_text(article.html, main_content=False, **options)) if article else ""
    return whole if len(whole) > len(main) else main


def _tidy(text: str) -> str:
    """Lines without space around them, one empty line between paragraphs."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
