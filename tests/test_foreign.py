"""What people really have: web pages, DOCX, PDF, feeds, tables and web archives become documents."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import subprocess
import sys

import made
import pytest

from mithaq.errors import DocumentError
from mithaq.read.documents import read
from mithaq.read.pdf import paragraphs
from mithaq.read.scrambled import wrong

pytestmark = pytest.mark.usefixtures("corpora")
PAGE_TEXT = f"{made.HEADLINE}\n\n{made.FIRST}\n\n{made.SECOND}"
LONG_ARABIC = [
    made.HEADLINE,
    made.FIRST,
    made.SECOND,
    "وأكد الجانبان أهمية السلام في المنطقة، ورحبا بالاتفاقية بين الطرفين.",
]


def put(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def one(path):
    (found,) = read([path])
    assert not isinstance(found, DocumentError), found
    return found


def refusals(path):
    return [str(found) for found in read([path]) if isinstance(found, DocumentError)]


def test_of_a_page_the_article_is_read_and_nothing_around_it(tmp_path):
    head = '<link rel="canonical" href="https://example.org/n/1"><meta property="article:published_time" content="2026-05-12T20:00:00+04:00">'
    found = one(put(tmp_path, "talks.html", made.page(head=head)))
    assert found.text == PAGE_TEXT
    assert (found.id, found.language, found.title) == ("talks", "ar", made.HEADLINE)
    assert (found.published, found.source, found.publisher) == ("2026-05-12", "https://example.org/n/1", "وكالة المثال")


@pytest.mark.parametrize(
    "around",
    [
        '<div class="share">شارك على فيسبوك</div>',
        '<div class="articleShare" id="x"><div class="social-links"><a href="#">شارك</a></div>شارك على فيسبوك</div>',
        '<section id="comments"><div class="share">رد</div><p>استقبل الوزير نظيره الياباني في مسقط، كما كتب قارئ.</p></section>',
        '<div class="comments-area social"><p>استقبل الوزير نظيره الياباني في مسقط، كما كتب قارئ.</p></div>',
    ],
)
@pytest.mark.parametrize("end", ["</article>", "</main>"])
def test_share_bars_and_what_readers_wrote_below_are_no_part_of_an_article(tmp_path, around, end):
    assert one(put(tmp_path, "talks.html", made.page().replace(end, around + end))).text == PAGE_TEXT


def test_what_is_only_named_like_a_share_bar_or_holds_the_article_stays(tmp_path):
    page = (
        made.page().replace("<article>", '<article class="share">').replace("<body>", '<body class="comments social">')
    )
    page = page.replace(f"<p>{made.SECOND}", f'<p class="shareholders">{made.SECOND}')
    long = "وبحث الجانبان التعاون في مجالات التجارة والطاقة والتعليم العالي. " * 5
    found = one(
        put(tmp_path, "talks.html", page.replace("</article>", f'<p class="market-share">{long}</p></article>'))
    )
    assert found.text == f"{PAGE_TEXT}\n\n{long.strip()}"


def test_an_english_page_is_read_too_and_its_headline_loses_the_outlet(tmp_path):
    page = (
        made.page("Oman and Japan hold talks", made.ENGLISH, language="en")
        .replace("<h1>", "<h2>")
        .replace("</h1>", "</h2>")
    )
    found = one(put(tmp_path, "talks.htm", page))
    assert (found.language, found.title) == ("en", "Oman and Japan hold talks")
    assert found.text.startswith("Oman and Japan hold talks\n\nMuscat hosted")
    assert found.text.endswith("Ministry of Foreign Affairs.")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2026-01-02T03:04:05Z"}]}</script>', "2026-01-02"),
        ('<script type="application/ld+json">{broken</script><meta name="DC.date" content="2026-01-03">', "2026-01-03"),
        ('<meta itemprop="datePublished" content="2026-01-04">', "2026-01-04"),
        ('<meta name="date" content="3 May 2026">', None),
        ('<meta name="date" content="2026-13-45">', None),
        ("", None),
    ],
)  # fmt: skip
def test_the_day_is_the_one_that_the_page_states_and_none_is_guessed(tmp_path, head, day):
    assert one(put(tmp_path, "a.html", made.page(head=head))).published == day


def test_what_the_page_says_of_its_language_does_not_outdo_its_text(tmp_path):
    assert one(put(tmp_path, "a.html", made.page(language="en"))).language == "ar"


def test_a_sidecar_outdoes_the_page(tmp_path):
    put(tmp_path, "a.html.toml", 'title = "From the sidecar"\npublished = 2026-01-25\n')
    found = one(put(tmp_path, "a.html", made.page()))
    assert (found.title, found.published) == ("From the sidecar", "2026-01-25")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1256", "cp1256"), ("utf-8", "cp1256"), ("windows-1252", "cp1256"), ("windows-1256", "utf-8"), ("iso-8859-1", "utf-16")],
)  # fmt: skip
def test_a_wrong_charset_is_seen_through(tmp_path, declared, encoding):
    page = made.page(charset=declared).replace("–", "-")
    assert one(put(tmp_path, "a.html", page.encode(encoding))).text == PAGE_TEXT.replace("–", "-")


def test_docx_gives_paragraphs_and_tables_in_order(tmp_path):
    found = one(put(tmp_path, "a.docx", made.docx("Oman and Japan", *made.ENGLISH, cells=("Salim Al Tajribi", "Head"))))
    assert found.text.splitlines() == ["Oman and Japan", *made.ENGLISH, "Salim Al Tajribi", "Head"]
    assert found.language == "en"


def test_docx_has_what_was_inserted_in_review_and_not_what_was_deleted(tmp_path):
    from docx import Document
    from lxml import etree

    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    paper = Document()
    node = paper.add_paragraph("The ministers ")._p
    node.append(etree.fromstring(f'<w:del xmlns:w="{word}"><w:r><w:delText>never </w:delText></w:r></w:del>'))
    node.append(etree.fromstring(f'<w:ins xmlns:w="{word}"><w:r><w:t>met in Muscat.</w:t></w:r></w:ins>'))
    stream = io.BytesIO()
    paper.save(stream)
    assert one(put(tmp_path, "a.docx", stream.getvalue())).text == "The ministers met in Muscat."


def test_each_item_of_a_feed_is_a_document_with_its_address_and_outlet(tmp_path):
    feed = made.rss(
        ("Oman &amp; Japan talk", "&lt;p&gt;" + made.ENGLISH[0] + "&lt;/p&gt;"), (made.HEADLINE, made.FIRST)
    )
    first, second = read([put(tmp_path, "news.rss", feed)])
    assert first.text == f"Oman & Japan talk\n\n{made.ENGLISH[0]}"
    assert (first.id, first.published, first.source, first.publisher) == (
        "news-1",
        "2026-05-12",
        "https://example.org/1",
        "Example Agency",
    )
    assert (second.language, second.title, second.origin) == ("ar", made.HEADLINE, f"{tmp_path}/news.rss:2")


def test_atom_is_read_like_rss(tmp_path):
    entry = f'<entry><title>Oman and Japan</title><link href="https://example.org/1"/><published>2026-05-12T08:00:00Z</published><content type="html">&lt;p&gt;{made.ENGLISH[0]}&lt;/p&gt;</content></entry>'
    found = one(
        put(
            tmp_path,
            "a.atom",
            f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>{entry}</feed>',
        )
    )
    assert (found.text, found.published) == (f"Oman and Japan\n\n{made.ENGLISH[0]}", "2026-05-12")


def test_parquet_gives_a_document_a_row(tmp_path):
    import pyarrow as pa
    from pyarrow import parquet as pq

    rows = {"id": ["a", "b"], "text": [made.FIRST, made.ENGLISH[0]], "published": [dt.date(2026, 5, 12), None], "also": [["https://example.org/2"], None], "other": [1, 2]}  # fmt: skip
    pq.write_table(pa.table(rows), tmp_path / "many.parquet")
    first, second = read([tmp_path / "many.parquet"])
    assert (first.id, first.language, first.published, first.also) == (
        "a",
        "ar",
        "2026-05-12",
        ("https://example.org/2",),
    )
    assert (second.text, second.published) == (made.ENGLISH[0], None)


def test_parquet_with_pages_gives_the_articles_in_them(tmp_path):
    import pyarrow as pa
    from pyarrow import parquet as pq

    pq.write_table(pa.table({"html": [made.page()], "source": ["https://example.org/9"]}), tmp_path / "pages.parquet")
    found = one(tmp_path / "pages.parquet")
    assert (found.text, found.source) == (PAGE_TEXT, "https://example.org/9")


def test_a_table_without_a_text_is_refused(tmp_path):
    import pyarrow as pa
    from pyarrow import parquet as pq

    pq.write_table(pa.table({"body": ["x"]}), tmp_path / "a.parquet")
    assert refusals(tmp_path / "a.parquet") == [f"{tmp_path}/a.parquet: it has no column `text` or `html`, only body"]


@pytest.mark.parametrize("zipped", [True, False])
def test_a_web_archive_gives_the_pages_that_were_got_and_where_from(tmp_path, zipped):
    archive = made.warc(
        ("https://example.org/1", 200, made.page().encode()),
        ("https://example.org/2", 404, b"<html><p>not found"),
        ("https://example.org/3", 200, made.page(paragraphs=made.ENGLISH, headline="Talks").encode()),
        zipped=zipped,
    )
    first, second = read([put(tmp_path, f"crawl.warc{'.gz' if zipped else ''}", archive)])
    assert (first.text, first.source, first.id) == (PAGE_TEXT, "https://example.org/1", "crawl-1")
    assert (second.language, second.source, second.id) == ("en", "https://example.org/3", "crawl-2")


def test_papers_and_texts_in_a_web_archive_are_read_by_their_kind(tmp_path):
    text = made.warc(("https://example.org/1", 200, made.FIRST.encode("utf-8")), kind="text/plain")
    paper = made.warc(("https://example.org/2", 200, made.pdf(list(made.ENGLISH))), kind="application/pdf")
    picture = made.warc(("https://example.org/3", 200, b"GIF89a"), kind="image/gif")
    first, second = read([put(tmp_path, "crawl.warc.gz", text + picture + paper)])
    assert (first.text, first.source) == (made.FIRST, "https://example.org/1")
    assert (second.text.split("\n")[0], second.source) == (made.ENGLISH[0], "https://example.org/2")


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.html", "a.rss", "a.docx", "a.pdf"])
@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_a_compressed_file_is_read_as_what_is_in_it(tmp_path, name, packing):
    import zstandard

    contents = {"a.txt": made.ENGLISH[0], "a.jsonl": f'{{"text": "{made.ENGLISH[0]}", "id": "a"}}\n', "a.html": made.page(), "a.rss": made.rss(("A", made.ENGLISH[0])), "a.docx": made.docx(*made.ENGLISH), "a.pdf": made.pdf(list(made.ENGLISH))}  # fmt: skip
    content = contents[name] if isinstance(contents[name], bytes) else contents[name].encode()
    put(tmp_path, name, content)
    packed = gzip.compress(content) if packing == ".gz" else zstandard.compress(content)
    path = put(tmp_path, name + packing, packed)
    plain, unpacked = one(tmp_path / name), one(path)
    assert (unpacked.text, unpacked.id) == (plain.text, plain.id)


def test_an_arabic_pdf_in_the_order_of_the_eye_is_read_in_that_of_the_letters(tmp_path):
    found = one(
        put(
            tmp_path,
            "a.pdf",
            made.pdf([made.seen(line.replace("عُمان", "عمان").replace("العُماني", "العماني")) for line in LONG_ARABIC]),
        )
    )
    assert "استضافت مسقط أعمال الجولة الثانية من الحوار الاستراتيجي" in found.text
    assert "12 مايو 2026" in found.text


def test_a_page_printed_by_a_browser_is_read(tmp_path, browser):
    tab = browser.new_page()
    tab.set_content(
        f'<html dir="rtl" lang="ar"><body style="font-family: DejaVu Sans">{"".join(f"<p>{line}</p>" for line in LONG_ARABIC)}'
    )
    tab.pdf(path=tmp_path / "a.pdf")
    tab.close()
    assert one(tmp_path / "a.pdf").text.split("\n\n") == LONG_ARABIC


@pytest.mark.parametrize(
    ("lines", "table", "reason"),
    [
        (LONG_ARABIC, True, "its Arabic letters are in the order of the eye"),
        ([made.seen(line.replace("لا", "ال")) for line in LONG_ARABIC], True, "its لا is read as ال"),
        (LONG_ARABIC, False, "its font does not say which letters its shapes are"),
    ],
)  # fmt: skip
def test_a_scrambled_page_is_refused_with_its_number_and_the_others_are_read(tmp_path, lines, table, reason):
    good = list(made.ENGLISH)
    path = put(tmp_path, "a.pdf", made.pdf(good, lines, good) if table else made.pdf(lines, table=False))
    found = list(read([path]))
    number = 2 if table else 1
    assert [str(each) for each in found if isinstance(each, DocumentError)] == [
        f"{path}: page {number} is not read: {reason}" + (", or are not those that are seen" if "eye" in reason else "")
    ]
    if table:
        assert found[0].text == "\n\n".join(["\n".join(made.ENGLISH)] * 2)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\n".join(LONG_ARABIC), ""),
        ("\n".join(made.ENGLISH), ""),
        (" ".join(line[::-1] for line in LONG_ARABIC), "its Arabic letters are in the order of the eye, or are not those that are seen"),
        ("\n".join(map(made.shapes, LONG_ARABIC)), "it holds shapes of Arabic letters instead of letters"),
        ("\ue001\ue002\ue003 abc", "its font does not say which letters its shapes are"),
        ("Ujmjtufst nfu jo Nvtdbu boe tqplf pg usbef. " * 20, "its letters make no words"),
        ("الاتفاقية 2026", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_text_that_cannot_be_what_is_seen_is_told(text, reason):
    assert wrong(text) == reason


def test_the_lines_of_a_paragraph_are_joined_and_those_of_a_list_are_not():
    assert (
        paragraphs("The ministers of the two\ncountries met. They co-\noperate.")
        == "The ministers of the two countries met. They cooperate."
    )
    assert paragraphs("Present were:\nSalim Al Tajribi, undersecretary of the ministry\nKenji Shiken.") == (
        "Present were:\nSalim Al Tajribi, undersecretary of the ministry Kenji Shiken."
    )


def test_the_outlet_and_every_other_source_reach_the_graph(tmp_path):
    from mithaq import build, load

    line = '{"text": "%s", "publisher": "Example Agency", "source": "https://example.org/1", "also": ["https://example.net/7", "Another Paper"]}\n'
    put(tmp_path, "a.jsonl", line % made.ENGLISH[0])
    assert build([tmp_path / "a.jsonl"], tmp_path / "graphs").failures == []
    ask = "SELECT ?p ?o { ?d a dip:SourceDocument ; ?p ?o FILTER(?p IN (dcterms:source, dcterms:publisher, dip:alsoPublishedAt)) } ORDER BY ?p ?o"
    rows = load([tmp_path / "graphs"]).query(ask).rows
    assert [row[1].value for row in rows] == ["Example Agency", "https://example.org/1", "Another Paper", "https://example.net/7"]  # fmt: skip


def test_reading_text_alone_loads_no_library_of_the_extra():
    libraries = (
        "resiliparse",
        "fastwarc",
        "pypdf",
        "qalam",
        "docx",
        "fastfeedparser",
        "pyarrow",
        "zstandard",
        "fsspec",
        "rensa",
        "lxml",
    )
    program = f"import sys\nfrom mithaq.read.documents import read\nlist(read(['seeds']))\nsys.exit(any(name in sys.modules for name in {libraries}))"
    assert (
        subprocess.run(
            [sys.executable, "-c", program], check=False, cwd=made.__file__.rpartition("/tests/")[0]
        ).returncode
        == 0
    )
