"""The words around an answer on a terminal, in Arabic."""

from __future__ import annotations

_ARABIC = {
    "both say": "ما يقوله كلاهما",
    "both say, perhaps": "ما لعل كليهما يقوله",
    "they differ": "ما يختلفان فيه",
    "only A says": "ما لا يقوله إلا A",
    "only B says": "ما لا يقوله إلا B",
    "both": "لدى كليهما",
    "perhaps": "لعله لدى كليهما",
    "different": "مختلف",
    "only-a": "لدى A وحده",
    "only-b": "لدى B وحده",
    "change": "التغير",
    "subject": "عن",
    "predicate": "الخاصية",
    "object": "القيمة",
    "words": "الكلمات",
    "added": "أضيف",
    "removed": "حُذف",
    "changed": "تغير",
    "reworded": "قيل بكلمات أخرى",
    "same": "بقي كما كان",
    "contradiction": "تناقض",
    "what follows": "ما يُستنتج",
    "class or property": "الصنف أو الخاصية",
    "times": "المرات",
    "for example": "مثال",
    "facts": "الحقائق",
    "contradictions": "التناقضات",
    "inferred": "المستنتج",
    "rows": "الصفوف",
}


def word(english: str, language: str) -> str:
    """The word in a language; in English where there is no other.

    >>> word("both say", "ar")
    'ما يقوله كلاهما'
    """
    return _ARABIC.get(english, english) if language == "ar" else english


def counts(found: dict[str, int], language: str) -> str:
    """Several counts in a line; in Arabic the number stands behind, where its noun need not follow it in form.

    >>> counts({"added": 2, "removed": 1}, "en"), counts({"added": 2}, "ar")
    ('2 added, 1 removed', 'أضيف: 2')
    """
    if language == "ar":
        return " · ".join(f"{word(kind, language)}: {count}" for kind, count in found.items())
    return ", ".join(f"{count} {kind}" for kind, count in found.items())
