"""Stances: who affirms, commits to, welcomes or condemns what, in the text's own words."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from mithaq.extract.clauses import Clauses, Filler
from mithaq.extract.items import ACTOR, PLACE
from mithaq.extract.topics import Part, complement_end, parts, topics_of, wording
from mithaq.model import Ref, Value
from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.context import Context
    from collections.abc import Mapping

_WISHES = {"call-for", "urge", "demand", "appeal", "hope", "express-interest", "express-readiness", "commit", "recommit", "reject", "deny", "agree", "warn", "threaten"}
"""Kinds whose content has not happened: nothing inside is asserted (linguistics.md, section 15, precedence)."""


def stance(clauses: Clauses, frame: Mapping[str, Any], index: int, low: int, high: int, consumed: set[int]) -> tuple[int, int] | None:
    """Write the stance that a verb takes; returns the range of items whose facts are only wished, if any."""
    holder = clauses.subject(index, low, high)
    if holder is None:
        return None
    start = _complement(clauses, frame, index, high, holder)
    if start is None:
        return None
    marker = clauses.codes[start - 1]
    kind, start, owner = _kind(clauses, frame, start, high, consumed)
    if kind is None:
        return None
    holder = owner or holder
    end = complement_end(clauses, start, high)
    if end <= start:
        return None
    content = marker == "@"
    clauses.context.state.speaker = holder.refs
    found = parts(clauses, start, end, acts=True)
    addressee = _addressee(clauses, frame, index, start, holder)
    _write(clauses, kind, holder, index, found, str(frame["id"]), addressee, worded=1 if content else len(found))
    return (start, end) if kind in _WISHES else None


def _complement(clauses: Clauses, frame: Mapping[str, Any], index: int, high: int, holder: Filler) -> int | None:
    """The first item of what the stance is about, after its preposition or أن; None when there is none."""
    wanted = list(frame["complement"])
    if frame.get("addressee") and "object" in wanted and len(wanted) > 1:
        found = _complement(clauses, {"complement": [word for word in wanted if word != "object"]}, index, high, holder)
        if found is not None:
            return found
    at = holder.index + 1 if index < holder.index < high else index + 1
    for looked in range(at, min(high, at + 12)):
        code = clauses.codes[looked]
        if looked in clauses.skipped or code in "t,":
            continue
        if code == "@":
            return looked + 1 if "أن" in wanted or "that" in wanted else None
        if code in "pblj" and str(clauses.items[looked].unit.tags.get("preposition")) in wanted:
            return looked + 1
        if "object" in wanted and code not in "pblj":
            return looked
    return None


def _kind(
    clauses: Clauses, frame: Mapping[str, Any], start: int, high: int, consumed: set[int],
) -> tuple[str | None, int, Filler | None]:  # fmt: skip
    """The kind of stance, which a noun may give (أعرب عن قلقه), where its content begins, and whose it is said to be."""
    kind = str(frame["stance"])
    expressive = frame.get("expressive")
    if not expressive or start >= high:
        return kind, start, None
    noun, owner = _stance_noun(clauses, start, high)
    if noun is None:
        return (None if frame.get("only") else kind), start, None
    noun_kind, prepositions, keep = clauses.items[noun].unit.tags["stance_noun"]
    if keep:
        consumed.add(noun)
        return ("emphasize" if kind == "affirm" else kind), start, None
    after = _after_noun(clauses, noun, high, prepositions)
    if after is None and noun != start:
        return (None if frame.get("only") else kind), start, None
    consumed.add(noun)
    if expressive == "recommit" and noun_kind == "commit":
        noun_kind = "recommit"
    return noun_kind, after if after is not None else start, owner


def _stance_noun(clauses: Clauses, start: int, high: int) -> tuple[int | None, Filler | None]:
    """The noun of stance that heads a complement; before it (English) adjectives and whose it is: “the enduring U.S. commitment”."""
    reach = start + (5 if clauses.context.language.order == "SVO" else 1)
    owner = None
    for at in range(start, min(high, reach)):
        item = clauses.items[at]
        if item.code not in "123456789" and "stance_noun" in item.unit.tags:
            return at, owner
        if item.code in "106":
            owner = clauses.fill(at, "106")
        elif item.code not in "wcWK'":
            return None, None
    return None, None


def _after_noun(clauses: Clauses, noun: int, high: int, prepositions: tuple[str, ...]) -> int | None:
    """The item after the preposition of a stance noun, past its adjectives («التزامهما المشترك بـ»)."""
    for at in range(noun + 1, min(high, noun + 5)):
        code = clauses.codes[at]
        if code in "pblj" and str(clauses.items[at].unit.tags.get("preposition")) in prepositions:
            return at + 1
        if code == "@" and "أن" in prepositions:
            return at + 1
        if code not in "DdKwc&":
            return None
    return None


def _addressee(clauses: Clauses, frame: Mapping[str, Any], index: int, start: int, holder: Filler) -> Filler | None:
    if not frame.get("addressee"):
        return None
    for at in range(index + 1, start):
        if at != holder.index and clauses.codes[at] in "1245":
            return clauses.fill(at, "1245")
    return None


def _write(
    clauses: Clauses, kind: str, holder: Filler, index: int, found: list[Part], rule: str, addressee: Filler | None = None, *, worded: int = 99,
) -> None:  # fmt: skip
    context = clauses.context
    if not found:
        return
    item = clauses.items[index]
    begin = min(item.start, holder.start if holder.index >= 0 else item.start)
    end = clauses.items[found[0][1] - 1].end
    how = "resolved" if holder.resolved else "explicit"
    ref = context.entity("Stance", (kind, begin, end))
    evidence = context.evidence(begin, end, rule, kind=how)
    context.fact(ref, "stanceKind", Value(kind, "skind"), context.evidence(begin, end, rule))
    for who in _holders(context, holder.refs):
        context.fact(ref, "stanceHolder", who, evidence)
    if addressee is not None:
        for who in addressee.refs:
            context.fact(ref, "addressee", who, evidence)
    for number, part in enumerate(found):
        last = clauses.items[part[1] - 1].end
        words = context.evidence(begin if number == 0 else clauses.items[part[0]].start, last, rule)
        if number < worded:
            context.fact(ref, "dcterms:description", wording(context, clauses, part), words)
        for thing in topics_of(context, clauses, part):
            context.fact(ref, "stanceAbout", thing, words)
    if context.statement_of_sentence:
        span = context.statement_span
        context.fact(ref, "expressedIn", context.statement_of_sentence, context.evidence(*span, rule))


def _holders(context: Context, refs: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """Who holds a stance: the sides of an event that is said to take it, a post's country when its holder is unnamed."""
    out: list[Ref] = []
    for ref in refs:
        kind = context.kind(ref)
        if ref in context.sides and kind not in {"Country"}:
            out.extend(context.sides[ref])
        elif kind == "Post":
            country = context.people[ref].country
            out.extend([country] if country else [])
        elif kind in {"Country", "Official", "GovernmentBody", "InternationalOrganization"}:
            out.append(ref)
    return tuple(dict.fromkeys(out))


def nominal_stance(clauses: Clauses, index: int, consumed: set[int]) -> None:
    """A stance in a noun: «الالتزام المشترك بين أ وب بـ…», «مع التأكيد على…»."""
    item = clauses.items[index]
    if index in consumed or item.code in "123456789" or index == 0:
        return
    if "stance_noun" in item.unit.tags:
        _noun_of_pair(clauses, index, clauses.bounds(index)[1])
        return
    form = item.unit.tags.get("masdar")
    before = clauses.items[index - 1].unit.tags.get("preposition")
    if isinstance(form, Form) and before in {"ب", "مع"} and item.unit.text.startswith("ال"):
        _masdar(clauses, form, index, clauses.bounds(index)[1])


def _noun_of_pair(clauses: Clauses, index: int, high: int) -> None:
    """A noun of stance with the pair that holds it: «الالتزام المشترك بين مسقط وواشنطن بدعم…»."""
    kind, prepositions, keep = clauses.items[index].unit.tags["stance_noun"]
    pair = next((at for at in range(index + 1, min(high, index + 6)) if clauses.codes[at] in ACTOR + PLACE and len(clauses.items[at].refs) > 1), None)
    if keep or pair is None or str(clauses.items[pair - 1].unit.tags.get("preposition")) not in {"بين", "between"}:
        return
    start = _after_noun(clauses, pair, high, prepositions)
    holder = clauses.fill(pair, ACTOR)
    if start is None or holder is None:
        return
    end = complement_end(clauses, start, high)
    if end > start:
        _write(clauses, kind, holder, index, parts(clauses, start, end)[:1], "commitment-between")


def _masdar(clauses: Clauses, form: Form, index: int, high: int) -> None:
    """«بالتأكيد على أهمية…», «مع التشديد على…»: the sides, or the last speaker, hold it."""
    from mithaq.extract.frames import triggers

    frames = triggers(clauses.context.language.code).get(("verb", form.lemma), [])
    frame = next((frame for frame in frames if "stance" in frame), None)
    state = clauses.context.state
    refs = state.sides or state.speaker
    if frame is None or not refs:
        return
    holder = Filler(refs, clauses.items[index].start, clauses.items[index].end, -1, resolved=True)
    start = _complement(clauses, frame, index, high, holder)
    if start is None:
        return
    kind, start, _ = _kind(clauses, frame, start, high, set())
    end = complement_end(clauses, start, high)
    if kind is not None and end > start:
        _write(clauses, kind, holder, index, parts(clauses, start, end), str(frame["id"]) + "-noun")
