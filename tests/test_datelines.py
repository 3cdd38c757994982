"""Datelines: their day is that of writing, from which “today” counts, and not the day of what is told after them."""

from __future__ import annotations

import pytest

from mithaq.extract.extractor import extract
from mithaq.read.documents import document

ENGLISH = (
    "Accra, March 3, GNA – ",
    "ACCRA, March 3 (GNA) -- ",
    "Accra, 3 March 2031 – ",
    "(Accra, March 3, 2031) – ",
    "ACCRA, March 3, 2031 — ",
    "ACCRA, GHANA, March 3, 2031 / APO Group – ",
    "Accra – Monday, 3 March 2031 – ",
    "Accra [Ghana], March 3 (GNA): ",
    "3 March 2031, Accra – ",
    "Accra, Mar. 3: ",
)
ARABIC = (
    "المنامة في 3 مارس / بنا / ",
    "عمان 3 آذار (بترا) - ",
    "الدوحة، 3 مارس 2031 - ",
    "بغداد - 3 آذار 2031 - ",
    "أبوظبي في 3 مارس/ وام / ",
    "تونس، 3 مارس 2031 : ",
    "نواكشوط، 03/03/2031 - ",
)
TITLES = {"en": "A minister visits Norway\n\n", "ar": "وزير يزور النرويج\n\n"}
CAME = {
    "en": "Kenyan Foreign Minister Moses Kamau has paid an official visit to Oslo.",
    "ar": "قام وزير الخارجية الكيني موسى كاماو بزيارة رسمية إلى أوسلو.",
}
TODAY = {
    "en": "Kenyan Foreign Minister Moses Kamau met Peruvian Foreign Minister Rosa Vidal in Oslo today.",
    "ar": "التقى وزير الخارجية الكيني موسى كاماو وزيرة الخارجية البيروفية روسا فيدال في أوسلو اليوم.",
}
HEADS = [*(("en", head) for head in ENGLISH), *(("ar", head) for head in ARABIC)]


def days(text, language, published="2031-03-04"):
    """The days on which something is told to have been."""
    metadata = {"id": "x", "lang": language} | ({"published": published} if published else {})
    found = extract(document(text, metadata)).facts
    return {fact.object.text for fact in found if fact.predicate == "schema:startDate"}


@pytest.mark.parametrize(("language", "head"), HEADS)
def test_the_day_of_a_dateline_is_not_that_of_a_visit_told_without_one(language, head):
    assert days(TITLES[language] + head + CAME[language], language) == set()


@pytest.mark.parametrize(("language", "head"), HEADS)
def test_today_is_the_day_of_the_dateline_below_a_heading(language, head):
    assert days(TITLES[language] + head + TODAY[language], language) == {"2031-03-03"}


def test_a_dateline_with_its_year_tells_which_day_today_is_where_nothing_else_does():
    assert days(TITLES["en"] + ENGLISH[2] + TODAY["en"], "en", published=None) == {"2031-03-03"}
    assert days(TITLES["en"] + ENGLISH[1] + TODAY["en"], "en", published=None) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 3 March 2031, Kenyan Foreign Minister Moses Kamau visited Oslo."),
        ("en", "Kenya and Norway held talks in Oslo on 3 March 2031 – the first in years."),
        ("ar", "في 3 مارس 2031، زار وزير الخارجية الكيني موسى كاماو أوسلو."),
        ("ar", "زار وزير الخارجية الكيني موسى كاماو أوسلو في 3 مارس 2031 - وهي أول زيارة."),
    ],
)
def test_a_day_that_is_told_of_an_event_is_no_dateline(language, text):
    assert days(text, language) == {"2031-03-03"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya acceded to the Fisheries Convention of 5 October 1961."),
        ("ar", "انضمت كينيا إلى اتفاقية 5 أكتوبر 1961 بشأن الصيد."),
    ],
)
def test_the_day_in_the_name_of_an_accord_is_not_that_on_which_a_state_joined(language, text):
    found = extract(document(text, {"id": "x", "lang": language})).facts
    told = [fact for fact in found if fact.predicate == "agreementStatus"]
    assert told
    assert not any(fact.qualifier("date") for fact in told)


def test_the_day_on_which_an_accord_was_signed_is_kept_beside_that_of_its_name():
    text = "On 3 May 2020, Kenya acceded to the Fisheries Convention of 5 October 1961."
    found = extract(document(text, {"id": "x", "lang": "en"})).facts
    assert {fact.qualifier("date").text for fact in found if fact.predicate == "agreementStatus"} == {"2020-05-03"}
