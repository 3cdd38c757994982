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
_SHARING = re.compile("(?:share|sharing|social)", re.IGNORECASE)
_NAMED_SHARING = ", ".join(f"[{key}*={word} i]" for key in ("class", "id") for word in ("share", "sharing", "social"))
_COMMENTS = (
    ".comments, .comment-list, .commentlist, .comments-area, .comments-section, .comment-section, .fb-comments, "
    "#comments, #disqus_thread, #respond"
)
_PIECES = re.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")
_MOST_SHARING = 200
"""Letters of a share bar; what is named so and has more is no bar."""
_SHORT = 200
"""Characters; where the main text is shorter, something was cut off that is no menu."""


def read(raw: bytes, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the one record of a page; ValueError where it has no text."""
    tree = HTMLTree.parse(decoded(raw, asked.get("charset")))
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


def fragment(html: str) -> str:
    """Give the text of a piece of HTML, all of it: feeds carry no menus."""
    return _tidy(extract_plain_text(f"<body>{html}</body>", main_content=False, list_bullets=False, alt_texts=False))


def _take_out(tree: HTMLTree) -> None:
    """Remove what the library takes for text: share bars, and what readers have written below."""
    # From the inner to the outer: with an element all goes that is in it.
    for node in reversed(every(tree, f"{_NAMED_SHARING}, {_COMMENTS}")):
        whole = node.matches("html, body, main, article") or node.query_selector("h1, article, main")
        if not whole and (node.matches(_COMMENTS) or _is_bar(node)):
            node.decompose()


def _is_bar(node: ElementNode) -> bool:
    names = f"{node.getattr('class') or ''} {node.getattr('id') or ''}"
    return len(node.text or "") <= _MOST_SHARING and any(map(_SHARING.fullmatch, _PIECES.split(names)))


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
