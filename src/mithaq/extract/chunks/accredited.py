"""The post of an envoy that stands after his papers: “A presented his credentials as Ambassador of Chad to B”.

In Arabic he may be named without a title before them: «استقبل الوزير …، أ ب، الذي سلمه أوراق اعتماده سفيرا لتشاد»;
as what he comes may follow his name: «أوراق اعتماد السيد أ ب، بوصفه سفيرا لتشاد».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.people import add_post, person
from mithaq.extract.chunks.posts import parse_post
from mithaq.extract.words.items import PERSON, ROLE, Item
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_PAPERS = ("credentials", "credence", "commission", "exequatur")
"""Last words of the names of what an envoy hands over."""
_NEAR = 9
"""Items between the envoy and his post."""


def accredited(context: Context, items: list[Item]) -> None:
    """Give an envoy the post that stands after “credentials as”, which then names nobody else."""
    if context.gazetteer.arabic:
        _accredited_in_arabic(context, items)
        return
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


def _accredited_in_arabic(context: Context, items: list[Item]) -> None:
    """Make a person of the name before a relative clause in which its bearer hands over his papers as ambassador."""
    for index in range(2, len(items)):
        post = items[index]
        if post.code != ROLE:
            continue
        if items[index - 1].unit.text in context.language.title["as_holder"]:
            _as_holder(context, items, index)
        if _appointed(context, items, index) or not items[index - 1].unit.text.startswith(_OWN_PAPERS):
            continue
        relative = next((at for at in range(index - 1, max(index - _NEAR, 0), -1) if items[at].code == "Z"), 0)
        end = relative - (relative > 0 and items[relative - 1].code == ",")
        titled = items[end - 1] if end > 0 else post
        if titled.code == PERSON and len(titled.refs) == 1:
            held = parse_post(context, post.units)
            if held is not None:
                add_post(context.people[titled.refs[0]], held)  # «السيد أ ب، الذي سلمه أوراق اعتماده سفيرا لتشاد»
                items[index] = Item("w", post.units)
            continue
        begin = end
        while begin > 0 and items[begin - 1].code in "wWnd" and end - begin < _LONGEST:
            begin -= 1
        name = [unit for item in items[begin:end] for unit in item.units]
        if not name or (len(name) == 1 and name[0].code != "W"):
            continue
        ref = person(context, {"name": name, "post": post.units})
        if ref:
            items[index] = Item("w", post.units)
            items[begin:end] = [Item(PERSON, name, (ref,))]
            return


def _appointed(context: Context, items: list[Item], index: int) -> bool:
    """Give somebody the post to which a clause right after the name says that he was appointed.

    «السيد أ ب، الذي عُيّن حديثا سفيرا لكينيا», «السيدة أ ب المعينة سفيرة لكينيا»
    """
    at = index - 1 - (items[index - 1].unit.text in _LATELY)
    if at < 1 or items[at].unit.text not in _APPOINTED:
        return False
    before = at - 1 - (items[at - 1].code == "Z")
    before -= before > 0 and items[before].code == ","
    named = items[before] if before >= 0 else items[index]
    if named.code != PERSON or len(named.refs) != 1 or named.refs[0] not in context.people:
        return False
    _give(context, items, index, named)
    return True


_LATELY = frozenset(map(fold_key, ("حديثا", "مؤخرا", "أخيرا")))
_APPOINTED = frozenset(map(fold_key, ("عين", "عينت", "المعين", "المعينة", "سمي", "سميت")))


def _as_holder(context: Context, items: list[Item], index: int) -> None:
    """Give somebody the post that «بصفته» or «بوصفه» leads to right after the name; what is no post stays as it is."""
    before = index - 2 - (items[index - 2].code == ",")
    named = items[before] if before >= 0 else items[index]
    if named.code == PERSON and len(named.refs) == 1:
        _give(context, items, index, named)


def _give(context: Context, items: list[Item], index: int, named: Item) -> None:
    """Give a person the post at an index, which then names nobody else; what is no post stays as it is."""
    held = parse_post(context, items[index].units)
    if held is not None:
        add_post(context.people[named.refs[0]], held)
        items[index] = Item("w", items[index].units)


_OWN_PAPERS = ("اوراق اعتماده", "اوراق اعتمادها")
_LONGEST = 5
"""Words of a name."""


def _papers(item: Item) -> bool:
    return item.code not in (PERSON, ROLE) and item.units[-1].text.lower().rsplit(maxsplit=1)[-1] in _PAPERS
