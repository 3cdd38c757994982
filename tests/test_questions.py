"""Every shipped question: its titles, and the rows that it must give on what two invented accounts say."""

from __future__ import annotations

import re

import asked
import pytest
from conftest import ROOT

from mithaq.ask.answers import Asked, ask, readable
from mithaq.ask.queries import find, shipped
from mithaq.graph.store import load

DESIGNED = 36
"""Competency questions of the design; the library may hold more."""
ROWS = {
    "activity-by-month": (
        "2025-03 | 1",
        "2026-02 | 1",
        "2026-03 | 1",
    ),
    "agreement-status": (
        "agr:x-minerals | c:JPN | status:negotiating | ",
        "agr:x-minerals | c:OMN | status:negotiating | ",
        "agr:x-sea | c:NOR | status:signed | 2024",
        "agr:x-sea | c:NOR | status:ratified | 2025-12",
        "agr:x-sea | c:OMN | status:signed | 2026-02-03",
    ),
    "agreements-at-an-event": ("round:JPN-OMN-economic-2 | agr:x-sea | 2026-02-03",),
    "agreements-on-a-topic": ("agr:x-sea | topic:x-ports",),
    "agreements-signed": (
        "c:JPN | agr:x-sea | ",
        "c:NOR | agr:x-sea | 2024",
        "c:OMN | agr:x-sea | 2026-02-03",
    ),
    "agreements-under-negotiation": (
        "agr:x-minerals | c:JPN | status:negotiating",
        "agr:x-minerals | c:OMN | status:negotiating",
    ),
    "calls-for-action": ("c:NOR | skind:call-for | c:KEN | topic:x-ports",),
    "changed-status": ("agr:x-sea | c:NOR | status:signed | 2024 | status:ratified | 2025-12",),
    "concurrent-events": (
        "event:x-space-forum | round:JPN-OMN-economic-2",
        "round:JPN-OMN-economic-2 | event:x-space-forum",
    ),
    "condemnations": ("c:NOR | skind:condemn | topic:x-ports | ",),
    "countries-at-an-event": (
        "event:call | c:JPN | 2026-03-05",
        "event:call | c:NOR | 2026-03-05",
        "event:talks | c:KEN | ",
        "event:talks | c:NOR | ",
        "round:JPN-OMN-economic-1 | c:JPN | 2025-03-10",
        "round:JPN-OMN-economic-1 | c:OMN | 2025-03-10",
        "round:JPN-OMN-economic-2 | c:JPN | 2026-02-03",
        "round:JPN-OMN-economic-2 | c:OMN | 2026-02-03",
    ),
    "dialogues-between-countries": (
        "dlg:JPN-OMN-economic | c:JPN | c:OMN",
        "dlg:JPN-OMN-economic | c:OMN | c:JPN",
    ),
    "events-in-a-country": (
        "c:JPN | round:JPN-OMN-economic-1 | place:JPN-tokyo | 2025-03-10",
        "c:OMN | event:talks | c:OMN | ",
        "c:OMN | event:x-space-forum | place:OMN-muscat | ",
        "c:OMN | round:JPN-OMN-economic-2 | place:OMN-muscat | 2026-02-03",
    ),
    "events-on-a-topic": (
        "round:JPN-OMN-economic-1 | topic:x-ports | 2025-03-10",
        "round:JPN-OMN-economic-2 | topic:space-exploration | 2026-02-03",
        "round:JPN-OMN-economic-2 | topic:x-ports | 2026-02-03",
    ),
    "facts-by-document-and-rule": (
        "doc:EN | en.test/1 | 80",
        "doc:AR | ar.test/1 | 20",
    ),
    "facts-not-explicit": (
        "agp:NOR--x-sea--signed | dip:agreementStatus | status:signed | fkind:resolved",
        "agp:OMN--x-sea--signed | dip:ofAgreement | agr:x-sea | fkind:resolved",
        "event:call | dip:hasParticipant | c:JPN | fkind:resolved",
        "person:x-JPN-kenta | dip:represents | c:JPN | fkind:resolved",
        "round:JPN-OMN-economic-1 | dip:roundOf | dlg:JPN-OMN-economic | fkind:resolved",
        "round:JPN-OMN-economic-2 | dip:discusses | topic:x-ports | fkind:resolved",
        "round:JPN-OMN-economic-2 | dip:hostedBy | c:OMN | fkind:resolved",
        "st:describe | dip:stanceHolder | c:OMN | fkind:resolved",
        "stmt:OMN-mfa | dip:reportsOn | round:JPN-OMN-economic-2 | fkind:resolved",
        "ten:nasser | dip:tenurePost | post:OMN-mfa-undersecretary | fkind:resolved",
    ),
    "hosts-and-mediators": (
        "c:OMN | event:talks | role:host | ",
        "c:OMN | event:talks | role:mediator | ",
    ),
    "hosts-and-places": (
        "event:talks | c:OMN | c:OMN | ",
        "event:x-space-forum |  | place:OMN-muscat | ",
        "round:JPN-OMN-economic-1 | c:JPN | place:JPN-tokyo | 2025-03-10",
        "round:JPN-OMN-economic-2 | c:OMN | place:OMN-muscat | 2026-02-03",
    ),
    "joint-statements": (
        "stmt:joint | c:JPN | 2026-02-03",
        "stmt:joint | c:OMN | 2026-02-03",
    ),
    "jointly-welcomed": (
        "c:JPN | c:OMN | agr:x-sea",
        "c:OMN | c:JPN | agr:x-sea",
    ),
    "officials-of-a-country": (
        "c:JPN | person:x-JPN-kenta | ",
        "c:OMN | person:x-OMN-salim | post:OMN-mfa-undersecretary",
    ),
    "officials-who-met": (
        "round:JPN-OMN-economic-2 | person:x-JPN-kenta | c:JPN | person:x-OMN-salim | c:OMN | 2026-02-03",
        "round:JPN-OMN-economic-2 | person:x-OMN-salim | c:OMN | person:x-JPN-kenta | c:JPN | 2026-02-03",
    ),
    "participants": (
        "event:call | c:JPN |  | ",
        "event:call | c:NOR |  | ",
        "event:talks | c:KEN |  | ",
        "event:talks | c:NOR |  | ",
        "event:talks | c:OMN | role:mediator | ",
        "round:JPN-OMN-economic-1 | c:JPN |  | ",
        "round:JPN-OMN-economic-1 | c:OMN |  | ",
        "round:JPN-OMN-economic-2 | c:JPN |  | ",
        "round:JPN-OMN-economic-2 | c:OMN |  | ",
        "round:JPN-OMN-economic-2 | person:x-JPN-kenta |  | ",
        "round:JPN-OMN-economic-2 | person:x-OMN-salim | role:head-of-delegation | c:OMN",
    ),
    "partners": (
        "c:JPN | c:OMN | an old partnership",
        "c:OMN | c:JPN | an old partnership",
    ),
    "posts-of-officials": (
        "person:x-OMN-nasser | post:OMN-mfa-undersecretary | body:OMN-mfa | c:OMN | false",
        "person:x-OMN-salim | post:OMN-mfa-undersecretary | body:OMN-mfa | c:OMN | true",
    ),
    "rounds-of-a-dialogue": (
        "dlg:JPN-OMN-economic | 1 | round:JPN-OMN-economic-1 | 2025-03-10",
        "dlg:JPN-OMN-economic | 2 | round:JPN-OMN-economic-2 | 2026-02-03",
    ),
    "shared-stances": (
        "c:JPN | c:OMN | topic:space-exploration | skind:emphasize",
        "c:JPN | c:OMN | topic:x-partnership | skind:describe",
        "c:OMN | c:JPN | topic:space-exploration | skind:emphasize",
        "c:OMN | c:JPN | topic:x-partnership | skind:describe",
    ),
    "stances-from-one-side": ("c:JPN | skind:praise | round:JPN-OMN-economic-2 | stmt:OMN-mfa | body:OMN-mfa",),
    "stances-of-a-country": (
        "c:JPN | skind:describe | topic:x-partnership",
        "c:JPN | skind:emphasize | topic:space-exploration",
        "c:JPN | skind:praise | round:JPN-OMN-economic-2",
        "c:JPN | skind:welcome | agr:x-sea",
        "c:NOR | skind:call-for | topic:x-ports",
        "c:NOR | skind:condemn | topic:x-ports",
        "c:OMN | skind:describe | topic:x-partnership",
        "c:OMN | skind:emphasize | topic:space-exploration",
        "c:OMN | skind:welcome | agr:x-sea",
    ),
    "statements-issued": (
        "stmt:OMN-mfa | body:OMN-mfa | round:JPN-OMN-economic-2 | 2026-02-04",
        "stmt:joint | c:JPN | round:JPN-OMN-economic-2 | 2026-02-03",
        "stmt:joint | c:OMN | round:JPN-OMN-economic-2 | 2026-02-03",
    ),
    "subjects-of-agreements": ("agr:x-sea | topic:x-ports",),
    "timeline-of-a-relation": (
        "2024 | agr:x-sea | c:JPN | c:NOR",
        "2024 | agr:x-sea | c:NOR | c:JPN",
        "2024 | agr:x-sea | c:NOR | c:OMN",
        "2024 | agr:x-sea | c:OMN | c:NOR",
        "2025-03-10 | round:JPN-OMN-economic-1 | c:JPN | c:OMN",
        "2025-03-10 | round:JPN-OMN-economic-1 | c:OMN | c:JPN",
        "2025-12 | agr:x-sea | c:JPN | c:NOR",
        "2025-12 | agr:x-sea | c:NOR | c:JPN",
        "2025-12 | agr:x-sea | c:NOR | c:OMN",
        "2025-12 | agr:x-sea | c:OMN | c:NOR",
        "2026-02-03 | agr:x-sea | c:JPN | c:OMN",
        "2026-02-03 | agr:x-sea | c:NOR | c:OMN",
        "2026-02-03 | agr:x-sea | c:OMN | c:JPN",
        "2026-02-03 | agr:x-sea | c:OMN | c:NOR",
        "2026-02-03 | round:JPN-OMN-economic-2 | c:JPN | c:OMN",
        "2026-02-03 | round:JPN-OMN-economic-2 | c:OMN | c:JPN",
        "2026-03-05 | event:call | c:JPN | c:NOR",
        "2026-03-05 | event:call | c:NOR | c:JPN",
    ),
    "topics-discussed": (
        "round:JPN-OMN-economic-1 | topic:x-ports",
        "round:JPN-OMN-economic-2 | topic:space-exploration",
        "round:JPN-OMN-economic-2 | topic:x-ports",
    ),
    "topics-in-one-readout-only": (
        "round:JPN-OMN-economic-2 | topic:space-exploration | doc:EN | doc:AR",
        "round:JPN-OMN-economic-2 | topic:x-ports | doc:AR | doc:EN",
    ),
    "topics-new-in-a-round": ("dlg:JPN-OMN-economic | round:JPN-OMN-economic-2 | topic:space-exploration",),
    "visits-and-calls": (
        "event:call | dip:Call | c:JPN | c:NOR | 2026-03-05",
        "event:call | dip:Call | c:NOR | c:JPN | 2026-03-05",
    ),
    "who-followed-whom-in-a-post": ("post:OMN-mfa-undersecretary | person:x-OMN-nasser | person:x-OMN-salim | c:OMN",),
    "who-headed-each-delegation": (
        "round:JPN-OMN-economic-2 | person:x-OMN-salim | c:OMN | post:OMN-mfa-undersecretary",
    ),
    "who-met-most-often": (
        "person:x-JPN-kenta | 1",
        "person:x-OMN-salim | 1",
    ),
    "who-ratified-or-acceded": ("c:NOR | agr:x-sea | status:ratified | 2025-12",),
}
WITH_PARAMETERS = (
    ("participants", {"role": "mediator"}, ("event:talks | c:OMN | role:mediator | ",)),
    ("participants", {"participant": "Kenta Mihon"}, ("round:JPN-OMN-economic-2 | person:x-JPN-kenta |  | ",)),
    (
        "how-two-actors-are-connected",
        {"actor": "NO", "other": "عُمان"},
        ("c:NOR | c:OMN | agr:x-sea", "c:NOR | c:OMN | event:talks"),
    ),
    (
        "how-two-actors-are-connected",
        {"actor": "Salim Al Tajribi", "other": "Kenta Mihon"},
        ("person:x-OMN-salim | person:x-JPN-kenta | round:JPN-OMN-economic-2",),
    ),
    (
        "names-of-a-thing",
        {"thing": "dlg:JPN-OMN-economic"},
        ("dlg:JPN-OMN-economic | الحوار الاقتصادي | ar", "dlg:JPN-OMN-economic | Economic Dialogue | en"),
    ),
    (
        "names-of-a-thing",
        {"thing": "dlg:JPN-OMN-economic", "written": "en"},
        ("dlg:JPN-OMN-economic | Economic Dialogue | en",),
    ),
    (
        "evidence-of-a-fact",
        {"subject": "event:call", "predicate": "dip:hasParticipant", "object": "c:NOR"},
        ("event:call | dip:hasParticipant | c:NOR | وتلقت اليابان اتصالًا من النرويج في 5 مارس 2026 | ar.test/1",),
    ),
    ("agreement-status", {"party": "Norway", "since": "2025"}, ("agr:x-sea | c:NOR | status:ratified | 2025-12",)),
    (
        "agreement-status",
        {"since": "2025-12-31"},
        ("agr:x-sea | c:NOR | status:ratified | 2025-12", "agr:x-sea | c:OMN | status:signed | 2026-02-03"),
    ),
    ("agreement-status", {"until": "2024-06"}, ("agr:x-sea | c:NOR | status:signed | 2024",)),
    (
        "agreement-status",
        {"agreement": "اتفاقية النقل البحري", "status": "signed", "party": "OM"},
        ("agr:x-sea | c:OMN | status:signed | 2026-02-03",),
    ),
    ("countries-at-an-event", {"country": "KEN"}, ("event:talks | c:KEN | ",)),
    (
        "countries-at-an-event",
        {"since": "2026-03-01", "until": "2026"},
        ("event:call | c:JPN | 2026-03-05", "event:call | c:NOR | 2026-03-05"),
    ),
    (
        "countries-at-an-event",
        {"event": "الجولة الثانية", "country": "اليابان"},
        ("round:JPN-OMN-economic-2 | c:JPN | 2026-02-03",),
    ),
    ("who-headed-each-delegation", {"country": "JP"}, ()),
    (
        "who-headed-each-delegation",
        {"country": "OM"},
        ("round:JPN-OMN-economic-2 | person:x-OMN-salim | c:OMN | post:OMN-mfa-undersecretary",),
    ),
    ("agreements-on-a-topic", {"topic": "topic:x-ports"}, ("agr:x-sea | topic:x-ports",)),
    (
        "events-on-a-topic",
        {"topic": "topic:space"},
        ("round:JPN-OMN-economic-2 | topic:space-exploration | 2026-02-03",),
    ),
    ("events-on-a-topic", {"topic": "topic:no-such"}, ()),
    ("stances-of-a-country", {"country": "NO", "kind": "condemns"}, ("c:NOR | skind:condemn | topic:x-ports",)),
    ("calls-for-action", {"addressee": "كينيا"}, ("c:NOR | skind:call-for | c:KEN | topic:x-ports",)),
    ("calls-for-action", {"addressee": "OM"}, ()),
    (
        "visits-and-calls",
        {"country": "NO", "other": "JP", "since": "2026"},
        ("event:call | dip:Call | c:NOR | c:JPN | 2026-03-05",),
    ),
    ("visits-and-calls", {"country": "NO", "other": "OM"}, ()),
    ("activity-by-month", {"actor": "NO"}, ("2026-03 | 1",)),
    ("who-met-most-often", {"until": "2025-12"}, ()),
    (
        "posts-of-officials",
        {"official": "Nasser Al Qadim"},
        ("person:x-OMN-nasser | post:OMN-mfa-undersecretary | body:OMN-mfa | c:OMN | false",),
    ),
    ("facts-by-document-and-rule", {"rule": "ar.test/1"}, ("doc:AR | ar.test/1 | 20",)),
)


@pytest.fixture(scope="module")
def accounts(tmp_path_factory):
    """A folder with the two accounts' files."""
    return asked.written(tmp_path_factory.mktemp("accounts"))


def as_rows(columns):
    """Rows as lines; the documents by the language of their text."""
    names = {asked.document(language): f"doc:{language.upper()}" for language in ("en", "ar")}
    return tuple(" | ".join(names.get(cell, cell) for cell in row) for row in columns)


@pytest.mark.parametrize(("name", "rows"), ROWS.items(), ids=ROWS)
def test_each_question_gives_its_rows(accounts, name, rows):
    graph = load([accounts])
    assert as_rows(readable(graph, graph.query(find(name).text), "en", iris=True)) == rows


@pytest.mark.parametrize(("name", "given", "rows"), WITH_PARAMETERS)
def test_a_question_with_parameters_gives_fewer_rows(accounts, name, given, rows):
    assert as_rows(ask(Asked(find(name), given, iris=True), [accounts]).rows) == rows


def test_every_question_has_its_rows_here():
    names = {question.name for question in shipped()}
    assert names == ROWS.keys() | {name for name, _, _ in WITH_PARAMETERS}
    assert len(names) >= DESIGNED


def test_every_question_has_titles_and_descriptions_in_both_languages():
    for question in shipped():
        for language in ("en", "ar"):
            assert dict(question.titles)[language]
            assert question.description(language).endswith(".")
        assert any("\u0600" < char < "\u06ff" for char in question.title("ar"))


def test_every_parameter_is_a_variable_of_its_question_and_no_default_names_a_thing():
    for question in shipped():
        for parameter in question.parameters:
            assert re.search(rf"\?{parameter.variable}\b", question.text.partition("\nSELECT")[2]), question.name
            assert ":" not in parameter.default


def test_every_question_orders_its_rows_by_all_that_it_selects_so_that_they_never_change_places():
    for question in shipped():
        selected = re.search(r"^SELECT (.*?)\{", question.text, re.MULTILINE)[1]
        ordered = re.search(r"^ORDER BY (.*)$", question.text, re.MULTILINE)[1]
        wanted = set(re.findall(r"\?\w+(?! AS)", re.sub(r"\([^()]*\([^()]*\) AS (\?\w+)\)", r"\1", selected)))
        assert wanted <= set(re.findall(r"\?\w+", ordered)) | FIXED.get(question.name, set()), question.name


FIXED = {
    "evidence-of-a-fact": {"?words", "?rule"},  # ordered by the evidence that has them
    "topics-new-in-a-round": {"?round"},  # ordered by its number
    "activity-by-month": {"?events"},  # one a month
    "posts-of-officials": {"?held"},  # one of a person and a post
}


def test_no_question_names_a_thing_of_the_seed():
    for path in (ROOT / "queries").glob("*.rq"):
        body = "\n".join(line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
        assert not re.search(r"(?<![\w?])(c|body|person|post|place|dlg|round|event|agr|stmt|topic|doc):\w", body), path
