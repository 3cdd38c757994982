"""Which topics a list holds, in a language with the subject first, and which of them say something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.inner_lists import article_before, base_verb, goes_on_to, up_to
from mithaq.extract.clauses.members import content_end, list_goes_on, members
from mithaq.extract.words.items import ACTOR, EVENT, HOLDERS, PLACE, REGION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part

_NEAR = 12
"""Items after an aside within which a list goes on."""


def topic_parts(clauses: Clauses, start: int, high: int) -> list[Part]:
    """The members of a list of topics, with those that “including”, “such as”, “from … to …” add to it."""
    end = _before_act(clauses, start, content_end(clauses, start, high))
    if clauses.codes[start : start + 1] == ":":
        return list(_after_colon(clauses, start + 1))
    found = members(clauses, start, end)
    more = [*added(clauses, end, high), *_resumed(clauses, end, high)]
    if more and found and says_nothing(clauses, found[-1]):
        found.pop()
    rest = clauses.codes[high : clauses.codes.find(".", high)] if high < len(clauses.items) else ""
    rest = rest.partition('"')[0]
    # “discussed trade; piracy; and the new port”: semicolons part the list, and no other verb follows.
    if rest.startswith(";") and "V" not in rest:
        more += _after_colon(clauses, high + 1)
    return of_fields(clauses, _against_all(clauses, found + more))


def _against_all(clauses: Clauses, found: list[Part]) -> list[Part]:
    """The members of a list with one for what goes on: “the fight against terrorism, piracy and crime”."""
    joined: list[Part] = []
    for low, end in found:
        before = joined[-1] if joined else (low, low)
        goes_on = before[1] > before[0] and _of_threat(clauses, (low, end)) and not article_before(clauses, low)
        if goes_on and any(item.unit.text == _AGAINST for item in clauses.items[slice(*before)]):
            goes_on = _of_threat(clauses, before) and set(clauses.codes[before[1] : low]) <= {",", "&"}
            joined[-1:] = [(before[0], end)] if goes_on else [before, (low, end)]
        else:
            joined.append((low, end))
    return joined


def _of_threat(clauses: Clauses, part: Part) -> bool:
    """Whether the last word of a member names what one fights: “violent extremism”."""
    last = clauses.items[part[1] - 1].units[-1].text.lower()
    return last in clauses.context.language.data["topics"]["threats"] and "V" not in clauses.codes[slice(*part)]


_AGAINST = "against"


def of_fields(clauses: Clauses, found: list[Part]) -> list[Part]:
    """The members of a list of fields alone: “cooperation in the fields of health, ports and, in the sector of mining”.

    One field alone stays with what is done in it: “cooperation in the field of health”.
    """
    if not any(item.unit.text.lower() in _fields(clauses) for low, end in found for item in clauses.items[low:end]):
        return found
    each: list[Part] = []
    for part in found:
        first = _past_field(clauses, part)
        each += members(clauses, first, part[1]) if first > part[0] else [part]
    return each if len(each) > 1 else found


def _fields(clauses: Clauses) -> Sequence[str]:
    """What a list of fields follows."""
    return clauses.context.language.data["topics"]["fields"]  # type: ignore[no-any-return]


def _past_field(clauses: Clauses, part: Part) -> int:
    spheres = _fields(clauses)
    for at in range(part[0], part[1] - _SEVERAL):
        if clauses.items[at].unit.text.lower() in spheres and clauses.items[at + 1].preposition == "of":
            lead = at - 1
            while lead > part[0] and clauses.codes[lead] in "cKw":
                lead -= 1
            begins = lead <= part[0] or clauses.items[at].unit.text.endswith("s")  # not “crimes in the area of Kivu”
            within = at == part[0] or (begins and clauses.items[lead].preposition in {"in", "across"})
            shared = clauses.items[at + 2].unit.text.lower() in _SHARED  # “in various fields of common interest”
            shared = shared or _in_any_field(clauses, part)
            if within and not shared and clauses.codes[at + 2] not in ACTOR + PLACE + REGION:
                return at + 2
    return part[0]


def _in_any_field(clauses: Clauses, part: Part) -> bool:
    """Whether it is told how to further what was named before in fields of one thing: “ways to enhance them in …”."""
    them = next((at for at in range(*part) if clauses.items[at].unit.text.lower() in _THEM), None)
    return them is not None and "&" not in clauses.codes[them : part[1]] and clauses.items[part[0]].is_a("topic_lead")


_THEM = frozenset({"them", "it", "these", "those"})
_SEVERAL = 2
_SHARED = frozenset({"common", "mutual", "shared", "joint"})


def _before_act(clauses: Clauses, start: int, end: int) -> int:
    """Where topics end before another act of the same purpose: “to discuss the war in Chad and open a new office”."""
    verb = start - 1 - (clauses.codes[start - 1] == "p")
    if verb < 1 or clauses.codes[verb] != "V" or clauses.items[verb - 1].preposition != "to":
        return end
    for joint in range(start + 1, end - 1):
        if clauses.codes[joint] != "&" or goes_on_to(clauses, start, joint) or not base_verb(clauses, joint + 1):
            continue
        noun = clauses.items[joint + 1].is_a("topic_noun", "topic_lead", "masdar", "stance_noun")
        purpose = any(item.preposition == "to" or item.unit.text.endswith(" to") for item in clauses.items[start:joint])
        owned = clauses.items[joint + 2].is_a("possessive_pronoun") or article_before(clauses, joint + 2)
        if owned and not noun and not purpose:
            return joint - (clauses.codes[joint - 1] == ",")
    return end


def _after_colon(clauses: Clauses, start: int) -> Iterator[Part]:
    """The members of a list after a colon, which semicolons may part."""
    at = start
    while at < len(clauses.items) and clauses.codes[at] != ".":
        while at < len(clauses.items) and clauses.codes[at] in ";,#)&":
            at += 1
        stop = next((i for i in range(at, len(clauses.items)) if clauses.codes[i] in ";."), len(clauses.items))
        semicolons = ";" in clauses.codes[start:]
        end = content_end(clauses, at, stop)
        if end <= at or (clauses.codes[at] in HOLDERS and "V" in clauses.codes[at : at + 3]):
            return  # “addressed several issues: They agreed to …”
        if all(item.is_a("including") for item in clauses.items[at:end]):
            at = stop
            continue  # “…; amongst others”
        yield from [(at, end)] if semicolons else members(clauses, at, end)
        at = stop if semicolons else len(clauses.items)


_BY_MEANS = frozenset(
    {"through", "by", "via", "in the context of", "within the framework of", "in the framework of", "as part of"}
)
"""Words after “including” that tell of means: “progress in trade, including through the treaty”."""


def added(clauses: Clauses, end: int, high: int) -> Iterator[Part]:
    """The members of the lists that go into what a word before them names."""
    codes, items = clauses.codes, clauses.items
    end = _past_talks(clauses, end, high)
    if codes[end : end + 1] == ":" and end + 1 < len(items) and not items[end + 1].is_a("including"):
        yield from _after_colon(clauses, end + 1)
        return
    at = end
    while at < high:
        after = _past_joint(codes, at, high)
        if after >= high or not (
            items[after].is_a("including") or items[after].preposition == "from" or codes[at] == ":"
        ):
            return
        if codes[at] != ":" or items[after].is_a("including"):
            after += 1
        if after >= high and after < len(items) and codes[after] in ":;":
            after, high = after + 1, clauses.bounds(after).stop
        while after < high and (codes[after] in ":," or items[after].preposition == "on"):
            after += 1
        regarding = clauses.context.language.data["topics"].get("regarding", ())
        after += after < high and items[after].unit.text.lower() in regarding
        if after >= high or items[after].unit.text.lower() in _BY_MEANS:
            return
        at = content_end(clauses, after, high)
        for low, stop in members(clauses, after, at):
            yield from up_to(clauses, low, stop)
        if at <= after:
            return


def _past_talks(clauses: Clauses, end: int, high: int) -> int:
    """Past at which talks it was discussed: “reviewed the situation during the meeting, including …”."""
    aside = end + 3 < high and clauses.items[end].is_a("during") and clauses.codes[end + 1 : end + 3] == f"{EVENT},"
    return end + 2 if aside and clauses.items[end + 3].is_a("including") else end


def _past_joint(codes: str, at: int, high: int) -> int:
    """Past what joins a list to what goes into it: “…, and, in particular, the war”."""
    after = at + 1 if codes[at] in ",:-" else at
    while after + 1 < high and codes[after] in "&," and codes[at] in ",&":
        after += 1
    return after


def _resumed(clauses: Clauses, end: int, high: int) -> Iterator[Part]:
    """What a list goes on with after an aside: “the situation in Chad in view of the floods, and ways to …”.

    A relative clause is one as well: “the results of the summit that was held in May, and further steps”.
    """
    end += clauses.codes[end : end + 2] == ",Z"
    relative = clauses.codes[end : end + 1] in ("Z", "@")
    if end >= high or not (relative or clauses.items[end].is_a("purpose")):
        return
    comma = clauses.codes.find(",&", end, min(high, end + _NEAR))
    if comma < 0 or comma + 2 >= high or set(";:" if relative else "VZ@;:") & set(clauses.codes[end:comma]):
        return
    if list_goes_on(clauses, comma, high) and clauses.codes[comma + 2] not in "VLX" + HOLDERS:
        yield from members(clauses, comma + 2, content_end(clauses, comma + 2, high))


_FEW = 3
"""Words at most before “of mutual interest” that say nothing: “various regional issues of …”."""


def says_nothing(clauses: Clauses, part: Part) -> bool:
    """Whether a member is but “a range of issues”, “topics”."""
    words = clauses.context.words(clauses.items[part[0]].start, clauses.items[part[1] - 1].end).lower()
    topics = clauses.context.language.data["topics"]
    first, _, rest = words.partition(" of ")
    many = bool(rest) and first.rpartition(" ")[2] in topics.get("vague_heads", ()) and not _told_which(rest, topics)
    shared = (
        bool(rest)
        and len(first.split()) <= _FEW
        and rest.split()[-1] in topics.get("shared", ())
        and first.split()[-1] in topics["vague_nouns"]
    )
    counted = len(words.split()) > 1 and words.split()[0] in topics.get("vague_counts", ())
    plain = (many or counted) and words.split()[-1] in topics["vague_nouns"]
    return words in topics.get("vague", ()) or shared or plain


def _told_which(rest: str, topics: Mapping[str, Sequence[str]]) -> bool:
    """Whether two words or more say which issues are meant: “a range of regional security challenges”."""
    return len([word for word in rest.split()[:-1] if word not in topics.get("vague_adjectives", ())]) > 1


def anaphoric(clauses: Clauses, part: Part) -> bool:
    """Whether a member only points back at what was told: “the issue was discussed at …”."""
    words = clauses.context.words(clauses.items[part[0]].start, clauses.items[part[1] - 1].end).lower()
    topics = clauses.context.language.data["topics"]
    *first, last = words.split()
    rest = bool(first) and first[-1] == "other" and (last in topics["vague_nouns"] or last in topics["spheres"])
    rest = rest and len(first) <= _REST  # “a number of other fields”
    # “regional issues such as those in Chad”, “all fields, especially economic ones”
    pointing = words.startswith(_POINTING) or words.endswith(" ones")
    return rest or pointing or words in topics.get("anaphoric", ())


_POINTING = ("those in ", "those of ", "those related to ", "those relating to ", "those concerning ", "since ")
_REST = 3


def list_ends_in(clauses: Clauses, part: Part, last: int) -> bool:
    """Whether the last of a list of states only begins what it names: “Libya, Yemen, and the Ukraine war”."""
    item, follower = clauses.items[part[0]], clauses.items[part[0] + 1]
    ties = clauses.context.language.data["topics"]["ties"]
    words = clauses.context.words(item.start, last).lower()
    listed = "," in words or words.endswith("the ")
    return listed and follower.code in "wFmK'" and clauses.items[part[1] - 1].unit.text not in ties
