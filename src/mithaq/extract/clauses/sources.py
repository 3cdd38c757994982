"""Whose account a sentence is: statements and their issuers, and bodies or their spokespersons that tell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.named_again import last_ministry
from mithaq.extract.chunks.slots import Filler, after, before
from mithaq.extract.clauses.agencies import named_agency
from mithaq.extract.clauses.arabic_sources import source
from mithaq.extract.clauses.holders import before_verb
from mithaq.extract.clauses.press_offices import press_office
from mithaq.extract.clauses.speakers import of_agency
from mithaq.extract.words.items import ACTOR, PERSON, ROLE
from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Template, Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_SPOKESPERSON = "spokesperson"
_NEAR = 4
"""Items after a word of citing within which its body stands: «وفق بيان مقتضب لوزارة …»."""

_OF = frozenset({"of", "by", "from"})
"""Prepositions between a statement and its body: “according to a statement by the ministry”."""


def cited(clauses: Clauses, index: int) -> None:
    """«وفق وزارة …», “according to the ministry”: the body that the account comes from."""
    if index + 1 >= len(clauses.items):
        return
    if clauses.codes[index] == "p" and not _SAID_IN.match(clauses.codes, max(index - 1, 0)):
        return
    at = index + 1
    while at < min(len(clauses.items), index + 1 + _NEAR) and (
        clauses.codes[at] in "al$c"
        or (clauses.codes[at - 1] == "a" and (clauses.codes[at] == "t" or clauses.items[at].preposition in _OF))
    ):
        at += 1
    office = _press(clauses, at) or source(clauses, at, stated="a" in clauses.codes[index:at])
    if office is not None:
        _issued(clauses, office, clauses.items[index + 1].start, joint=False)
    elif at < len(clauses.items) and clauses.codes[at] == "B" and (body := last_ministry(clauses.context)):
        item = clauses.items[at]
        last = Filler((body,), item.start, item.end, at, resolved=True)
        _issued(clauses, last, clauses.items[index + 1].start, joint=False)
    elif at < len(clauses.items) and clauses.codes[at] == ACTOR and clauses.items[at].note == "body":
        issuer = clauses.fill(at, ACTOR)
        if issuer is not None:
            _issued(clauses, issuer, clauses.items[index + 1].start, joint=False)
    elif at < len(clauses.items) and clauses.codes[at] == PERSON and clauses.context.gazetteer.arabic:
        body = _spoken_for(clauses, clauses.items[at].refs[-1]) if clauses.items[at].refs else ""
        if body:  # «نقلا عن المتحدث باسم وزارة الخارجية …»
            item = clauses.items[at]
            _issued(clauses, Filler((body,), item.start, item.end, at), clauses.items[index + 1].start, joint=False)


_SAID_IN = re.compile(r"[wVc]pa[lt]{0,2}1")
"""«جاء في بيان لوزارة …»: right after a verb, with the body right after the statement."""


def credited(clauses: Clauses) -> None:
    """The body in a line at the foot of an English account: “SOURCE Ministry of Trade”, “Distributed by … for …”."""
    found = _CREDIT.match(clauses.codes)
    words = clauses.context.language.data.get("credits", {})
    if found is None or not words:
        return
    first = clauses.items[0].unit.text.lower()
    at = found.end(1) - 1
    behalf = first in words["distributed"] and at > 1 and clauses.items[at - 1].preposition == "behalf"
    item = clauses.items[at]
    if not (behalf or (first in words["source"] and at <= _CREDITED)):
        return
    with_state = item.note != "body" and [clauses.context.kind(ref) for ref in item.refs] == [
        "GovernmentBody",
        "Country",
    ]
    issuer = Filler(item.refs[:1], item.start, item.units[0].end, at) if with_state else clauses.fill(at, ACTOR)
    if issuer is not None and (with_state or item.note == "body"):  # “… on behalf of Ministry of Trade - Republic of A”
        _issued(clauses, issuer, clauses.items[0].start, joint=False)


_CREDIT = re.compile(f"([WwV](?::?|p[^.;:V]*?p){ACTOR})[^V;]{{0,6}}$")
_CREDITED = 2
"""Items before the body after “Source”, at most."""


def worded(clauses: Clauses, trigger: Trigger) -> None:
    """«بيان صادر عن وزارة …»: a statement and its issuer, which carries what the sentence says."""
    index = trigger.index
    rest = range(index, len(clauses.items))
    issuer = clauses.slot(str(trigger.frame["roles"]["issuer"]), index, rest, set())
    follows = after(issuer.index, _NEAR, len(clauses.items)) if issuer is not None else ()
    near = (clauses.items[at] for at in (*before(index, 2), *follows))
    noun = next((item for item in near if item.is_a("statement", "joint_statement")), None)
    if issuer is not None and noun is not None:
        _issued(clauses, issuer, noun.start, joint=noun.is_a("joint_statement") and len(issuer.refs) > 1)


def told(clauses: Clauses, trigger: Trigger, within: range) -> None:
    """«قالت وزارة … إن», «أوضح المتحدث باسم وزارة …», «ذكر بيان لوزارة …»: the body that tells it."""
    if _of_what(clauses, trigger.index):
        return None
    office = _office_before(clauses, trigger.index, within) or source(clauses, trigger.index + 1, stated=False)
    if office is not None:
        return _issued(clauses, office, office.start, joint=False)
    subject = clauses.explicit_subject(trigger.index, within)
    if subject is None or _a_statement_does(clauses, trigger.index):
        return _told_by_statement(clauses, trigger.index, within)
    code = clauses.codes[subject.index]
    body: Ref = ""
    if code == ACTOR and clauses.items[subject.index].note == "body":
        body = subject.refs[0]
    elif code in PERSON + ROLE:
        body = _spoken_for(clauses, subject.refs[-1])
    if body:
        _issued(clauses, Filler((body,), subject.start, subject.end, subject.index), subject.start, joint=False)
    return None


def _a_statement_does(clauses: Clauses, index: int) -> bool:
    """Whether a statement is what an Arabic verb after «حسب ما» has for its subject, whatever stands before that."""
    follows = index + 1 < len(clauses.items) and clauses.items[index + 1].is_a("statement")
    return follows and clauses.context.language.order == "VSO" and clauses.codes[index - 1 : index] == "c"


def _of_what(clauses: Clauses, index: int) -> bool:
    """Whether a body only says what something is that another did: «أطلق صواريخ على ما قالت الوزارة إنه …» (Arabic)."""
    on_what = index > 1 and clauses.codes[index - 1] == "Z" and clauses.items[index - 2].preposition == "على"
    return on_what and clauses.context.language.order == "VSO"


def _office_before(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The office right before a verb of telling: “…, his office said”, “the press service of the ministry reported”."""
    if clauses.context.language.order == "VSO":
        return None
    after_verb = 0 < index < len(clauses.items) - 1 and clauses.codes[index - 1] in ',"'
    if after_verb and (office := _office_after(clauses, index + 1)) is not None:
        return office
    last = before_verb(clauses, index)
    if _IN_CITY.search(clauses.codes, 0, last + 1):
        last -= 2  # “the ministry in Lima said”
    start = next((at + 1 for at in range(last, within.start - 1, -1) if clauses.codes[at] in ',":;'), within.start)
    while start < last and clauses.codes[start] in "tJ&":
        start += 1
    if (stated := _OWN_STATEMENT.fullmatch(clauses.codes, start, last + 1)) is not None:
        issuer = clauses.fill(stated.start("of" if stated["of"] else "whose"), ACTOR)
        return issuer and Filler(issuer.refs, issuer.start, issuer.end, last)
    if clauses.codes[start : last + 1] == "B" + ROLE:
        return _spokesperson(clauses, last)
    found = _press(clauses, start) if 0 <= start <= last else None
    if last > start and clauses.items[last].unit.text.lower() in clauses.context.language.data["imprint"]["release"]:
        last -= 1  # “a ministry release said”
        found = clauses.fill(last, ACTOR) if last == start and clauses.items[last].note == "body" else found
    return found if found is not None and found.index == last else None


def _office_after(clauses: Clauses, at: int) -> Filler | None:
    """The body or office right after a verb of telling: “…, said the ministry”, “…, said its spokesperson A”."""
    if clauses.codes[at] == ACTOR and clauses.items[at].note == "body":
        return clauses.fill(at, ACTOR)
    office = None if clauses.context.state.issuer else _press(clauses, at)
    return office or _spokesperson(clauses, at)


_IN_CITY = re.compile("Bp2$")
_OWN_STATEMENT = re.compile(f"ap(?P<of>{ACTOR})|(?P<whose>{ACTOR})a")
"""“a statement by the ministry said”, “a ministry statement said”."""


def _spokesperson(clauses: Clauses, at: int) -> Filler | None:
    """The body for which whoever an item names speaks: “said A, spokesperson for …”, “a ministry spokesman”."""
    item = clauses.items[at]
    body: Ref = ""
    if item.code == PERSON and item.refs:
        body = _spoken_for(clauses, item.refs[-1])
    elif item.code == ROLE and item.unit.tags.get("role_construct", ("",))[0] == _SPOKESPERSON:
        body = last_ministry(clauses.context)
    return Filler((body,), item.start, item.end, at, resolved=True) if body else None


def _press(clauses: Clauses, at: int) -> Filler | None:
    """The office or agency that begins at an item: “the press service of the ministry”, “state news agency IRNA”."""
    return press_office(clauses, at) or named_agency(clauses, at)


def _told_by_statement(clauses: Clauses, index: int, within: range) -> None:
    """A noun of statements after the verb, with the body that it is of."""
    noun = next((at for at in after(index, 2, within.stop) if clauses.items[at].is_a("statement")), None)
    reach = () if noun is None else after(noun, 3, within.stop)
    others = (source(clauses, at, stated=True) for at in reach if clauses.codes[at - 1] in "lai$")
    other = next((found for found in others if found is not None), None)
    if noun is not None and other is not None:
        return _issued(clauses, other, clauses.items[noun].start, joint=False)
    body = next((at for at in reach if clauses.codes[at] == ACTOR and clauses.items[at].note == "body"), None)
    if noun is not None and body is not None and all(clauses.codes[at] not in "@,V" for at in range(noun, body)):
        issuer = clauses.fill(body, ACTOR)
        if issuer is not None:
            _issued(clauses, issuer, clauses.items[noun].start, joint=False)
    elif noun is not None and clauses.codes[noun + 1 : noun + 2] == "@":
        _told_again(clauses, noun)
    return None


def _told_again(clauses: Clauses, noun: int) -> None:
    """«وأفاد البيان بأن …»: a statement of whoever issued the last one, or of the body that was named last."""
    context, item = clauses.context, clauses.items[noun]
    body = context.state.body
    organ = body and context.kind(body) == "GovernmentBody" and not of_agency(context, (body,))
    last = context.state.issuer or ((body,) if organ else ())  # of an agency: «تلقت وكالة … نسخة منه»
    if last and context.language.order == "VSO" and item.unit.text.startswith("ال"):
        _issued(clauses, Filler(last, item.start, item.end, noun, resolved=True), item.start, joint=False)


def _spoken_for(clauses: Clauses, ref: Ref) -> Ref:
    """The body whose spokesperson somebody is; empty for anybody else."""
    context = clauses.context
    known = context.people.get(ref)
    posts = [post for post in known.posts if post.rank == _SPOKESPERSON] if known else []
    for post in posts:
        if post.organization:
            return post.organization
        if post.function and post.body_span:
            return context.body_of_post(post, known.country if known else "")
    return ""


def _issued(clauses: Clauses, issuer: Filler, start: int, *, joint: bool) -> None:
    """Write a statement of an issuer; what the sentence says is expressed in it."""
    context = clauses.context
    ref = context.entity("JointStatement" if joint else "Statement", ("statement", tuple(sorted(issuer.refs))))
    context.mention(ref, start, issuer.end)
    evidence = context.evidence(start, issuer.end, "issue")
    for holder in issuer.refs:
        context.fact(ref, "issuedBy", holder, evidence)
    kind = "joint-statement" if joint else "ministry-statement"
    context.fact(ref, "dcterms:type", Value(kind, "tkind"), evidence)
    context.statement_of_sentence = ref
    context.state.issuer = issuer.refs
    context.statement_span = (start, issuer.end)


def who_took_part(context: Context, line: Template, fillers: dict[str, Filler]) -> list[Ref | Value]:
    """Whom the object of a line means; of an unsaid subject no body, which only told of what took place (Arabic)."""
    filler = fillers[line.object]
    told = line.predicate == "hasParticipant" and filler.index < 0 and context.gazetteer.arabic
    bodies = {"GovernmentBody", "Organization"} if told else set()
    return [ref for ref in filler.refs if context.kind(ref) not in bodies]
