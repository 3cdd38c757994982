"""What a web page says of itself: headline, day, address, outlet, language."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resiliparse.parse.html import ElementNode, HTMLTree

_TITLES = ('meta[property="og:title"]', 'meta[name="twitter:title"]')
_OUTLETS = ('meta[property="og:site_name"]', 'meta[name="application-name"]', 'meta[name="publisher"]')
_DAYS = (
    'meta[property="article:published_time"]',
    'meta[itemprop="datePublished"]',
    'meta[name="date" i]',
    'meta[name="pubdate" i]',
    'meta[name="publishdate" i]',
    'meta[name="publish-date" i]',
    'meta[name="dc.date" i]',
    'meta[name="dc.date.issued" i]',
    'meta[name="dcterms.date" i]',
    'meta[name="dcterms.created" i]',
    'meta[name="article.published" i]',
)
_TIMES = ('time[itemprop="datePublished"]', "time[pubdate]", "article time[datetime]", "time[datetime]")
_ADDRESSES = (('link[rel="canonical"]', "href"), ('meta[property="og:url"]', "content"))
_ARTICLE = re.compile("Article|NewsArticle|BlogPosting|Report|PressRelease|WebPage")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=$|[T ])")
_ENDS = re.compile(r"\s+[|–—-]\s+|\s+[»:]\s+")
_LONGEST = 1000
_MOST_NODES = 10_000


def said(tree: HTMLTree) -> dict[str, Any]:
    """Give `title`, `published`, `source`, `publisher` and `lang`, as far as the page states them."""
    article = _article(tree)
    publisher = article.get("publisher")
    outlet = _first(tree, _OUTLETS) or _line(publisher.get("name") if isinstance(publisher, dict) else publisher)
    address = next((found for css, key in _ADDRESSES if (found := _value(tree, css, key))), None)
    days = [article.get("datePublished"), _first(tree, _DAYS), *(_value(tree, css, "datetime") for css in _TIMES)]
    html = first(tree, "html")
    return {
        "title": _title(tree, article, outlet),
        "published": next((day for one in days if (day := iso_day(one))), None),
        "source": address if address and address.startswith(("https://", "http://")) else None,
        "publisher": outlet,
        "lang": _line(html.getattr("lang")) if html else None,
    }


def first(tree: HTMLTree, css: str) -> ElementNode | None:
    """Give the first element that a selector finds."""
    return tree.document.query_selector(css) if tree.document else None


def every(tree: HTMLTree, css: str) -> list[ElementNode]:
    """Give all elements that a selector finds, in the order of the page."""
    # A slice is one step for the library; each element asked for alone costs as much as the whole list.
    return list(tree.document.query_selector_all(css)[:]) if tree.document else []


def iso_day(value: object) -> str | None:
    """Give the day of an ISO date, or None: what a page says in another form is not guessed at."""
    found = _DAY.match(value.strip()) if isinstance(value, str) else None
    try:
        return dt.date.fromisoformat(found[0]).isoformat() if found else None
    except ValueError:
        return None


def _title(tree: HTMLTree, article: dict[str, Any], outlet: str | None) -> str | None:
    headlines = every(tree, "h1")
    if len(headlines) == 1 and (only := _line(headlines[0].text)):
        return only
    title = _line(article.get("headline")) or _first(tree, _TITLES) or _line(tree.title)
    if title and outlet:
        head, *rest = _ENDS.split(title)
        if rest and rest[-1].strip() == outlet:
            return _line(title[: title.rindex(rest[-1])].rstrip(" |–—-»:")) or head
    return title


def _article(tree: HTMLTree) -> dict[str, Any]:
    """What the page says of its article in JSON-LD; empty where it says nothing, or nothing that is JSON."""
    for script in every(tree, 'script[type="application/ld+json"]'):
        try:
            block = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(block):
            if _ARTICLE.fullmatch(str(node.get("@type", "")).strip("[]'")) and node.get("datePublished"):
                return node
    return {}


def _nodes(block: Any) -> Iterator[dict[str, Any]]:
    waiting = [block]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, dict):
            yield one
            waiting.extend(value for value in one.values() if isinstance(value, dict | list))
        elif isinstance(one, list):
            waiting.extend(one[:_MOST_NODES])


def _first(tree: HTMLTree, selectors: tuple[str, ...]) -> str | None:
    return next((found for css in selectors if (found := _value(tree, css, "content"))), None)


def _value(tree: HTMLTree, css: str, key: str) -> str | None:
    node = first(tree, css)
    return _line(node.getattr(key)) if node else None


def _line(value: object) -> str | None:
    return " ".join(value.split())[:_LONGEST] or None if isinstance(value, str) else None
