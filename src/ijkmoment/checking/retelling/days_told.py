"""The days that a letter tells, with what happened on each, and to what: since when, until when, when it was decided.

Which thing a day is of say the names of its clause, else those of the clause before it, of its row or of the heading
over it. A short form or the name of a mission names one thing; of a country or a place there may be several, so that
there a noun must be common to both.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.checking.times.moments import may_be_one
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.language.countries import country_code
from ijkmoment.language.nation_words import is_nation_word
from ijkmoment.language.patterns import lazily

_SINCE = lazily(r"(?<!\w)(?:sinds|vanaf|sedert)\s+(?:begin\s+|eind\s+|medio\s+)?\Z")
_UNTIL = lazily(r"(?<!\w)(?:tot\s+en\s+met|t/m|tot)\s+(?:begin\s+|eind\s+|medio\s+)?\Z")
_BEGAN = lazily(
    r"(?<!\w)(?:beg(?:on|onnen|int)|start(?:te|ten|datum)?|gestart|van\s+start|ingesteld|opgericht|ingericht|ingegaan|aangevangen|aanvang"
    r"|geopend|in\s+gebruik|operationeel|aangetreden|toegetreden|arriveer(?:de|den)|gearriveerd|aankwam(?:en)?|aangekomen|dateert|gelanceerd|ontplooid)(?!\w)|(?<!\w)stelde\b[^.;]*\bin(?!\w)"
)
_ENDED = lazily(
    r"(?<!\w)(?:eindig(?:de|den|t)|geëindigd|beëindigd|afgelopen|afgerond|gesloten|gestopt|teruggekeerd|keerden?|vertrok(?:ken)?|afliep"
    r"|liep(?:en)?\b[^.;]*\baf|opgeheven|stopgezet|beëindiging|terugkeer|vervalt|vervallen)(?!\w)"
)
_DECIDED = lazily(
    r"(?<!\w)(?:beslo(?:ot|ten)|besluit(?:en)?|ingestemd|stemde|vastgesteld|ondertekend|tekende|overeengekomen)(?!\w)"
)
_TOLD = lazily(
    r"(?<!\w)(?:\w*brief|\w*debat|overleg|toegezegd|toezegging|motie|geïnformeerd|gemeld|aangeboden|verzonden)(?!\w)"
)
_FORMER = lazily(
    r"(?<!\w)(?:eerdere?|vorige|voorgaande|toenmalige|oorspronkelijke?|aanvankelijke?|vorig\s+jaar|onveranderd|ongewijzigd"
    r"|zou(?:den)?)(?!\w)"
)
_PLANNED = lazily(r"(?<!\w)(?:gepland|voorzien|beoogd|verwacht\w*|streef\w*|zou(?:den)?|uiterlijk)(?!\w)")
_JOINT = lazily(r"[,;:()–—]|(?<!\w)(?:en|maar|terwijl|waarna|nadat|voordat)(?!\w)")
_NAME = lazily(r"(?<![\w@/])(?:[a-z]?[A-ZÀ-Þ][\w’]*(?:-[\w’]+)*)")
_SHORT_FORM = lazily(r".*[A-ZÀ-Þ].*[A-ZÀ-Þ0-9]|.*\d")
_ITSELF = lazily(
    r"(?<!\w)(?:\w*inzet|missie|bijdragen?|bijdraagt|bij|deelname|deel|deelgenomen|neemt|deelneemt|operatie|aanwezigheid|\w*detachement|uitzending|\w*mandaat)(?!\w)"
)
_IN_A_PLACE = lazily(r"(?<!\w)(?:in|te|bij|nabij|naar|uit|vanuit|boven|rond|rondom)\s(?:de\s|het\s)?\Z")
_COMMON = frozenset(
    "nederland nederlandse kamer kabinet minister ministerie navo eu vn europese unie defensie raad tweede eerste zr ms"
    " kamerstuk nr staten-generaal koninkrijk koninkrijksrelaties bz nato un commissie buitenlandse binnenlandse zaken"
    " justitie veiligheid financiën economische klimaat koninklijke marechaussee landmacht luchtmacht marine".split()
)
_LONGEST, _ENOUGH, _NEAR, _AT = 800, 3, 3, 16


class DayTold(NamedTuple):
    """A day: where it is printed, what happened on it, of which names, with which nouns, and of what as a whole."""

    span: Span
    date: Date
    role: str
    names: frozenset[str]
    things: frozenset[str]  # the names that are of no country and no place
    nouns: frozenset[str]
    itself: bool
    former: bool
    opposite: Date | None  # the other end of its period

    def is_of(self, other: "DayTold") -> bool:
        """Tell whether two days are of the same happening to one thing."""
        if self.role != other.role:
            return False
        if self.opposite and other.opposite and not may_be_one(self.opposite, other.opposite):
            return False  # a stretch of another year
        shared, nouns = self.names & other.names, self.nouns & other.nouns
        if not shared:
            return not (self.names or other.names) and len(nouns) >= min(_ENOUGH, len(self.nouns), len(other.nouns)) > 1
        if not (self.names <= other.names or other.names <= self.names):
            return False
        if self.role not in ("start", "end"):
            return len(nouns) > 1
        return bool(self.things & other.things) or len(nouns) > 1 or (self.itself and other.itself)

    def are_apart(self, other: "DayTold") -> bool:
        """Tell whether two days each have names, and none in common."""
        return bool(self.names and other.names) and self.names.isdisjoint(other.names)


def days_told(letter: Letter) -> tuple[DayTold, ...]:
    """Return the days of a letter with what happened on them; made once, by `letter.once(days_told)`."""
    return tuple(one for claim in letter.of_kind("date", "period") for one in _of_claim(letter, claim))


def _of_claim(letter: Letter, claim: Claim) -> Iterator[DayTold]:
    block = letter.block_at(claim.start)
    if block is None or block.kind not in ("paragraph", "item", "cell"):
        return
    sentence = letter.sentence_at(claim.start)
    if sentence.end - sentence.start > _LONGEST:
        return
    clause = _clause(letter, sentence, claim)
    for date, which in _dates(claim):
        role = which or _role(letter, clause, claim) or _role_of_column(letter, block)
        former = role == "end" and _FORMER.search(letter.folded, clause.start, clause.end) is not None
        if role and (former or not letter.says(_PLANNED, clause)):
            names, where = _names(letter, block, sentence, clause)
            said = letter.folded[where.start : where.end]
            yield DayTold(
                date_span(claim, date),
                date,
                role,
                names,
                frozenset(one for one in names if _is_thing(letter, one, block)),
                frozenset(content(letter.part(where))) - {stem(part) for name in names for part in name.split("-")},
                _ITSELF.search(said) is not None,
                former,
                _opposite(claim, date),
            )


def _dates(claim: Claim) -> Iterator[tuple[Date, str]]:
    """Yield the dates of a claim, each with what a period says of it."""
    if isinstance(claim.value, Date):
        yield claim.value, ""
    elif isinstance(claim.value, Period):
        yield from ((one, role) for one, role in ((claim.value.start, "start"), (claim.value.end, "end")) if one)


def _opposite(claim: Claim, date: Date) -> Date | None:
    """Return the other end of the period that a date is an end of."""
    value = claim.value
    if not isinstance(value, Period):
        return None
    return value.end if date is value.start else value.start


def _role(letter: Letter, clause: Span, claim: Claim) -> str:
    before = letter.folded[clause.start : claim.start]
    if _SINCE.search(before):
        return "start"
    if _UNTIL.search(before):
        return "end"
    said = letter.folded[clause.start : clause.end]
    return next((role for role, pattern in _WORDS.items() if pattern.search(said)), "")


def _role_of_column(letter: Letter, block: Block) -> str:
    """Return what the head over a cell's column says of the days in it."""
    heads = " ".join(letter.part(Span(one.start, one.end)) for one in letter.once(Around).heads(block)).casefold()
    return next((role for role, pattern in _HEADS.items() if pattern.search(heads)), "")


def _clause(letter: Letter, sentence: Span, claim: Claim) -> Span:
    start = max(
        (one.end() for one in _JOINT.finditer(letter.text, sentence.start, claim.start)), default=sentence.start
    )
    behind = _JOINT.search(letter.text, claim.end, sentence.end)
    return Span(start, behind.start() if behind is not None else sentence.end)


def _names(letter: Letter, block: Block, sentence: Span, clause: Span) -> tuple[frozenset[str], Span]:
    """Return the names that say of what a clause tells, and where they stand."""
    for where in (clause, Span(sentence.start, clause.end), sentence):
        if names := names_at(letter, where):
            return names, where
    for where in _before(letter, block, sentence):
        if names := names_at(letter, where):
            return names, clause
    if block.kind == "cell":
        row = letter.once(Around).row(block)
        if row is not None:
            return names_at(letter, Span(row.start, row.end)), Span(row.start, row.end)
    over = letter.headings_at(block.start)
    if over:
        return names_at(letter, Span(over[-1].start, over[-1].end)), clause
    return frozenset(), clause


def _before(letter: Letter, block: Block, sentence: Span) -> Iterator[Span]:
    """Yield the sentences of a paragraph before one, the nearest first."""
    start = sentence.start
    for _ in range(_NEAR):
        if start <= block.start + 1:
            return
        where = letter.sentence_at(start - 2)
        if where.start >= start:
            return
        yield where
        start = where.start


def names_at(letter: Letter, where: Span) -> frozenset[str]:
    """Return the names of a stretch."""
    return frozenset(names_in_order(letter, where))


def names_in_order(letter: Letter, where: Span) -> tuple[str, ...]:
    """Return the names of a stretch: words with a capital, of which that which opens a sentence is no Dutch word."""
    found = list[str]()
    for one in _NAME.finditer(letter.text, where.start, where.end):
        word = one[0]
        if word.casefold() in _COMMON or (is_nation_word(word) and country_code(word) is None):
            continue
        opens = letter.sentence_at(one.start()).start == one.start()
        if not opens or _SHORT_FORM.match(word) or _is_name(letter, word):
            found.append(word)
    return tuple(found)


def _is_thing(letter: Letter, name: str, block: Block) -> bool:
    """Tell whether a name is of no country, and stands behind no word for a place in its paragraph."""
    if country_code(name) is not None:
        return False
    place = letter.text.find(name, block.start, block.end)
    return place < 0 or _IN_A_PLACE.search(letter.folded, max(place - _AT, block.start), place) is None


def _is_name(letter: Letter, word: str) -> bool:
    return letter.speller is None or country_code(word) is not None or not letter.speller.knows(word.lower())


_HEADS = {
    "start": lazily(r"(?<!\w)(?:start\w*|sinds|begin\w*|aanvang|ingang\w*|vanaf)(?!\w)"),
    "end": lazily(r"(?<!\w)(?:eind\w*|tot|t/m|afloop|looptijd)(?!\w)"),
}
_WORDS = {"start": _BEGAN, "end": _ENDED, "decided": _DECIDED, "told": _TOLD}
