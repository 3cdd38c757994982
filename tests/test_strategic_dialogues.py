"""Accounts of strategic dialogues and consultations: whose they are, who leads them for whom, and what is thanked for."""

from __future__ import annotations

import pytest
from sayings import holds

MANY = (
    "Foreign Minister Amina Otieno of Kenya and Defense Minister Omar Kip co-chaired the Kenya-Peru dialogue in Nairobi "
    "with Foreign Minister Pedro Salas and Defense Minister Rosa Vidal."
)

TWO = (
    "The Kenya-Peru dialogue was chaired by Director Omar Kip and Director Pedro Salas in Lima. "
    "Ambassador Amina Otieno of Kenya attended."
)

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "a state in capitals that a hyphen ties to the next is no dateline": (
        "The U.S.-Kenya Strategic Dialogue took place in Nairobi on 3 May 2025.",
        ["dialogueParty c:USA", "dialogueParty c:KEN", "takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "nor is it one without its points": (
        "The US-Kenya Joint Committee met in Nairobi on 3 May 2025.",
        ["dialogueParty c:USA", "dialogueParty c:KEN"],
        [],
    ),
    "a minister whom an article tells apart from the next one": (
        "The Minister of Trade and the Foreign Minister of Kenya, Amina Otieno, met Pedro Salas of Spain in Madrid.",
        ["represents c:KEN"],
        ["holdsPost * wording=Trade"],
    ),
    "two posts of one person": (
        "The Minister of Trade and Foreign Minister of Kenya, Amina Otieno, met Pedro Salas of Spain in Madrid.",
        ["represents c:KEN", "holdsPost * wording=Trade"],
        [],
    ),
    "an ambassador is not of the ministry whose people come with him": (
        "The delegation included Ambassador Omar Kip and representatives of the Ministry of Energy.",
        [],
        ["represents"],
    ),
    "which of several who chair is of which side": (MANY, ["chairedBy Omar Kip"], ["represents c:PER"]),
    "two who chair of whom nothing tells": (
        TWO,
        ["chairedBy Omar Kip", "chairedBy Pedro Salas"],
        ["represents c:PER"],
    ),
    "who holds an office of Indian or African wording": (
        "ترأس الوفد الكيني السكرتير الإضافي بوزارة الخارجية موسى كاماو في الحوار الكيني الياباني في نيروبي.",
        ["represents c:KEN", "headsDelegationAt *"],
        [],
    ),
    "a strategic dialogue without the article": (
        "عقدت كينيا واليابان حوارا استراتيجيا في نيروبي يوم الجمعة.",
        ["hasParticipant c:KEN", "hasParticipant c:JPN", "takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "one that somebody calls for": (
        "دعت كينيا اليابان والصين إلى أن تبدآ حوارا استراتيجيا في طوكيو.",
        [],
        ["hasParticipant"],
    ),
    "permanent and principal secretaries": (
        "ترأس الحوار السياسي الكيني الياباني الأمين الدائم موسى كاماو والأمين الرئيسي كينجي ساتو في نيروبي.",
        ["chairedBy موسى كاماو", "chairedBy كينجي ساتو"],
        [],
    ),
    "support for what somebody is to host is what is appreciated": (
        "وأعربت قطر عن تقديرها لدعم كينيا ترشح الدوحة لاستضافة المعرض.",
        ["dcterms:description دعم كينيا ترشح الدوحة لاستضافة المعرض"],
        [],
    ),
    "thanks to a state for hosting": (
        "وأعربت قطر عن تقديرها لكينيا لاستضافة المعرض.",
        ["dcterms:description استضافة المعرض"],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_dialogue_is_told_with_those_who_hold_it(name):
    holds(*CASES[name])
