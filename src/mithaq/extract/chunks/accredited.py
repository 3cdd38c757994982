"""The post of an envoy that stands after his papers: “A presented his credentials as Ambassador of Chad to B”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.people import add_post
from mithaq.extract.chunks.posts import parse_post
from mithaq.extract.words.items import PERSON, ROLE, Item

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_PAPERS = ("credentials", "credence", "commission", "exequatur")
"""Last words of the names of what an envoy hands over."""
_NEAR = 9
"""Items between the envoy and his post."""


def accredited(context: Context, items: list[Item]) -> None:
    """Give an envoy the post that stands after “credentials as”, which then names nobody else."""
    for index in range(2, len(items)):
        post = items[index]
        if post.code != ROLE or items[index - 1].unit.text != "as" or not _papers(items[index - 2]):
            continue
        envoy = next((item for item in items[max(index - _NEAR, 0) : index] if item.code == PERSON), None)
        held = parse_post(context, post.units)
        if envoy is None or len(envoy.refs) != 1 or held is None or envoy.refs[0] not in context.people:
            continue
        add_post(context.people[envoy.refs[0]], held)
        items[index] = Item("w", post.units)


def _papers(item: Item) -> bool:
    return item.code not in (PERSON, ROLE) and item.units[-1].text.lower().rsplit(maxsplit=1)[-1] in _PAPERS
