"""Items of a list that a colon opens say what the words before the colon say of each."""

import pytest
from sayings import holds, reading

LISTS = [
    (
        "Kenya and Chile commit to:\n- protect children from harm;\n- fight trafficking in persons; and\n- support farmers.",
        ["dcterms:description protect children from harm", "dcterms:description support farmers"],
    ),
    (
        "Kenya and Chile pledge to:\n-   **Protect the lakes** by closing the mines.\n-   **Prevent crime** by reducing arms.",
        ["dcterms:description Protect the lakes", "dcterms:description Prevent crime"],
    ),
    ("Kenya and Chile welcomed:\n1. the opening of the port;\n2. the new road.", ["dcterms:description new road"]),
    (
        "Kenya and Spain met in Lima. The two countries:\n• reaffirmed the importance of trade;\n• welcomed the new port.",
        ["stanceKind emphasize", "stanceKind welcome", "dcterms:description new port"],
    ),
    (
        "Kenya and Spain held talks in Lima. They discussed the following topics:\n• trade\n• the situation in Chad",
        ["discusses topic:trade", "discusses situation"],
    ),
    (
        "أكدت كينيا وتشيلي على:\n1- ضرورة حماية المياه.\n2- أهمية التجارة الحرة.",
        ["dcterms:description أهمية التجارة الحرة"],
    ),
    ("رحبت كينيا وتشيلي بالخطوات التالية:\n• فتح المعبر.\n• وقف القتال.", ["dcterms:description وقف القتال"]),
    (
        "بحث وزير الخارجية القطري سالم الرشيدي ونظيره الكيني موسى كاماو الموضوعات التالية:\n- التجارة.\n- الأوضاع في تشاد.",
        ["discusses topic:trade", "discusses الأوضاع", "hasParticipant موسى كاماو"],
    ),
]


@pytest.mark.parametrize(("text", "has"), LISTS, ids=[text.split("\n")[0] for text, _ in LISTS])
def test_each_item_says_what_leads_to_it(text, has):
    holds(
        text, has, ["dcterms:description الخطوات التالية", "discusses following topics", "discusses الموضوعات التالية"]
    )


@pytest.mark.parametrize("text", [text for text, _ in LISTS], ids=[text.split("\n")[0] for text, _ in LISTS])
def test_the_evidence_of_what_an_item_says_lies_in_one_line(text):
    extraction = reading(text)
    lines = {extraction.document.text[f.evidence.start : f.evidence.end].count("\n") for f in extraction.facts}
    assert lines <= {0}


def test_a_sentence_after_the_list_is_none_of_its_items():
    holds(
        "Kenya and Chile commit to:\n- protect children from harm.\nThe border is open.",
        ["dcterms:description protect children from harm"],
        ["dcterms:description border is open"],
    )


def test_an_item_that_is_a_sentence_of_its_own_is_read_alone():
    holds(
        "Kenya and Chile agreed on the following:\n- Spain welcomes the opening of the port.",
        ["stanceKind welcome", "stanceHolder c:ESP"],
        ["stanceHolder c:KEN"],
    )
