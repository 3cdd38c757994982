"""What a file is read as, by the end of its name."""

from __future__ import annotations

TEXT, LINES, HTML, DOCX, PDF, FEED, PARQUET, WARC = "text", "lines", "HTML", "DOCX", "PDF", "feed", "Parquet", "WARC"

KINDS = {
    ".txt": TEXT,
    ".md": TEXT,
    ".jsonl": LINES,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".docx": DOCX,
    ".pdf": PDF,
    ".rss": FEED,
    ".atom": FEED,
    ".xml": FEED,
    ".parquet": PARQUET,
    ".warc": WARC,
}
"""The end of a name and what such a file is read as."""

PACKINGS = (".gz", ".zst")
"""What may follow where the file is compressed."""

ENDINGS = tuple(KINDS)


def kind_of(name: str) -> str | None:
    """What a file of this name is read as; None where it is not read."""
    _, _, ending = _bare(name).rpartition(".")
    return KINDS.get(f".{ending.lower()}") if ending != _bare(name) else None


def stem_of(name: str) -> str:
    """The name without the ends that say what it is."""
    return _bare(name).rpartition(".")[0] if kind_of(name) else name


def packing_of(name: str) -> str | None:
    """How a file of this name is compressed, `.gz` or `.zst`; None where it is not."""
    return next((packing for packing in PACKINGS if name.lower().endswith(packing)), None)


def _bare(name: str) -> str:
    packing = packing_of(name)
    return name[: -len(packing)] if packing else name
