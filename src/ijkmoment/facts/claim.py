"""A claim: one printed occurrence of a fact in a letter."""

from typing import Literal, NamedTuple

from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.values import Strength, Value

ClaimKind = Literal[
    "date", "period", "money", "strength", "reference", "abbreviation",
    "quantity", "percentage", "duration", "country", "contribution", "formation", "operation", "office", "rank",
    "count", "promise", "relative",
]  # fmt: skip


class Abbreviation(NamedTuple):
    """A short form with the whole words that it stands for."""

    short: str
    long: str


class Contribution(NamedTuple):
    """What one nation supplies: "Duitsland (560 militairen)" is Germany's 560. `nation` is a code of ISO 3166-1."""

    nation: str
    strength: Strength


class AnnouncedCount(NamedTuple):
    """A number of things that a list behind it spells out ("bestaat uit vier onderdelen:"); `listed` is how many do."""

    number: int
    noun: str
    listed: int


class Promise(NamedTuple):
    """What an office says it will do: who, what, and when it is due.

    Due is a `date` or period, a named `document` ("de volgende voortgangsrapportage (2025)") or a `condition` ("zodra
    de uitkomsten bekend zijn"); all three are empty when the letter gives none.
    """

    office: str
    what: str
    date: Date | Period | None = None
    document: str = ""
    condition: str = ""


class Relative(NamedTuple):
    """A time or document told by how it lies to the letter: "vorig jaar", "de vorige rapportage".

    `date` is what it comes to with the letter's date, None without one: "vorige week" is a period. `document` is the
    kind of document meant.
    """

    date: Date | Period | None = None
    document: str = ""


ClaimValue = Value | Abbreviation | Contribution | AnnouncedCount | Promise | Relative


class Claim(NamedTuple):
    """What a letter says at one place.

    `start` and `end` count code points of the document's running text. `hedge` is the printed qualifier ("circa",
    "eind"); `subject` and `concept` say what the claim speaks of when that is known from heading, mention and names,
    never from the value; `statement` names the statement (Statement.reference) that a composed claim was printed from.
    `section` is the heading that it stands under, `sentence` the span of its sentence.
    """

    kind: ClaimKind
    start: int
    end: int
    text: str
    value: ClaimValue
    hedge: str = ""
    subject: str | None = None
    concept: str | None = None
    statement: str | None = None
    section: str = ""
    sentence: tuple[int, int] | None = None
