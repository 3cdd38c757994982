"""Files of other kinds that are broken, hostile or endless: one clear line each, and the other documents are built."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from itertools import accumulate, count

import made
import pytest

from mithaq.build import build
from mithaq.corpus import reading
from mithaq.errors import DocumentError
from mithaq.read import foreign
from mithaq.read.documents import read
from mithaq.read.parsers import MOST_BYTES
from mithaq.worker.limits import Limits

pytestmark = pytest.mark.usefixtures("corpora")
GOOD = made.ENGLISH[0]


def both(folder, name, content):
    """What comes of a bad file that stands before a good one: lines for the bad one, texts."""
    bad, good = folder / name, folder / "z.txt"
    if content is not None:
        bad.write_bytes(content if isinstance(content, bytes) else content.encode())
    good.write_text(GOOD, encoding="utf-8")
    found = list(read([bad, good]))
    lines = [str(each) for each in found if isinstance(each, DocumentError)]
    texts = [each.text for each in found if not isinstance(each, DocumentError)]
    assert all("\n" not in line and line.startswith(str(bad)) for line in lines)
    assert texts.pop() == GOOD
    return [line.removeprefix(str(bad)) for line in lines], texts


def bomb(size):
    """A DOCX whose text inflates to so many MiB of nothing."""
    stream = io.BytesIO(made.docx(*made.ENGLISH))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/more.xml", b"\0" * (size << 20))
    return stream.getvalue()


def locked_pdf(password):
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made.pdf(list(made.ENGLISH)))))
    writer.encrypt(user_password=password, algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def endless_pdf():
    """A PDF whose pages lead to themselves."""
    return made.assembled(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1000000000 /Kids [3 0 R 3 0 R] >>",
         b"<< /Type /Pages /Parent 2 0 R /Count 1000000000 /Kids [2 0 R 2 0 R 3 0 R] >>"]
    )  # fmt: skip


def swollen_pdf(size):
    """A PDF with a page of so many MiB of drawing."""
    content = zlib.compress(b"BT 0 0 Td (a) Tj ET\n" * (size << 20 >> 4), 9)
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >> >>"
    return made.assembled(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, stream]
    )


def test_a_truncated_gzip_of_lines_gives_those_that_are_whole(tmp_path):
    lines = "".join(f'{{"text": "{GOOD} {number * 7919}"}}\n' for number in range(20_000))
    packed = gzip.compress(lines.encode())
    errors, texts = both(tmp_path, "many.jsonl.gz", packed[: len(packed) // 2])
    assert errors == [": its compressed data break off; it is not whole, fetch it again"]
    assert 1000 < len(texts) < 20_000
    assert texts[0] == f"{GOOD} 0"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.rss", "a.pdf"])
@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_a_truncated_file_is_none(tmp_path, name, packing):
    import zstandard

    content = made.page().encode() * 50
    packed = gzip.compress(content) if packing == ".gz" else zstandard.compress(content)
    errors, texts = both(tmp_path, name + packing, packed[:-20])
    assert len(errors) == 1
    assert "break off" in errors[0] or "before the end-of-stream" in errors[0]
    assert texts == []


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.jsonl.gz", "a.txt.zst", "a.html.zst", "a.warc.gz"])
def test_what_is_not_compressed_at_all_is_told(tmp_path, name):
    errors, texts = both(tmp_path, name, GOOD * 20)
    assert len(errors) == 1
    assert "it is no " in errors[0]
    assert texts == []


@pytest.mark.parametrize("zipped", [True, False])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.95, 0.999])
def test_of_a_web_archive_that_is_cut_the_whole_records_are_read(tmp_path, zipped, part):
    pages = [
        (f"https://example.org/{number}", 200, made.page(f"{made.HEADLINE} {number}").encode()) for number in range(20)
    ]
    sizes = [len(made.warc(page, zipped=zipped)) for page in pages]
    archive = made.warc(*pages, zipped=zipped)
    whole = sum(end <= int(len(archive) * part) for end in accumulate(sizes))
    errors, texts = both(tmp_path, f"a.warc{'.gz' if zipped else ''}", archive[: int(len(archive) * part)])
    assert errors == [": it breaks off; what came before is read, fetch it again"]
    assert whole - 1 <= len(texts) <= whole
    assert all(made.SECOND in text for text in texts)


def test_an_archive_of_endless_pages_costs_little_more_than_one_of_them(tmp_path, monkeypatch):
    clock = count(step=3)
    monkeypatch.setattr(foreign.time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(foreign, "_parsed", lambda _head, raw, place, _limits: [
        DocumentError(f"{place[0]}: stopped") if raw == b"bad" else foreign.Record("", *place[::-1])
    ])  # fmt: skip
    (tmp_path / "a.warc").write_bytes(made.warc(*[(f"https://e.org/{n}", 200, b"bad") for n in range(9)], zipped=False))
    told = [str(one) for one in foreign.records(tmp_path / "a.warc", "a.warc", limits=Limits(7))]
    assert told[:-1] == [f"a.warc:{number}: stopped" for number in (1, 2, 3)]
    assert told[-1].startswith("a.warc: what is refused in it takes all its time; reading stopped after 7 s, the limit")
    pages = [(f"https://e.org/{n}", 200, b"bad" if n % 2 else b"good") for n in range(20)]
    (tmp_path / "a.warc").write_bytes(made.warc(*pages, zipped=False))
    assert len(list(foreign.records(tmp_path / "a.warc", "a.warc", limits=Limits(7)))) == 20


def test_a_page_of_100_mb_is_refused_unread(tmp_path):
    with (tmp_path / "a.html").open("wb") as file:
        file.truncate(100_000_000)
    errors, _ = both(tmp_path, "a.html", None)
    assert errors == [": larger than 64 MiB; split it, or save its text as .txt"]


def test_a_page_that_inflates_to_100_mb_is_refused(tmp_path):
    errors, _ = both(tmp_path, "a.html.gz", gzip.compress(b"<p>" * (MOST_BYTES // 2)))
    assert errors == [": larger than 64 MiB; split it, or save its text as .txt"]


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_lines_that_inflate_without_end_are_refused_when_they_swell_as_no_text_does(tmp_path, packing):
    import zstandard

    much = f'{{"text": "{GOOD}"}}\n'.encode() + b"\n" * 100_000_000
    packed = gzip.compress(much) if packing == ".gz" else zstandard.compress(much)
    errors, texts = both(tmp_path, "a.jsonl" + packing, packed)
    assert errors == [": it unpacks to more than 200 times its size: a bomb; what came before is read"]
    assert texts == [GOOD]


def test_lines_of_which_there_are_many_alike_are_read_to_the_end(tmp_path):
    lines = f'{{"text": "{GOOD}"}}\n'.encode() * 1_000
    errors, texts = both(tmp_path, "a.jsonl.gz", gzip.compress(lines))
    assert (errors, len(texts)) == ([], 1_000)


def test_a_text_that_inflates_without_end_is_refused(tmp_path):
    packed = gzip.compress(b"statement " * 10_000_000, 1)
    assert both(tmp_path, "a.txt.gz", packed)[0] == [": longer than 4,000,000 characters; split it into several documents"]  # fmt: skip


@pytest.mark.parametrize(
    "inner", ["<div>", "<b><i><a>", "<table><tr><td>", "<DIV\tclass='a>b'>", "<x-y><!--", "<a><p>"]
)
def test_a_page_nested_without_end_is_refused_before_it_is_parsed(tmp_path, inner):
    errors, _ = both(tmp_path, "a.html", inner * 300_000 + made.FIRST)
    assert errors == [": more than 10,000 elements stand in each other; nothing of the page is read"]


@pytest.mark.parametrize("attribute", [" a{}", "/a{}", " a{}='>'", '\na{}=">" '])
def test_an_element_with_attributes_without_end_is_refused(tmp_path, attribute):
    many = "".join(attribute.format(number) for number in range(100_000))
    errors, _ = both(tmp_path, "a.html", f"<p{many}>{made.FIRST}</p>")
    assert errors == [": an element has more than 10,000 attributes; nothing of the page is read"]


@pytest.mark.parametrize(
    "much",
    ["<br>" * 50_000, "<div></div>" * 50_000, "<script>" + "if(i<n)" * 50_000 + "</script>", "<p>x" * 20_000,
     "<ul>" + "<li>x" * 20_000 + "</ul>", "<img src='data:" + "a/" * 50_000 + "'>", "<style>" + "a<b " * 20_000],
    ids=["breaks", "closed", "script", "paragraphs", "items", "data", "a style that never ends"],
)  # fmt: skip
def test_a_page_with_much_in_it_is_not_taken_for_a_deep_one(much):
    from mithaq.read.pages import _look

    _look(f"{much}<article>{made.FIRST}</article>")


def test_a_feed_whose_item_is_nested_without_end_is_refused(tmp_path):
    item = f"<item><title>{made.FIRST}</title><description>{'&lt;div&gt;' * 20_000}</description></item>"
    errors, _ = both(tmp_path, "a.rss", f"<rss version='2.0'><channel><title>t</title>{item}</channel></rss>")
    assert errors == [": more than 10,000 elements stand in each other; nothing of the page is read"]


def test_a_zip_bomb_as_docx_is_refused_unread(tmp_path):
    errors, _ = both(tmp_path, "a.docx", bomb(300))
    assert errors == [": it would unpack to far more than a paper has: a zip bomb, nothing of it is read"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04" + b"x" * 500, ": it is no DOCX, or not whole; fetch it again"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 500, ": it is encrypted or an old .doc; save it as .docx without a password"),
        (b"", ": it is no DOCX, or not whole; fetch it again"),
    ],
)
def test_what_is_no_docx_is_told(tmp_path, content, reason):
    assert both(tmp_path, "a.docx", content)[0] == [reason]


def test_another_package_under_the_name_of_docx_is_told(tmp_path):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("hello.txt", "x")
    (error,) = both(tmp_path, "a.docx", stream.getvalue())[0]
    assert error.startswith(": cannot be read as DOCX: ")


def test_a_pdf_with_a_password_is_told_and_one_that_opens_without_is_read(tmp_path):
    assert both(tmp_path, "a.pdf", locked_pdf("secret"))[0] == [": it needs a password; save it without one"]
    errors, texts = both(tmp_path, "b.pdf", locked_pdf(""))
    assert len(errors) + len(texts) == 1
    assert all("page 1" in error for error in errors)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"", b"x" * 5000, made.pdf(list(made.ENGLISH))[:700]])
def test_what_is_no_pdf_is_told(tmp_path, content):
    errors, texts = both(tmp_path, "a.pdf", content)
    assert len(errors) == 1
    assert texts == []


@pytest.mark.parametrize("make", [endless_pdf, lambda: swollen_pdf(600)], ids=["endless", "swollen"])
def test_a_pdf_that_never_ends_is_stopped(tmp_path, make):
    errors, texts = both(tmp_path, "a.pdf", make())
    assert len(errors) == 1
    assert texts == []


def test_a_picture_as_pdf_is_told(tmp_path):
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> >>"
    empty = made.assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page])
    (error,) = both(tmp_path, "a.pdf", empty)[0]
    assert "is it a scan?" in error or "page 1 is not read" in error


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (made.rss(), "the feed has no item in it"),
        ("", "it is no RSS or Atom feed"),
        ("<html>", "it is no RSS or Atom feed"),
        ('<!DOCTYPE rss [<!ENTITY a "aaaa">]>' + made.rss(("x", "&a;")), "it declares a document type; feeds have none, nothing of it is read"),
    ],
)  # fmt: skip
def test_what_is_no_feed_is_told(tmp_path, content, reason):
    assert both(tmp_path, "a.xml", content)[0] == [f": {reason}"]


def test_items_without_a_text_are_told_once_with_their_count(tmp_path):
    errors, texts = both(tmp_path, "a.rss", made.rss(("Talks", GOOD), *[("", "")] * 1_200, ("More talks", GOOD)))
    assert errors == [": items without a text: 1,200"]
    assert [text.partition("\n")[0] for text in texts] == ["Talks", "More talks"]


def test_a_feed_that_breaks_off_never_ends_in_a_traceback(tmp_path):
    feed = made.rss(("Talks", GOOD), ("More talks", GOOD))
    errors, texts = both(tmp_path, "a.rss", feed[: len(feed) * 2 // 3])
    assert len(errors) + len(texts) >= 1


def test_a_page_in_no_encoding_is_refused(tmp_path):
    errors, _ = both(tmp_path, "a.html", b"<html><p>" + bytes(range(128, 256)) * 20)
    assert errors == [": its bytes are text in no encoding that is known; save it as UTF-8"]


def test_a_page_made_by_a_script_is_told(tmp_path):
    errors, _ = both(tmp_path, "a.html", "<html><body><div id=app></div><script>render()</script></body></html>")
    assert errors == [": there is no text in this page; is it made by a script?"]


def test_what_is_no_table_is_told(tmp_path):
    (error,) = both(tmp_path, "a.parquet", b"PAR1 no table PAR1" * 20)[0]
    assert error.startswith(": it cannot be read on: ")


def test_a_library_that_is_missing_is_named_with_its_cure(tmp_path, monkeypatch):
    from mithaq import packed

    monkeypatch.setitem(__import__("sys").modules, "zstandard", None)
    assert both(tmp_path, "a.txt.zst", b"x")[0] == [f": {packed.missing('zstandard')}"]


def test_an_archive_of_which_nearly_all_is_refused_is_read_no_further(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MOST_BAD", 20)
    monkeypatch.setattr(reading, "_MOST_REFUSED", 50)
    (tmp_path / "a.warc").write_bytes(
        made.warc(*[(f"https://e.org/{number}", 200, b"<p>") for number in range(3_000)], zipped=False)
    )
    (tmp_path / "z.txt").write_text(GOOD)
    report = build([tmp_path / "a.warc", tmp_path / "z.txt"], tmp_path / "graphs")
    assert (len(report.failures), report.count) == (21, 1)
    assert "a.warc: read no further" in report.failures[-1]
