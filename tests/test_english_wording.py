"""Wordings of English accounts that leave something out or name it in another way, and what they say all the same."""

from __future__ import annotations

import pytest
from sayings import failures, holds

MET = "Foreign Minister Amina Otieno of Kenya met Foreign Minister Pedro Salas of Spain in Madrid. "
BOTH = ["stanceHolder Amina Otieno", "stanceHolder Pedro Salas"]

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "a text that breaks off at a verb": (MET + "Kenya assured Spain that human rights for", [], ["stanceKind"]),
    "a “that” left out before a state and its verb": (
        MET + "Salas said Spain supports the peace plan.",
        ["stanceKind support", "stanceHolder c:ESP"],
        [],
    ),
    "a “that” left out after agreed": (MET + "They agreed the rebels must leave the town.", [*BOTH, "stanceKind call-for"], []),
    "a family name without its article": (
        "Prime Minister Salem Al-Noaimi of Qatar met Foreign Minister Pedro Salas in Doha. Premier Noaimi praised the truce.",
        ["stanceHolder Salem Al-Noaimi", "stanceKind praise"],
        [],
    ),
    "so many states are any": (
        "Kenya and Spain met in Madrid. Three states reaffirmed their support for peace.",
        [],
        ["stanceHolder c:KEN"],
    ),
    "so many states with “the” are those": (
        "Kenya and Spain met in Madrid. The two states reaffirmed their support for peace.",
        ["stanceHolder c:KEN", "stanceHolder c:ESP"],
        [],
    ),
    "one of those who": ("Kenya was one of the ten states that condemned the raid.", ["stanceHolder c:KEN"], []),
    "no “that” where who said it follows": (MET + "“Trade is growing,” said Salas of Spain.", [], ["stanceKind"]),
    "what others must do is asked of them": (
        MET + "They agreed that Chad should reopen the border.",
        [*BOTH, "stanceKind call-for"],
        ["stanceKind emphasize"],
    ),
    "what must be is only affirmed": (
        MET + "They agreed that trade must grow.",
        [*BOTH, "stanceKind emphasize"],
        ["stanceKind call-for"],
    ),
    "they are the people who met": (MET + "They condemned the raid.", BOTH, ["stanceHolder c:KEN"]),
    "the ministers by their initials": (MET + "The two FMs condemned the raid.", BOTH, []),
    "a range of issues of which two words say which": (
        MET + "They discussed a range of regional security issues, including with respect to the strait.",
        ["discusses * wording=regional", "discusses * wording=strait"],
        ["discusses * wording=respect"],
    ),
    "a range of issues of which nothing is said": (
        MET + "They discussed a range of key issues, including piracy.",
        ["discusses * wording=piracy"],
        ["discusses * wording=issues"],
    ),
    "three things that efforts are for": (
        MET + "They discussed efforts to end the drought, train nurses, and provide vaccines for children.",
        ["discusses * wording=nurses", "discusses * wording=vaccines"],
        ["stanceKind"],
    ),
    "two efforts are one topic": (
        MET + "They discussed efforts to end the drought and train nurses.",
        ["discusses * wording=nurses", "discusses * wording=efforts"],
        [],
    ),
    "two events with articles": (
        MET + "They discussed the recent Lake Summit and the Harbour Forum.",
        ["discusses * wording=Lake", "discusses * wording=Harbour"],
        ["stanceKind"],
    ),
    "what somebody is congratulated on": (
        MET + "Salas congratulated his Kenyan colleague on the occasion of the National Day of Kenya.",
        ["stanceKind congratulate", "dcterms:description National Day of Kenya"],
        ["dcterms:description colleague"],
    ),
    "a signing that took place is an event": (
        MET + "Otieno and Salas signed an agreement on ports. The signing took place on May 3, 2023 at the Naval Museum.",
        ["schema:startDate 2023-05-03", "takesPlaceIn Naval Museum", "agreementStatus c:KEN date=2023-05-03"],
        [],
    ),
    "the signing of something is none": (
        MET + "Otieno and Salas welcomed the signing of an agreement on ports.",
        ["stanceKind welcome"],
        ["hasParticipant c:KEN role=signatory-representative"],
    ),
    "an agreement signed is governed by a preposition": (
        "It falls under the Fishing Agreement Between Kenya and Spain signed in January 2023.",
        ["agreementStatus c:KEN status=signed date=2023-01", "agreementStatus c:ESP status=signed"],
        [],
    ),
    "the name of an agreement in quotation marks has commas": (
        ("It falls under the “Framework Agreement Between the Government of Kenya and the Government of Spain for "
        "Use of the Sea, Including Ports, For Peaceful Purposes,” which was signed in January 2023."),
        ["agreementStatus c:KEN status=signed date=2023-01", "agreementStatus c:ESP status=signed"],
        [],
    ),
    "a list of portfolios ends in one of two words": (
        "Kenya's Minister of Education, Culture, Sports, Science and Technology Amina Otieno arrived in Madrid.",
        ["represents c:KEN"],
        [],
    ),
    "whose inauguration as what is told": (
        "King Carlos of Spain attended the inauguration of Ana Rojas as President of Peru in Lima.",
        ["represents c:PER", "takesPlaceIn place:PER-lima", "hasParticipant c:ESP"],
        [],
    ),
    "who was sworn in as what": ("Ana Rojas was sworn in as President of Peru on Tuesday.", ["represents c:PER"], []),
    "a delegation to a city to attend something there": (
        "Kenya sent a delegation to Lima to attend the Harbour Conference.",
        ["takesPlaceIn place:PER-lima"],
        [],
    ),
    "a passive after those between whom there were talks": (
        "As a result of talks between the Ministries of Trade of Kenya and Spain, a Cooperation Plan for 2024-2025 was signed.",
        ["agreementStatus c:KEN status=signed", "agreementStatus c:ESP status=signed"],
        [],
    ),
    "what is said of an agreement between it and its passive": (
        "A plan of cooperation between the ministries of trade of Kenya and Spain for 2024-2025 was signed.",
        ["agreementStatus c:KEN status=signed", "agreementStatus c:ESP status=signed"],
        [],
    ),
    "a delegation whose head has come meets somebody": (
        ("The delegation headed by Foreign Minister Pedro Salas of Spain, who arrived in Kenya, met Foreign Minister "
        "Amina Otieno."),
        ["hasParticipant Amina Otieno", "hasParticipant Pedro Salas"],
        [],
    ),
    "his government is that of who speaks": (
        MET + "They stressed that trade must be free. Salas reaffirmed his government's support for the truce.",
        ["stanceKind support", "stanceHolder c:ESP"],
        ["stanceHolder c:KEN"],
    ),
    "a second predicate with will is no part of the first": (
        "Spain stands in solidarity with Chad in its fight against hunger and will continue to send doctors.",
        ["stanceKind support", "dcterms:description Chad in its fight against hunger"],
        ["dcterms:description doctors"],
    ),
    "mediators of states": (
        "Mediators from Kenya and Spain held a round of talks in Cairo on Monday. The mediators condemned the raid.",
        ["hasParticipant c:KEN", "hasParticipant c:ESP", "stanceKind condemn", "stanceHolder c:KEN"],
        [],
    ),
    "talks to come are not the reception that was": (
        ("Norwegian Prime Minister Lars Dahl arrived in Nairobi on 3 May 2023. He was received by Foreign Minister Omar "
        "Kip of Kenya. On 4 May 2023 he will hold talks with President Amina Otieno of Kenya and address a forum."),
        ["hasParticipant Omar Kip role=host", "planned hasParticipant Amina Otieno"],
        ["planned hasParticipant Omar Kip", "planned discusses"],
    ),
    "what is called unacceptable or essential": (
        ("Foreign Minister Pedro Salas of Spain said the arrest was unacceptable and that dialogue was essential. He said "
        "that a ceasefire is essential for peace."),
        ["stanceKind reject", "dcterms:description arrest", "stanceKind emphasize", "dcterms:description ceasefire"],
        [],
    ),
    "what is not called essential": (
        "Foreign Minister Pedro Salas of Spain said the talks were not essential. He said the talks were interesting.",
        [],
        ["stanceKind emphasize", "stanceKind reject"],
    ),
    "the head of a body at a meeting": (
        "European Council President Carla Moro and Kenyan President Amina Otieno held a meeting in Brussels.",
        ["hasParticipant European Council", "hasParticipant c:KEN"],
        [],
    ),
    "what a state will go on doing": (
        "Spain condemned the raid. Spain will continue to support Chad's efforts to build schools.",
        ["stanceKind support", "stanceHolder c:ESP"],
        [],
    ),
    "what a state is said to give": (
        MET + "Salas said that Spain would provide 200 tents to Chad.",
        ["stanceKind commit", "stanceHolder c:ESP", "dcterms:description provide 200 tents to Chad"],
        [],
    ),
    "what a state is only hoped to give": (
        MET + "Salas hoped that Kenya would provide 200 tents to Chad. Under the plan, Kenya will provide the trucks.",
        [],
        ["stanceKind commit"],
    ),
    "the short form of who they are": (
        MET + "The two Foreign Ministers (FMs) condemned the raid.",
        BOTH,
        ["stanceHolder c:KEN"],
    ),
    "an aside inside what is agreed": (
        MET + "They agreed that a free market, marked by trust, and a fair order are essential in the region.",
        [*BOTH, "dcterms:description and a fair order are essential in the region"],
        [],
    ),
    "an agreement between two bodies that is signed": (
        ("A cooperation agreement between the Kenya Space Agency and NASA was signed in Nairobi by Kenyan Trade Minister "
        "Omar Kip and NASA Administrator Jane Cole."),
        ["agreementStatus Omar Kip status=signed", "agreementStatus Jane Cole status=signed"],
        [],
    ),
    "those who hold two offices are all there": (
        "The Presidents of Kenya and Ghana, the King of Jordan and the Foreign Ministers of Peru and Chile met in Oslo.",
        [f"hasParticipant c:{state}" for state in ("KEN", "GHA", "JOR", "PER", "CHL")],
        [],
    ),
    "several who vow": ("Kenya and Spain pledge to open a port.", ["stanceKind commit", "stanceHolder c:KEN"], []),
    "a vow that is somebody's": ("The Kenya pledge to open a port was kept.", [], ["stanceKind commit"]),
    "adjectives before a noun of stance": (
        MET + "Salas underscored his iron-clad, unwavering commitment to the truce.",
        ["stanceKind commit", "dcterms:description truce"],
        ["stanceKind affirm"],
    ),
    "an aside between a verb and its content": (
        MET + "Salas reiterated, in the context of the debate about reform, the need for patience.",
        ["stanceKind emphasize", "dcterms:description need for patience"],
        [],
    ),
    "what another does after what is talked about": (
        MET + "They exchanged views on the war in Chad and Ms. Otieno highlighted the importance of ensuring that aid goes on.",
        ["discusses * wording=Chad", "stanceHolder Amina Otieno"],
        ["stanceHolder Pedro Salas"],
    ),
    "a second act of one purpose": (
        "Minister Amina Otieno of Kenya met Minister Pedro Salas of Spain to discuss the war in Chad and continue their work.",
        ["discusses * wording=Chad"],
        ["discusses * wording=continue"],
    ),
    "what is talked about may be to come": (
        "Minister Amina Otieno of Kenya met Minister Pedro Salas of Spain to discuss plans for the upcoming OAS summit.",
        ["discusses plans for the upcoming OAS summit"],
        ["planned discusses"],
    ),
    "a meeting that is only aimed at": (
        MET + "They agreed to consult others with the aim of convening a meeting of the ministers in Bern.",
        [],
        ["takesPlaceIn place:CHE-bern"],
    ),
    "a sum that is committed": (
        "Kenya has committed more than $30 million to support the truce.",
        ["stanceKind commit", "stanceHolder c:KEN"],
        [],
    ),
    "crimes are not": ("Kenya has committed no crimes.", [], ["stanceKind commit"]),
    "who leads a meeting in a heading": (
        "Readout of Minister Amina Otieno Leading a Meeting of Ministers\nMinister Amina Otieno met Minister Pedro Salas of Spain.",
        ["hasParticipant Amina Otieno"],
        ["hasParticipant Amina Otieno Leading"],
    ),
    "a portfolio before a name": (
        "Kenyan Special Envoy for the Northern Triangle Omar Kip met Minister Pedro Salas of Spain.",
        ["hasParticipant Omar Kip"],
        [],
    ),
    "calls one after the other": (
        "President Omar Kip of Kenya held separate phone calls on Monday with President Ana Ruiz of Peru and King Felipe of Spain.",
        ["hasParticipant Ana Ruiz", "hasParticipant Felipe"],
        [],
    ),
    "what is looked forward to on a day": (
        "President Omar Kip of Kenya looks forward to welcoming President Ana Ruiz of Peru to Nairobi on March 10.",
        ["planned hasParticipant Ana Ruiz", "planned takesPlaceIn place:KEN-nairobi"],
        [],
    ),
    "what is only looked forward to": (
        "President Omar Kip of Kenya looks forward to welcoming new ideas from Peru.",
        [],
        ["planned hasParticipant c:PER"],
    ),
    "several who hold one office abroad": (
        "Minister Omar Kip of Kenya met with ambassadors and chiefs of mission from Peru and Spain.",
        ["hasParticipant c:PER", "hasParticipant c:ESP"],
        [],
    ),
    "what others worded": (
        "President Omar Kip of Kenya welcomed the statement from President Ana Ruiz of Peru calling on Spain to respect the truce.",
        ["stanceHolder Ana Ruiz", "stanceKind call-for"],
        [],
    ),
    "what nobody named worded": (
        "Kenya welcomed the resolution calling on Spain to respect the truce.",
        ["stanceKind welcome"],
        ["stanceKind call-for"],
    ),
    "what is joined in": ("Kenya joined Peru in condemning the raid.", ["stanceKind condemn", "stanceHolder c:KEN"], []),
    "a call that is followed up on": (
        MET + "The meeting followed up on the May 9 call between the two ministers. Ms. Otieno also raised the war in Chad.",
        ["discusses * wording=Chad"],
        [],
    ),
    "a consultative group": (
        "Kenya and Peru launched the inaugural meeting of the Kenya-Peru Maritime Consultative Group in Lima.",
        ["roundNumber 1"],
        [],
    ),
    "a list that ends in others": (
        "Minister Omar Kip of Kenya met with Peruvian President Ana Ruiz, Minister Luis Vega, and others in Lima to discuss trade.",
        ["hasParticipant Luis Vega", "takesPlaceIn place:PER-lima"],
        [],
    ),
    "an heir who heads the government": (
        "Minister Omar Kip of Kenya spoke with Crown Prince and Prime Minister Hamad bin Ali of Bahrain.",
        ["represents c:BHR", "hasParticipant Hamad bin Ali"],
        [],
    ),
    "a body on something that met": (
        "The Kenya-Peru Task Force on Energy Security met in Oslo to discuss the reform of the grid.",
        ["takesPlaceIn place:NOR-oslo"],
        [],
    ),
    "those who release the statement that follows": (
        "The leaders of Kenya, Spain and Peru met in Oslo and released the following statement:\nWe condemn the raid.",
        ["stanceHolder c:KEN", "stanceHolder c:ESP", "stanceHolder c:PER"],
        [],
    ),
    "what is theirs who met": (
        "President Omar Kip of Kenya met with President Ana Ruiz of Peru to reaffirm their commitment to the truce.",
        ["stanceHolder Omar Kip", "stanceHolder Ana Ruiz"],
        [],
    ),
    "allies that are no majors": (
        "Kenya and Peru, two Major Non-NATO Allies, met in Lima.",
        ["hasParticipant c:KEN"],
        ["officeWording Major"],
    ),
    "who is meant by a post before a name": (
        "Vice President Amina Otieno of Kenya met President Ana Ruiz of Peru. The Vice President, President Ruiz, and Minister Luis Vega reaffirmed the value of trade.",
        ["stanceHolder Amina Otieno", "stanceHolder Ana Ruiz"],
        [],
    ),
    "with whom somebody spoke after a colon": (
        "Minister Omar Kip of Kenya spoke individually with: Premier Ana Ruiz of Peru; Premier Luis Vega of Chile; and Premier Pedro Salas of Spain.",
        ["hasParticipant Ana Ruiz", "hasParticipant Pedro Salas"],
        [],
    ),
    "what goes on in a list of topics": (
        MET + "They discussed several issues, including the war in Chad, continued cooperation on trade, and the new port.",
        ["discusses * wording=cooperation", "discusses * wording=port"],
        [],
    ),
    "a pronoun that acts after a comma": (
        "President Omar Kip of Kenya raised concerns regarding the threats to Chad, and he condemned the raid.",
        ["stanceKind express-concern", "dcterms:description threats to Chad", "stanceKind condemn"],
        ["dcterms:description he condemned"],
    ),
    "a day in the name of a paper": (
        "On 3 November 2022, the Kenya-Peru Task Force on Energy met in Oslo to discuss the 25 March Joint Statement.",
        ["schema:startDate 2022-11-03"],
        [],
    ),
    "a numbered meeting of what has a short name": (
        "The Kenya-Peru Joint Commission (JC) is old. Kenya and Peru held the third meeting of the JC in Oslo.",
        ["roundNumber 3", "roundOf Kenya-Peru Joint Commission"],
        [],
    ),
    "officials told after somebody": (
        "President Omar Kip of Kenya met President Ana Ruiz of Peru and leaders from Chile and Spain in Oslo.",
        ["hasParticipant c:CHL", "hasParticipant c:ESP", "hasParticipant Ana Ruiz"],
        [],
    ),
    "somebody told before officials": (
        "President Omar Kip of Kenya and leaders from Chile and Spain met in Oslo.",
        ["hasParticipant Omar Kip", "hasParticipant c:CHL"],
        [],
    ),
    "somebody met with the officials of his state": (
        "President Omar Kip of Kenya met with President Ana Ruiz and senior Peruvian officials.",
        ["represents c:PER"],
        [],
    ),
    "with whom something is discussed": (
        "Minister Omar Kip of Kenya discussed with President Ana Ruiz and senior Peruvian officials the war in Chad.",
        ["discusses * wording=Chad", "hasParticipant Ana Ruiz"],
        [],
    ),
    "what somebody is invited to": (
        "President Omar Kip of Kenya accepted an invitation from President Ana Ruiz of Peru for an official visit to Lima.",
        ["planned takesPlaceIn place:PER-lima"],
        ["takesPlaceIn place:PER-lima"],
    ),
    "a region that is free and open": (
        MET + "They expressed their determination to pursue a new age that keeps a free and open region.",
        ["dcterms:description pursue a new age that keeps a free and open region"],
        [],
    ),
    "what is ensured": (MET + "They discussed the goal of ensuring that Chad is rebuilt.", ["discusses * wording=rebuilt"], []),
    "what is only aimed at": (
        "Kenya welcomed the offices of others with a view toward supporting the truce.",
        ["stanceKind welcome"],
        ["stanceKind support"],
    ),
    "what comes into force is not talked about": (
        "The truce went into effect after talks between Kenya and Peru.",
        [],
        ["discusses"],
    ),
    "a state after each but one of those who met": (
        "Prime Minister Ana Ruiz of Peru, President Omar Kip, and Prime Minister Pedro Salas of Spain met in Oslo.",
        ["represents c:PER", "represents c:ESP"],
        ["Omar Kip represents c:ESP"],
    ),
    "both, after another clause": (
        MET + "Otieno thanked Salas for the aid, and both underscored the need for trade.",
        [*BOTH, "stanceKind emphasize"],
        [],
    ),
    "no “both … and”": (
        MET + "Otieno said that trade, and both ports, must grow.", [], ["stanceHolder Pedro Salas"],
    ),
    "she and the minister": (MET + "She and the Spanish minister agreed on the need for reform.", BOTH, []),
    "a guest beside the host": (MET + "Minister Otieno and her guest welcomed the new port.", BOTH, []),
    "a delegation is no guest": (
        MET + "Minister Otieno and her delegation welcomed the new port.", [], ["stanceHolder Pedro Salas"],
    ),
    "what they share": (
        MET + "They reaffirmed the commitment they share to fight piracy.",
        [*BOTH, "stanceKind commit", "dcterms:description fight piracy"],
        ["stanceKind affirm"],
    ),
    "what is to be done": (
        MET + "They insisted that disputes be settled by law.",
        [*BOTH, "stanceKind call-for", "dcterms:description disputes be settled by law"],
        ["stanceKind affirm"],
    ),
    "what can be done": (MET + "They stressed that disputes can be settled by law.", BOTH, ["stanceKind call-for"]),
    "what somebody did, for which he is thanked": (
        MET + "Otieno thanked Spain for having backed its bid.", ["stanceKind thank"], ["stanceKind support"],
    ),
    "what one undertakes to go on with": (
        MET + "They undertook to go on supporting Chad.", ["stanceKind commit"], ["stanceKind support"],
    ),
    "no undertaking": (MET + "They agreed to work closely together and to widen trade.", [], ["stanceKind commit"]),
    "what was given": (
        MET + "Salas expressed his appreciation to Kenya for the training given to Spanish pilots.",
        ["stanceKind praise", "dcterms:description training given to Spanish pilots"],
        [],
    ),
    "praise as a noun": (
        MET + "Salas had praise for Kenya's efforts to protect forests.",
        ["stanceKind praise", "dcterms:description Kenya's efforts to protect forests"],
        [],
    ),
    "gratitude of which one speaks": (
        MET + "Otieno spoke of her gratitude for the new school.",
        ["stanceKind thank", "dcterms:description new school"],
        ["discusses"],
    ),
    "how important something is": (
        MET + "The two agreed on how important it is to free the crew.",
        [*BOTH, "stanceKind emphasize"],
        [],
    ),
    "at whose side one is": (
        MET + "Salas said that Spain remains at the side of Chad.", ["stanceKind support", "stanceHolder c:ESP"], [],
    ),
    "the order turned round": (
        MET + "Also stressed was the importance of the new office.",
        ["dcterms:description importance of the new office"],
        [],
    ),
    "a meeting that was wound up": (
        "The ministers of ASEAN wound up their meeting with a communique in which they voiced concern at the war in Chad.",
        ["stanceKind express-concern", "stanceHolder body:ASEAN"],
        [],
    ),
    "warring parties are asked": (
        MET + "Otieno called on the warring parties in Chad to renounce violence and to protect the embassies.",
        ["stanceKind call-for", "dcterms:description renounce violence", "dcterms:description protect the embassies"],
        [],
    ),
    "an act that is urged": (MET + "Otieno urged stepping up aid to Chad.", ["dcterms:description stepping up aid to Chad"], []),
    "a part that somebody played": (
        MET + "Otieno thanked Spain for its part in the truce.",
        ["stanceKind thank", "dcterms:description its part in the truce"],
        [],
    ),
    "a turn to speak": (MET + "For its part, Spain praised the port.", ["stanceKind praise", "stanceHolder c:ESP"], []),
    "to whom thanks are conveyed": (
        MET + "Otieno conveyed to him Kenya's thanks for the troops.", ["stanceKind thank", "stanceHolder c:KEN"], [],
    ),
    "a guest to whom it is expressed": (
        MET + "Otieno expressed to her guest her appreciation for the aid.",
        ["stanceKind praise", "stanceHolder Amina Otieno"],
        ["stanceHolder Pedro Salas"],
    ),
    "whom one congratulates, with a name": (
        MET + "Otieno offered congratulations to her Peruvian counterpart, Ana Ruiz, on the election of Peru to the council.",
        ["stanceKind congratulate", "dcterms:description election of Peru to the council"],
        ["dcterms:description her Peruvian counterpart, Ana Ruiz"],
    ),
    "thanks for two things, the first told at length": (
        MET + "Otieno thanked Spain for the food it had given in the wake of the floods, and for its help with the port.",
        ["dcterms:description food it had given", "dcterms:description its help with the port"],
        [],
    ),
    "praise for something else after thanks": (
        MET + "Otieno thanked Spain for its help and praised it for hosting the talks.",
        ["dcterms:description its help"],
        ["dcterms:description its help and praised it for hosting the talks"],
    ),
    "what a relative clause goes on to": (
        MET + "Salas praised the support that Kenya gives to the United Nations and to relief work in Chad.",
        ["dcterms:description support that Kenya gives to the United Nations and to relief work in Chad"],
        [],
    ),
    "issues that concern both": (
        MET + "They went over the drought and the issues that concern both countries.",
        ["discusses * wording=drought", "discusses * wording=issues"],
        [],
    ),
    "pride and plain words": (
        MET + "Salas expressed pride in the ties. Otieno made plain her concern about smuggling.",
        ["dcterms:description ties", "stanceKind express-concern", "dcterms:description smuggling"],
        [],
    ),
    "in agreement": (MET + "They were in agreement on the need to end the war.", [*BOTH, "stanceKind affirm"], []),
    "an overview": (
        MET + "Otieno gave an overview of the drought. They spoke at length of Chad and of how to counter piracy.",
        ["discusses * wording=drought", "discusses * wording=counter"],
        [],
    ),
    "she after what she said of two states": (
        MET + "Otieno said that Kenya and Spain looked at the war in the same way. She thanked Spain for the aid.",
        ["stanceKind thank", "stanceHolder Amina Otieno"],
        ["stanceHolder c:KEN"],
    ),
    "a supportive stance": (
        MET + "Otieno reiterated Kenya's supportive stance towards the unity of Chad.",
        ["stanceKind support", "stanceHolder c:KEN", "dcterms:description unity of Chad"],
        ["stanceKind affirm"],
    ),
    "a protest": (
        "Kenya strongly protests the seizure of its ship and lodged a protest against the arrests.",
        ["stanceKind denounce", "dcterms:description seizure of its ship", "dcterms:description arrests"],
        [],
    ),
    "protests in the streets": (MET + "Otieno spoke to the press. The protests in Lima went on.", [], ["stanceKind"]),
    "more generally": (
        MET + "They talked over the war in Chad, the port and, more generally, cooperation in trade.",
        ["discusses * wording=port", "discusses * wording=cooperation"],
        [],
    ),
    "what somebody is calling for": (
        "Kenya is calling for a truce. Spain is also urging Chad to open the border, and Peru and Chile are backing the plan.",
        ["dcterms:description truce", "dcterms:description open the border", "dcterms:description plan", "stanceHolder c:CHL"],
        [],
    ),
    "whose building they are backing up": (MET + "Two lorries were backing out of the port.", [], ["stanceKind"]),
    "a ministry's commitment": (
        MET + "Otieno stressed the ministry's commitment to free trade.",
        ["stanceKind commit", "stanceHolder Amina Otieno", "dcterms:description free trade"],
        ["stanceKind affirm"],
    ),
    "Arab and regional issues": (
        MET + "They discussed trade, Arab and regional issues of common interest.",
        ["discusses * wording=Arab"],
        [],
    ),
    "what they carried on with": (
        MET + "They discussed the drought and carried on their conversation from last week.",
        ["discusses * wording=drought"],
        ["discusses * wording=week"],
    ),
    "praise after what was described": (
        MET + "Salas described the ties as deep, praising the agreement as vital.",
        ["stanceKind praise", "stanceHolder Pedro Salas", "dcterms:description agreement"],
        [],
    ),
    "whose support ministers stress": (
        MET + "The ministers stressed their countries' support for the Lima talks.",
        ["stanceKind support", "stanceHolder c:KEN", "stanceHolder c:ESP", "dcterms:description Lima talks"],
        [],
    ),
    "what was given after a storm": (
        MET + "Salas thanked Kenya for the aid given in the wake of the storm.", ["dcterms:description aid given"], [],
    ),
    "given what happened": (MET + "Salas praised the aid, given the storm.", ["dcterms:description aid"], ["dcterms:description aid, given"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_english_wording_says_what_it_means(name):
    holds(*CASES[name])


LEADERS = "Kenyan President Omar Kip, Peruvian President Rosa Paz and Chadian President Ali Dunn met in Lima. "
MET = "Kenyan Minister Omar Kip met Peruvian Minister Rosa Paz in Lima. "


@pytest.mark.parametrize(
    ("text", "has", "never"),
    [
        (LEADERS + "The three countries condemned the attack.", ["stanceHolder c:KEN", "stanceHolder c:TCD"], "stanceHolder Omar Kip"),
        (LEADERS + "The three leaders condemned the attack.", ["stanceHolder Omar Kip", "stanceHolder Ali Dunn"], "stanceHolder c:KEN"),
        (
            "The Harbour Treaty has been signed by Kenya, Chad and Mali in Lima. The three countries praised the plan.",
            ["stanceHolder c:KEN", "stanceHolder c:MLI"],
            "stanceHolder c:PER",
        ),
        (
            "High Representative Lars Dahl called President Luis Paz of Peru. He conveyed the support of the EU for the truce.",
            ["represents body:EU"],
            "memberOf",
        ),
        ("High Representative Lars Dahl called President Luis Paz of Peru.", ["represents c:PER"], "represents body:EU"),
        (
            MET + "They voiced the importance of, and their support for, the accession of Kenya to the Harbour Treaty.",
            ["stanceKind support", "dcterms:description accession of Kenya to the Harbour Treaty"],
            "dcterms:description importance of, and",
        ),
        (
            MET + "He thanked Peru for the provision, in partnership with Chad, of six million doses of vaccines.",
            ["dcterms:description provision, in partnership with Chad, of six million doses of vaccines"],
            "stanceKind support",
        ),
        (
            MET + "He called on the rebels for restraint, and for respect for the truce.",
            ["stanceKind call-for", "dcterms:description restraint", "dcterms:description respect for the truce"],
            "dcterms:description rebels",
        ),
        (MET + "The ministers looked as well into ways of increasing trade.", ["discusses topic:trade"], "stanceKind"),
        (
            "Kenyan Minister Omar Kip met Peruvian Minister Rosa Paz during a visit to Lima that lasted from 3 to 5 May 2031.",
            ["schema:startDate 2031-05-03", "schema:endDate 2031-05-05"],
            "planned hasParticipant c:KEN",
        ),
        (
            ("Kenyan Minister Omar Kip held talks in Lima with senior officials, among them Luis Paz, the President of Peru, and "
             "Ana Ruiz, the Foreign Minister of Peru."),
            ["hasParticipant Luis Paz", "hasParticipant Ana Ruiz", "hasParticipant c:PER"],
            "counterpartOf",
        ),
    ],
)  # fmt: skip
def test_groups_of_states_shared_things_and_those_among_officials(text, has, never):
    assert not failures(text, has, [never])


def test_so_many_countries_of_whom_nothing_is_told_are_not_who_tells_of_them():
    text = "The three countries, the Peruvian Ministry of Foreign Affairs said, put their signatures to the Harbour Treaty on Monday."
    assert not failures(text, [], ["agreementStatus body:PER-mfa", "agreementStatus c:PER"])
