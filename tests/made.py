"""Documents of other kinds, made for the tests: web pages, papers, feeds, archives; nothing in them is real."""

from __future__ import annotations

import gzip
import io
import unicodedata

HEADLINE = "عُمان واليابان تبحثان التعاون"
FIRST = "مسقط في 12 مايو 2026 - استضافت مسقط أعمال الجولة الثانية من الحوار الاستراتيجي العُماني – الياباني."
SECOND = "وترأس الجانب العُماني في أعمال الحوار سالم بن ناصر التجريبي، وكيل وزارة الخارجية للشؤون السياسية."
ENGLISH = (
    "Muscat hosted the second round of the Omani-Japanese Strategic Dialogue, in which the two sides spoke of trade.",
    "The Omani side was headed by Salim Al Tajribi, Undersecretary of the Ministry of Foreign Affairs.",
)


def page(headline=HEADLINE, paragraphs=(FIRST, SECOND), head="", charset="utf-8", language="ar"):
    """A page as news sites make them, with all that is no news in it."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!DOCTYPE html><html lang="{language}"><head><meta charset="{charset}">
<title>{headline} | وكالة المثال</title><meta property="og:site_name" content="وكالة المثال">{head}</head><body>
<header><nav><ul><li><a href="/">الرئيسية</a><li><a href="/s">السياسة</a><li><a href="/e">الاقتصاد</a></ul></nav></header>
<main><article><h1>{headline}</h1><div class="share"><a href="#">شارك</a><a href="#">أرسل</a></div>{body}</article></main>
<aside class="related"><h3>اقرأ أيضا</h3><ul><li><a href="/2">افتتاح معرض الكتاب في المدينة</a></ul></aside>
<footer>جميع الحقوق محفوظة</footer><script>var شيء = "لا يقرأ";</script></body></html>"""


def docx(*paragraphs, cells=()):
    """The bytes of a DOCX with a heading, paragraphs and a table of one row."""
    from docx import Document

    made = Document()
    made.add_heading(paragraphs[0])
    for paragraph in paragraphs[1:]:
        made.add_paragraph(paragraph)
    if cells:
        table = made.add_table(1, len(cells))
        for number, cell in enumerate(cells):
            table.cell(0, number).text = cell
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def rss(*items):
    """An RSS feed of items, each a headline and a text of HTML."""
    parts = "".join(
        f"<item><title>{title}</title><link>https://example.org/{number}</link>"
        f"<pubDate>Tue, 12 May 2026 08:00:00 +0400</pubDate><description>{text}</description></item>"
        for number, (title, text) in enumerate(items, 1)
    )
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Example Agency</title>{parts}</channel></rss>'


def warc(*responses, kind="text/html; charset=utf-8", zipped=True):
    """A web archive: for each response its address, its status and its bytes; a member of gzip a record."""
    parts = []
    for address, status, body in responses:
        http = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-05-12T00:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        record = head.encode() + http + b"\r\n\r\n"
        parts.append(gzip.compress(record) if zipped else record)
    return b"".join(parts)


def seen(line):
    """A line in the order of the eye, as the programs that print Arabic place its letters: numbers stay as they are."""
    parts, digits = [], ""
    for letter in line:
        if letter.isdigit():
            digits += letter
            continue
        parts += [digits, letter]
        digits = ""
    return "".join(reversed([part for part in [*parts, digits] if part]))


def shapes(line):
    """A line in which Arabic letters are their isolated or final shapes."""
    forms = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFE80, 0xFEF5)}
    return "".join(forms.get(letter, letter) for letter in line)


def pdf(*pages, table=True, tail=b""):
    """A PDF of pages, each a list of lines; a code a letter, and a ``table`` that says which, or none."""
    letters = sorted({letter for lines in pages for line in lines for letter in line})
    codes = {letter: number for number, letter in enumerate(letters, 3)}
    count = len(pages)
    kids = b" ".join(b"%d 0 R" % (7 + 2 * number) for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R]%s >>"
        % (b" /ToUnicode 6 0 R" if table else b""),
        (
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /FontDescriptor 5 0 R /DW 500"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
        ),
        (
            b"<< /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800"
            b" /Descent -200 /CapHeight 700 /StemV 80 >>"
        ),
        _stream(_letters(codes)),
    ]
    for number, lines in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 842] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % (8 + 2 * number)
        )
        drawn = b"".join(b"<%s> Tj T*\n" % "".join(f"{codes[x]:04X}" for x in line).encode() for line in lines)
        objects.append(_stream(b"BT /F1 12 Tf 14 TL 50 800 Td\n" + drawn + b"ET"))
    return assembled(objects, tail)


def assembled(objects, tail=b""):
    """The file of PDF objects, the first of them its catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer << /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, tail, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def _stream(content):
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _letters(codes):
    lines = [
        b"<%04X> <%s>\n" % (code, letter.encode("utf-16-be").hex().encode()) for letter, code in sorted(codes.items())
    ]
    parts = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = b"".join(b"%d beginbfchar\n%sendbfchar\n" % (len(part), b"".join(part)) for part in parts)
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + body + b"endcmap end end"
    )
