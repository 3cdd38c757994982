"""What several test modules share: a small graph written by hand, and the browser."""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import shutil
import signal
from pathlib import Path

import pytest

# A job in a shell's background ignores Ctrl-C, and so does all that it starts; some tests send it.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).resolve().parents[1]

TEXT = (
    "عُمان واليابان تعقدان الجولة الثانية من الحوار الاقتصادي\n"
    "استضافت مسقط الجولة الثانية من الحوار الاقتصادي العُماني – الياباني. وترأس الجانب العُماني سالم بن ناصر التجريبي.\n"
    "ورحب الجانبان باتفاقية «النقل البحري»، ووافقت اليابان على الانضمام إليها."
)

PREFIXES = """\
@prefix dip: <https://w3id.org/mithaq/ont#> .
@prefix c: <https://w3id.org/mithaq/id/country/> .
@prefix person: <https://w3id.org/mithaq/id/person/> .
@prefix place: <https://w3id.org/mithaq/id/place/> .
@prefix dlg: <https://w3id.org/mithaq/id/dialogue/> .
@prefix round: <https://w3id.org/mithaq/id/round/> .
@prefix part: <https://w3id.org/mithaq/id/participation/> .
@prefix agp: <https://w3id.org/mithaq/id/agreement-participation/> .
@prefix agr: <https://w3id.org/mithaq/id/agreement/> .
@prefix st: <https://w3id.org/mithaq/id/stance/> .
@prefix doc: <https://w3id.org/mithaq/id/doc/> .
@prefix ev: <https://w3id.org/mithaq/id/evidence/> .
@prefix fact: <https://w3id.org/mithaq/id/fact/> .
@prefix role: <https://w3id.org/mithaq/code/role/> .
@prefix skind: <https://w3id.org/mithaq/code/stance-kind/> .
@prefix status: <https://w3id.org/mithaq/code/agreement-status/> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
"""

LABELS = """
c:OMN a dip:Country . c:JPN a dip:Country .
place:OMN-muscat a dip:Place .
dlg:JPN-OMN-economic a dip:Dialogue ; rdfs:label "الحوار الاقتصادي العُماني – الياباني"@ar .
round:JPN-OMN-economic-2 a dip:DialogueRound ; rdfs:label "الجولة الثانية من الحوار الاقتصادي"@ar .
person:x-OMN-test a dip:Official ; rdfs:label "سالم بن ناصر التجريبي"@ar .
agr:x-sea-transport a dip:Agreement ; rdfs:label "اتفاقية «النقل البحري»"@ar .
part:JPN-OMN-economic-2--x-OMN-test--head-of-delegation a dip:Participation .
agp:JPN--x-sea-transport--agreed-to-accede a dip:AgreementParticipation .
st:JPN-OMN-economic-2--welcome--x-sea-transport a dip:Stance .
"""

FACTS = (
    ("round:JPN-OMN-economic-2", "dip:takesPlaceIn", "place:OMN-muscat", "استضافت مسقط الجولة الثانية"),
    ("round:JPN-OMN-economic-2", "dip:roundOf", "dlg:JPN-OMN-economic", "الجولة الثانية من الحوار الاقتصادي"),
    ("round:JPN-OMN-economic-2", "dip:hasParticipant", "c:OMN", "عُمان واليابان تعقدان الجولة الثانية"),
    ("round:JPN-OMN-economic-2", "dip:hasParticipant", "c:JPN", "عُمان واليابان تعقدان الجولة الثانية"),
    (
        "person:x-OMN-test",
        "dip:headsDelegationAt",
        "round:JPN-OMN-economic-2",
        "وترأس الجانب العُماني سالم بن ناصر التجريبي",
    ),
    ("person:x-OMN-test", "dip:represents", "c:OMN", "الجانب العُماني سالم بن ناصر التجريبي"),
    (
        "part:JPN-OMN-economic-2--x-OMN-test--head-of-delegation",
        "dip:participationIn",
        "round:JPN-OMN-economic-2",
        "وترأس الجانب العُماني",
    ),
    (
        "part:JPN-OMN-economic-2--x-OMN-test--head-of-delegation",
        "dip:participant",
        "person:x-OMN-test",
        "وترأس الجانب العُماني",
    ),
    (
        "part:JPN-OMN-economic-2--x-OMN-test--head-of-delegation",
        "dip:participationRole",
        "role:head-of-delegation",
        "وترأس",
    ),
    ("part:JPN-OMN-economic-2--x-OMN-test--head-of-delegation", "dip:onBehalfOf", "c:OMN", "الجانب العُماني"),
    ("agp:JPN--x-sea-transport--agreed-to-accede", "dip:ofAgreement", "agr:x-sea-transport", "على الانضمام إليها"),
    ("agp:JPN--x-sea-transport--agreed-to-accede", "dip:actingParty", "c:JPN", "ووافقت اليابان"),
    (
        "agp:JPN--x-sea-transport--agreed-to-accede",
        "dip:agreementStatus",
        "status:agreed-to-accede",
        "ووافقت اليابان على الانضمام إليها",
    ),
    ("st:JPN-OMN-economic-2--welcome--x-sea-transport", "dip:stanceHolder", "c:OMN", "ورحب الجانبان"),
    ("st:JPN-OMN-economic-2--welcome--x-sea-transport", "dip:stanceHolder", "c:JPN", "ورحب الجانبان"),
    ("st:JPN-OMN-economic-2--welcome--x-sea-transport", "dip:stanceKind", "skind:welcome", "ورحب"),
    (
        "st:JPN-OMN-economic-2--welcome--x-sea-transport",
        "dip:stanceAbout",
        "agr:x-sea-transport",
        "باتفاقية «النقل البحري»",
    ),
)


def facts_turtle() -> str:
    """The facts of the sample, as the builder would write them."""
    return PREFIXES + LABELS + "".join(f"{s} {p} {o} .\n" for s, p, o, _ in FACTS)


def provenance_turtle() -> str:
    """The evidence of the sample: one rdf:Statement and one span a fact."""
    key = hashlib.sha256(TEXT.encode()).hexdigest()[:16]
    lines = [
        PREFIXES,
        f'doc:{key} a dip:SourceDocument ; nif:isString """{TEXT}""" ; dcterms:title "الحوار الاقتصادي"@ar .\n',
    ]
    for number, (subject, predicate, target, words) in enumerate(FACTS):
        begin = TEXT.index(words)
        evidence = f"ev:{key}-{begin}-{begin + len(words)}-{number}"
        lines.append(
            f"fact:{number} a rdf:Statement ; rdf:subject {subject} ; rdf:predicate {predicate} ; "
            f"rdf:object {target} ; dip:hasEvidence {evidence} .\n"
            f'{evidence} a dip:Evidence ; nif:anchorOf "{words}"@ar ; nif:beginIndex {begin} ; '
            f'nif:endIndex {begin + len(words)} ; nif:referenceContext doc:{key} ; dip:extractionRule "test/1" .\n'
        )
    return "".join(lines)


@pytest.fixture
def graphs(tmp_path):
    """A folder with the sample's two files."""
    folder = tmp_path / "graphs"
    folder.mkdir()
    (folder / "talks.ttl").write_text(facts_turtle(), encoding="utf-8")
    (folder / "talks.prov.ttl").write_text(provenance_turtle(), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def matplotlib():
    """The library of the extra plot; under CI its absence is a failure, elsewhere a skip."""
    try:
        import matplotlib as mpl
    except ImportError:
        if os.environ.get("CI"):
            pytest.fail("no matplotlib: run 'make test', which installs it")
        return pytest.skip("no matplotlib here")
    return mpl


@pytest.fixture(scope="session")
def corpora():
    """The libraries of the extra corpora; under CI their absence is a failure, elsewhere a skip."""
    names = "docx fastfeedparser fastwarc fsspec pyarrow pypdf qalam rensa resiliparse zstandard"
    try:
        return [importlib.import_module(name) for name in names.split()]
    except ImportError as error:
        if os.environ.get("CI"):
            pytest.fail(f"no {error.name}: run 'make test', which installs it")
        return pytest.skip(f"no {error.name} here")


@pytest.fixture(scope="session")
def java():
    """The path of Java, for HermiT; under CI its absence is a failure, elsewhere a skip."""
    if found := shutil.which("java"):
        return found
    if os.environ.get("CI"):
        pytest.fail("no Java: make stores")
    return pytest.skip("no Java here: make stores")


@pytest.fixture(scope="session")
def chromium():
    """The path of the system's browser; under CI its absence is a failure, elsewhere a skip."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    if os.environ.get("CI"):
        pytest.fail("no Chromium: install it, the page must be tested")
    return pytest.skip("no Chromium here")


FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-3d-apis", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
# What is written on the canvas, in which direction, and where on the screen; and what the policy refuses.
WATCH = """
window.written = [];
const fill = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
  const m = this.getTransform(), size = this.measureText(text), p = m.transformPoint({x: x - size.width / 2, y});
  const q = m.transformPoint({x: x + size.width / 2, y: y + size.actualBoundingBoxDescent});
  window.written.push([text.replace(/[\u2066-\u2069]/g, ''), this.direction, p.x, p.y, q.x, q.y]);
  return fill.apply(this, arguments);
};
document.addEventListener('securitypolicyviolation', (event) => console.error('policy ' + event.violatedDirective));
"""


@pytest.fixture(scope="session")
def browser(chromium):
    """The system's Chromium, driven; without a graphics card."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=chromium, headless=True, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def opened(browser):
    """A function that opens a page file offline: the tab, its requests and its complaints."""
    contexts = []

    def show(path, address="", **options):
        settings = {"viewport": {"width": 1280, "height": 860}, "offline": True, "accept_downloads": True}
        contexts.append(browser.new_context(**settings | options))
        tab = contexts[-1].new_page()
        requests, complaints = [], []
        tab.on("request", lambda request: requests.append(request.url))
        tab.on("console", lambda message: complaints.append(message.text) if message.type != "log" else None)
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        tab.add_init_script(WATCH)
        tab.goto(path.as_uri() + address)
        tab.wait_for_selector("html[data-ready]", state="attached")
        return tab, requests, complaints

    yield show
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def seed_page(tmp_path_factory):
    """The page of the article that the project began with."""
    from mithaq.show.page import page

    out = tmp_path_factory.mktemp("page") / "seed.html"
    page([ROOT / "graphs" / "us-oman-strategic-dialogue-ar.ttl"], out)
    return out


@pytest.fixture(scope="session")
def all_page(tmp_path_factory):
    """The page of all graphs of the project."""
    from mithaq.show.page import page

    out = tmp_path_factory.mktemp("page") / "all.html"
    page([ROOT / "graphs"], out)
    return out


@pytest.fixture
def extracted(monkeypatch):
    """The ids of the documents that are read from now on, in this process."""
    from mithaq.corpus import tasks

    ids = []
    real = tasks.extract
    monkeypatch.setattr(tasks, "extract", lambda document: ids.append(document.id) or real(document))
    return ids


def painted(tab):
    """Wait until the picture has been drawn anew, then forget what was written before and draw once more."""
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    tab.evaluate("() => { window.written = []; document.getElementById('net').mithaq.zoom(1); }")
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return tab.evaluate("window.written")


def page_data(path):
    """What a page carries in its data block."""
    block = path.read_text("utf-8").split('id="graph">', 1)[1].split("</script>", 1)[0]
    return json.loads(block)["graph"]
