"""What is known of a document while it is read: entities and people in the making, and who was spoken of last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.model import Evidence, Ref, Value

Key = tuple[object, ...]


@dataclass(slots=True)
class Draft:
    """An entity while the document is being read."""

    ref: Ref
    kind: str
    key: Key
    registered: bool = False
    names: dict[str, str] = field(default_factory=dict)
    """Folded form -> the words as they stand, in order of appearance."""


@dataclass(slots=True)
class Post:
    """A post as the text words it. ``country`` is a registry id or empty when the text leaves it out."""

    rank: str
    function: str
    portfolio: str
    wording: str
    start: int
    end: int
    country: str = ""
    organization: Ref = ""
    tense: str = ""
    """Empty for the holder at the time of the text; ``former`` or ``designate`` otherwise."""
    accredited: str = ""
    """The country to which an ambassador is sent."""
    body_span: tuple[int, int] | None = None
    """Where the title names the body: «المتحدث باسم وزارة الخارجية»."""
    shared: bool = False
    """True where a title in the dual or plural stands for several people, so that its words are nobody's own."""
    several: bool = False
    """True where several people were named under the title, who need not be of one state."""


@dataclass(slots=True)
class Person:
    """A person of this document with what is said of posts and country so far."""

    ref: Ref
    name: str
    """Empty for the unnamed holder of a post."""
    start: int
    end: int
    posts: list[Post] = field(default_factory=list)
    country: str = ""
    resolved: bool = False
    """True where the country came from the context and not from the words around the name."""


@dataclass(slots=True)
class Told:
    """What was told of an event so far: who took part, and on which day it began."""

    sentence: int
    """Where it was first spoken of."""
    present: dict[Ref, None] = field(default_factory=dict)
    day: str = ""
    planned: bool = False
    """Whether those who take part were only going to."""


@dataclass(slots=True)
class Led:
    """A list item that is read after the words before the list, as if these stood right before it."""

    start: int
    """Where the item begins; below, by how much the words before the list were moved, and their sentence."""
    shift: int
    sentence: int


@dataclass(slots=True)
class State:
    """The last things of each kind that were spoken of (linguistics.md, section 7)."""

    list_item: Led | None = None
    """The list item that is being read after the words that lead to it."""
    led_by: dict[Ref, Ref] = field(default_factory=dict)
    """Member of a delegation -> who leads or brings it (Arabic)."""
    dateline: Ref = ""
    """The city from which a report comes: what its “here” means."""
    origin: tuple[int, int] | None = None
    """Begin and end of the name of a town at the head of a report that no list has."""
    stop: tuple[Ref, Ref] = ("", "")
    """The state of a tour of which an English text tells, and the tour."""
    margins: list[tuple[Ref, Evidence]] = field(default_factory=list)
    """The larger meetings beside which something was told, and the words that say so."""
    never: list[tuple[Ref, Evidence]] = field(default_factory=list)
    """Events and pacts of which a text says that they were not, and the words that say so."""
    series: list[tuple[str, tuple[Ref, ...], tuple[Ref, ...], Value | None, Evidence]] = field(default_factory=list)
    """Several events told in one breath (Arabic): their class, whose they were, where and when, and the words."""
    partners: dict[Ref, tuple[Ref, Ref]] = field(default_factory=dict)
    """Dialogue -> the one side that an Arabic text names with it, «اللجنة المشتركة مع الكويت», and who speaks."""
    stops: dict[int, Ref] = field(default_factory=dict)
    """English sentence -> the state of a tour of which it tells."""
    meeting_of: dict[Ref, Ref] = field(default_factory=dict)
    """Sessions and summits of an organisation, and that organisation: for whom those who meet there speak."""
    beside_body: tuple[Ref, Ref] = ("", "")
    """An organisation whose ministers met with one of a state, and that one: «وزراء المجلس ووزير خارجية الصين»."""
    statement_of_meeting: bool = False
    """Whether the statement that an English text told of last is that of a meeting."""
    stated_in_list: bool = False
    """Whether an Arabic line belongs to a list that tells what a statement or a meeting holds."""
    event: Ref = ""
    dialogue: Ref = ""
    sides: tuple[Ref, ...] = ()
    speaker: tuple[Ref, ...] = ()
    writer: Ref = ""
    """Who wrote the letter that an Arabic text told of last."""
    agreement: Ref = ""
    led: tuple[Ref, int] = ("", 0)
    """The event at which somebody was last said to lead a side, and the Arabic sentence that says so."""
    roll: tuple[int, str, Ref] = (-1, "", "")
    """The English sentence that last told how many states are parties to an agreement, their status, and to which."""
    signed_list: tuple[int, tuple[Ref, ...]] = (-9, ())
    """The last English sentence of a list of agreements that were signed, and who signed them all."""
    people: list[Ref] = field(default_factory=list)
    takers: dict[Ref, dict[Ref, None]] = field(default_factory=dict)
    """Event -> the people who take part in it, in the order in which they are named."""
    quotations: tuple[tuple[int, int], ...] | None = None
    """Begin and end of every quotation, once they were looked for; below: begin of a quotation -> who speaks it."""
    voices: dict[int, tuple[Ref, ...]] = field(default_factory=dict)
    group: tuple[Ref, ...] = ()
    """The people who were named last in one breath."""
    officials_of: tuple[Ref, ...] = ()
    """The states whose officials, all unnamed, an English text told something of: “the ministers of A, B and C”."""
    group_named: tuple[Ref, ...] = ()
    """The members of a group of which an English text names them: “the Lake Group (Kenya, Spain and Peru)”."""
    body: Ref = ""
    members: tuple[Ref, ...] = ()
    """The body whose members spoke last."""
    delegation: tuple[Ref, ...] = ()  # whose the delegation is that an Arabic text told of last
    issuer: tuple[Ref, ...] = ()
    """Who issued the statement that was spoken of last."""
    jointly: tuple[Ref, ...] = ()
    """Those whose joint statement an Arabic text told of last, whose words «البيان» are."""
    issuers: tuple[Ref, ...] = ()
    """The several whom the heading says to issue the text."""
    signature: tuple[Ref, ...] = ()
    """Who signs an English text below it."""
    own_state: Ref = ""
    """The state as whose official somebody speaks of himself in the first person."""
    first_person: int = -1
    """Where “I” or “we” first speaks outside quotation marks; -1 for nowhere."""
    introduced: tuple[Ref, ...] = ()
    """Whose words the paragraphs are that a sentence has led up to with a colon: “Minister A said:”."""
    voice: tuple[Ref, ...] = ()
    """Who says “we” here."""
    counterparts: dict[tuple[Ref, Ref], None] = field(default_factory=dict)
    """Pairs of people who were called counterparts."""
    held_by_sides: set[Ref] = field(default_factory=set)
    """Stances of “the two sides”: where no states were known yet people hold them for theirs."""
    styled: dict[Ref, set[str]] = field(default_factory=dict)
    """Person -> the words of the honorifics by which he is named, folded and without the article."""
