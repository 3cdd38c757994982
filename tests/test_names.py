"""Names compared by sound: what is one name in two scripts, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.extract.extractor import extract
from mithaq.graph.names import SAME, name_similarity
from mithaq.graph.sounds import alike, plain, script
from mithaq.read.documents import document

ONE = """
خليفة بن علي الحارثي | Khalifa Alharthy | middle names and the article written with the name
خليفة الحارثي | Khalifa bin Ali bin Issa Al Harthy | a chain of fathers
بدر البوسعيدي | Sayyid Badr bin Hamad bin Hamood Al Busaidi | a title
عباس عراقجي | Abbas Araghchi | qaf as gh, jim as ch
يوهان فاديفول | Johann Wadephul | w as v, ph as f
جان نويل بارو | Jean-Noël Barrot | a silent end
كايا كالاس | Kaja Kallas | j as y
أنطونيو تاياني | Antonio Tajani | j as y
خوسيه مانويل ألباريس | José Manuel Albares | a Spanish j
رجب طيب أردوغان | Recep Tayyip Erdoğan | Turkish letters
عبدالله بن زايد آل نهيان | Sheikh Abdullah bin Zayed Al Nahyan | servant of, written with it
بدر عبد العاطي | Badr Abdelatty | servant of, in two words and in one
عبد الصمد داود | Abdul Samad Dawood | servant of, in two words
محمد بن عبدالرحمن آل ثاني | Mohammed bin Abdulrahman bin Jassim Al-Thani | two fathers, one
وانغ يي | Wang Yi | a Chinese name
Yi Wang | Wang Yi | the family name first or last
شي جين بينغ | Xi Jinping | two syllables or one word
كيم جونغ أون | Kim Jong Un | a Korean name
يون سوك يول | Yoon Suk-yeol | a hyphen
فولوديمير زيلينسكي | Volodymyr Zelensky | Ukrainian
Володимир Зеленський | Volodymyr Zelenskyy | Cyrillic
سيرغي لافروف | Sergey Viktorovich Lavrov | a patronymic
أنتوني بلينكن | Antony J. Blinken | an initial
V. Putin | Vladimir Putin | an initial for the name
جو بايدن | Joseph R. Biden, Jr. | a short form and a suffix
أنطونيو غوتيريش | António Guterres | an accent
أنطونيو جوتيريش | أنطونيو غوتيريش | the g of Cairo and that of Beirut
السلطان هيثم بن طارق آل سعيد | Haitham bin Tarik Al Said | a sultan
عبدالله الثاني بن الحسين | King Abdullah II | the number of a king
فيصل بن فرحان | Prince Faisal bin Farhan bin Abdullah Al-Saud | the family name left out
محمد علي النفطي | Mohamed Ali Nafti | spellings of Muhammad
ناصر بوريطة | Nasser Bourita | ou for u
AL HARTHY, Khalifa | خليفة الحارثي | the family name before a comma
أليسون هوكر | H.E. Allison Hooker | an excellency
جورجيا ميلوني | Giorgia Meloni | a name that is also a country
"""
TWO = """
خليفة الحارثي | Khalid Al Harthy | given names that begin alike
محمد الحارثي | محمود الحارثي | Muhammad and Mahmud
Hassan Rouhani | Hussein Rouhani | Hasan and Husayn
حسن روحاني | Hussein Rouhani | Hasan and Husayn in two scripts
خالد بن سالم الحارثي | خالد بن ناصر الحارثي | other fathers
علي الحارثي | Khalifa bin Ali Al Harthy | father and son
Ahmad bin Hasan Al Ubaidi | Hasan bin Ahmad Al Ubaidi | son and father
محمد بن سلمان | Mohammed bin Sultan | fathers that sound alike
عبدالرحمن السديس | Abdulrahim Al Sudais | two servants
سعيد البادي | Saud Al Badi | names of one root
كيم جونغ أون | Kim Jong Il | Korean syllables
Kim Yo Jong | Kim Jong Un | sister and brother
George W. Bush | George H. W. Bush | initials
محمد بن زايد آل نهيان | Mohammed bin Rashid Al Maktoum | other fathers and families
Hafez al-Assad | Bashar al-Assad | father and son
علي لاريجاني | Sadeq Larijani | brothers
جمال خاشقجي | Kamal Khashoggi | j and k
Alexander Lukashenko | Alexander Lukashevich | families that begin alike
حمد بن عيسى آل خليفة | Hamad bin Khalifa | a father who is called like a house
سلمان بن حمد آل خليفة | Hamad bin Salman Al Khalifa | father and son turned round
Wang Yi | Wang Yang | Chinese families
لي تشيانغ | Li Keqiang | Chinese given names
Ante Plenković | Andrej Plenković | Croatian namesakes
عمر البشير | Amr Al Bashir | Umar and Amr
Abdullah II | Abdullah III | kings of one name
Halla Jónsdóttir | Halla Tómasdóttir | daughters of different fathers
David Lammy | David Cameron | one given name
习近平 | 习近朋 | one letter of a script without sounds
"""


def rows(table):
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("left", "right", "why"), rows(ONE), ids=[row[2] for row in rows(ONE)])
def test_two_spellings_of_one_name_are_alike(left, right, why):
    assert name_similarity(left, right) >= SAME, why


@pytest.mark.parametrize(("left", "right", "why"), rows(TWO), ids=[row[2] for row in rows(TWO)])
def test_names_that_only_look_alike_are_not(left, right, why):
    assert name_similarity(left, right) < SAME, why


def test_there_are_pairs_of_both_kinds():
    assert (len(rows(ONE)), len(rows(TWO))) == (35, 28)


names = st.text(st.sampled_from("ابتجحخدرسشعفقكلمنهويأةى abcdefghijklmnopqrstuvwxyzéšÅ.-,'بن"), max_size=30)


@settings(deadline=None)
@given(names, names)
def test_likeness_is_the_same_both_ways_and_between_nought_and_one(one, other):
    assert 0 <= name_similarity(one, other) == name_similarity(other, one) <= 1


@settings(deadline=None)
@given(names)
def test_every_name_is_most_like_itself(name):
    assert name_similarity(name, name) == 1


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_text_at_all_can_be_compared(one, other):
    assert 0 <= name_similarity(one, other) <= 1


@settings(deadline=None)
@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=12))
def test_a_word_sounds_like_itself(word):
    assert alike(plain(word), plain(word)) == 1


def test_the_script_of_a_word_is_known():
    assert [script(word) for word in ("سلام", "peace", "мир", "ειρήνη", "和平")] == [
        "arabic", "latin", "cyrillic", "greek", "other",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("King Faris bin Salem Al Noaimi of Qatar met Crown Prince Hamad bin Faris bin Salem Al Noaimi in Doha.", 2),
        ("Qatari Foreign Minister Salem bin Ali bin Faris met King Faris of Peru in Doha.", 2),
        ("Kenyan Foreign Minister Amina Otieno met the Amir Furthermore in Doha on Sunday.", 1),
        ("التقى وزير الخارجية الكيني العباس كاماو نظيره الإسباني بيدرو سالاس. وغادر عباس كاماو نيروبي.", 2),
    ],
)
def test_a_father_a_word_and_an_article_are_told_from_names(text, people):
    found = extract(document(text, {"id": "names", "lang": "ar" if "و" in text else "en"}))
    assert len({entity.ref for entity in found.entities if entity.kind == "Official"}) == people
