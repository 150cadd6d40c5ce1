"""The numbers of a letter with what is said around them, and whether the letter says that one is of an earlier time.

A number is of an earlier time by words of its clause ("in de vorige periode", "in 2023"), by what the sentence before
says that it goes on of ("in 2023 was dat"), or as where a rise or fall began. A table gives its numbers the words of
their rows and heads.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import content, general, stem, stems
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_REPORT = r"(?:\w*rapportage|\w*brief|\w*verslag|\w*overzicht|terugblik|\w*monitor|\w*evaluatie)"
_THEN = lazily(
    rf"(?<!\w)(?:(?:(?:de|het|een|mijn)\s+)?(?:vorige?|voorgaande?|voorafgaande?|eerdere?)\s+(?:\w*periode|tijdvak|{_REPORT}|meting|peiling|telling)|de\s+eerste\s+(?:meting|peiling|telling)"
    r"|de\s+vorige(?=\s*[,.;)]|\s*\Z)|destijds|indertijd|toentertijd|toen(?=\s+(?:nog|er|is|was|zijn|waren|\d))"
    r"|de\s+\w*periode\s+(?:daar|er)voor|eerder\s+(?:voorlopig\s+)?(?:gemeld|genoemd|geraamd|vermeld)\w*"
    r"|(?:is|zijn|bleef|bleven|blijft|blijven)\s+(?:onveranderd|ongewijzigd|gelijk)|onveranderd\w*|ongewijzigd\w*)(?!\w)"
)
_YEAR_BEFORE = lazily(
    r"(?<!\w)(?:(?:vorig|voorgaand|voorafgaand)\s+jaar|(?:een|het)\s+jaar\s+(?:eerder|tevoren|daarvoor|ervoor|geleden|terug))(?!\w)"
)
_THAN = lazily(
    r"(?<!\w)(?:dan|zoals|sinds|vergeleken\s+met|vergelijking\s+met|opzichte\s+van|evenals|uit)\s+(?:(?:in|over|van)\s+)?\Z"
)
_NOW = lazily(
    r"(?<!\w)(?:nu|thans|momenteel|inmiddels|sindsdien|daarna|dit\s+jaar|ditmaal|huidige|deze\s+\w*periode|de\s+verslagperiode(?!\s+van\s+vorig)|alsnog|nog\s+eens"
    r"|voortaan|komende?|voorlopig\s+(?!geraamd))(?!\w)"
)
_SPLIT = lazily(
    r"(?<!\w)(?:tegen(?:over)?|naar|maar|terwijl|waarna|daarna|waar(?!van)|na|en\s+nu|en\s+in\s+(?:de\s+(?:huidige|eerste|tweede)|het\s+(?:eerste|tweede|derde|vierde)|20\d\d)|dan|sinds|als|evenals"
    r"|vergeleken|in\s+vergelijking|ten\s+opzichte|tot(?=\s+(?:€\s*)?\d[\d.,]*\s+(?:[a-z]+\s+){0,2}(?:in|over)\s+20\d\d))(?!\w)"
    r"|\((?!(?:[a-zà-ÿ]+\s+){0,4}(?:(?:19|20)\d\d)?\))(?=[^()]*\b(?:20\d\d|vorige?|eerder|ervoor|daarvoor)\b)|;"
    r"|,\s+(?=(?:in\s+(?:(?:19|20)\d\d|(?:de|het)\s+(?:vorige?|voorgaande?))|(?:is|was|zijn|waren)\s+(?:het\s+|dat\s+)?(?:er\s+)?(?:nu|thans|inmiddels))\b)"
)
_FROM = lazily(r"(?<!\w)van\s+\Z")
_TO = lazily(
    r"[^.;,\d]{0,40}?(?<!\w)(?P<to>naar|tot)\s+(?:€\s*)?(?:\d|(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w+tien|\w+tig)\b)"
)
_WITHIN = lazily(  # both ends of the rise are of this time
    r"(?<!\w)(?:in|tijdens|gedurende|binnen)\s+(?:de|deze)\s+(?:\w*periode|maanden|loop|eerste|tweede)(?!\w)"
)
_MOVED = lazily(
    r"(?<!\w)(?:steeg|stegen|daalde\w*|gedaald|gestegen|groeide\w*|gegroeid|liep(?:en)?|nam(?:en)?|ging(?:en)?|zakte\w*|\w*verhoogd|\w*verlaagd"
    r"|teruggebracht|opgelopen|uitgebreid|toegenomen|afgenomen|bijgesteld)(?!\w)"
)
_LEANT = lazily(
    r"(?<!\w)(?:(?:is|was|zijn|waren|werden|bedroeg(?:en)?|ging|gaat|kwam(?:en)?|stond(?:en)?)\s+(?:dat|dit|het|die|deze|er)"
    r"|(?:dat|dit|het|die|deze)\s+(?:is|was|zijn|waren|gaat|ging|bedroeg(?:en)?)|daarvan|hiervan|van\s+hen|toen|deze\s+bedragen)(?!\w)"
)
_BACK = lazily(r"(?<!\w)(?:dat|dit|die|er|het|zij|ze|deze|daarvan)(?!\w)")
_LETTER = lazily(
    rf"(?<!\w)(?:(?:vorige|eerdere|voorgaande)\s+{_REPORT}|vorig\s+jaar\s+(?:meld|vermeld|noem|gemeld|vermeld|genoemd|gesteld|opgegeven)\w*"
    r"|eerder\s+(?:voorlopig\s+)?(?:gemeld|genoemd|geraamd|vermeld)\w*)(?!\w)"
)
_CHANGE = lazily(r"\s+(?:[\w-]+\s+)?(?:meer|minder|hoger|lager|extra|nieuwe|groter|kleiner)(?!\w)")
_DIFFERENCE = lazily(
    r"(?<!\w)(?:\w*stijging|\w*daling|toename|afname|groei|verschil|ver(?:hog|lag)ing|ofwel|oftewel|dus)\s+(?:(?:van|met|bijna|ruim|circa)\s+)*\Z"
)
_BOUND = lazily(
    r"(?<!\w)(?:(?:met|per|elke|iedere|maximaal|minimaal|hooguit|minstens|tot)\s+(?:de\s+)?|(?:meer|minder)\s+dan\s+)\Z"
)
_BRACKET = lazily(r"\([^()\d]{0,12}\Z")
_NUMBER_OF = lazily(r"(?<!\w)aantal(?:len)?\s+(?P<nouns>[a-zà-ÿ'’-]+(?:\s+[a-zà-ÿ'’-]+)?)")
_NUMBER, _YEARS = lazily(r"(?<!\w)\d+-"), lazily(r"(?<![\w.,])(?:19|20)\d\d(?!\w)")
_MONEY = lazily(r"€|(?<!\w)euro['’]?s?(?!\w)")
_MEAN = lazily(r"(?<!\w)gemiddelde?\s+\Z")
_CHANGED_BY = lazily(r"(?<!\w)met\s+(?:\w+\s+)?\Z")
_NUMBERS = frozenset(
    map(
        stem,
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"
        " zeventien achttien negentien twintig dertig veertig vijftig miljoen miljard euro procent dagen".split(),
    )
)
_MORE = frozenset(map(stem, "meer minder hoger lager extra dezelfde".split()))
STATES = frozenset(map(stem, "toegezegd toegezegde geleverd geleverde bezet bezette besteld betaald vervuld".split()))
COUNTED = ("", "keer")
_LONGEST, _LEAD, _NEAR, _FAR, _MANY = 600, 40, 2, 6, 400


class Said(NamedTuple):
    """A number with what is said around it: the words of its headings too, of what it leans on, of its sentence."""

    span: Span
    value: Decimal
    unit: str
    clause: Span
    sentence: Span
    words: frozenset[str]
    near: frozenset[str]
    own: frozenset[str]
    nouns: frozenset[str]
    times: frozenset[str]
    mark: str
    interval: Interval
    aside: bool = False
    about: bool = False


class SaidNumbers:
    """The numbers of a letter, those of its tables too by their units and values."""

    def __init__(self, told: tuple[Said, ...], cells: Iterable[Said]) -> None:
        self.all, self._by_unit = told, dict[str, list[Said]]()
        for one in (*told, *cells):
            self._by_unit.setdefault(COUNTED[0] if one.unit in COUNTED else one.unit, []).append(one)
        for same in self._by_unit.values():
            same.sort(key=_value)

    def like(self, one: Said) -> Sequence[Said]:
        """Return the numbers of the unit of another."""
        return self._by_unit.get(COUNTED[0] if one.unit in COUNTED else one.unit, ())

    def near(self, one: Said) -> Sequence[Said]:
        """Return those of these that are no more than some times it, or it them."""
        alike = self.like(one)
        first, last = (
            bisect_left(alike, one.value / _FAR, key=_value),
            bisect_right(alike, one.value * _FAR, key=_value),
        )
        return alike[first : min(last, first + _MANY)]


def _value(one: Said) -> Decimal:
    return one.value


def said_numbers(letter: Letter) -> SaidNumbers:
    """Return the numbers of a letter with what is said around them; made once, by `letter.once(said_numbers)`."""
    return SaidNumbers(tuple(_said(letter)), _cells(letter))


def _said(letter: Letter) -> Iterator[Said]:
    before: tuple[Span, frozenset[str]] | None = None
    for sentence, numbers in numbered_sentences(letter):
        if sentence.end - sentence.start > _LONGEST:
            continue
        leant = _leant(letter, sentence)
        lead = _lead(letter, sentence)
        near = _words(letter, sentence, leant, lead)
        words, alone = near | _words(letter, _over(letter, sentence)), _words(letter, sentence)
        clauses = tuple(_clauses(letter, sentence))
        last = before[1] if before and before[0] == leant else frozenset[str]()
        for number in numbers:
            clause = next((it for it in clauses if it.start <= number.start < it.end), sentence)
            mark, timed = _mark(letter, sentence, clause, number), clause
            if not mark and leant is not None and not has(letter, _NOW, sentence):
                mark, timed = _mark_of(letter, leant), leant
            times = frozenset(edtf for edtf, _ in closed_times(letter, timed))
            own = frozenset[str]() if number.unit else _nouns(letter, sentence, number)
            last = own or last
            nouns = own or (last if not number.unit else own)
            mean = _MEAN.search(letter.folded, max(sentence.start, number.start - _LEAD), number.start)
            about = number.about and mean is None
            unit = number.unit or (_unit_behind(numbers, number) if mark == "from" else "")
            yield Said(
                Span(number.start, number.end),
                number.value,
                unit,
                timed,
                sentence,
                words,
                near,
                alone,
                nouns,
                times,
                mark,
                number.interval,
                _is_aside(letter, number),
                about,
            )
        before = sentence, last


def _words(letter: Letter, *spans: Span | None) -> frozenset[str]:
    return _told(" ".join(letter.part(span) for span in spans if span is not None))


def _told(text: str) -> frozenset[str]:
    """Return what a text is about, and whether that was promised or done, which tells columns of a table apart."""
    return (frozenset(content(text)) - _NUMBERS) | (STATES & frozenset(stems(text)))


def _nouns(letter: Letter, sentence: Span, number: ToldNumber) -> frozenset[str]:
    """Return what a number counts: the words behind it, or those of "het aantal" before it."""
    behind = frozenset(general(" ".join(number.behind[:_NEAR]))) - _NUMBERS - _MORE
    said = None if behind else _NUMBER_OF.search(letter.folded, sentence.start, number.start)
    return frozenset(general(said["nouns"])) if said is not None else behind


def _is_aside(letter: Letter, number: ToldNumber) -> bool:
    return _BRACKET.search(letter.text, max(number.start - _LEAD, 0), number.start) is not None


def _unit_behind(numbers: Sequence[ToldNumber], number: ToldNumber) -> str:
    """Return the unit of the number behind one: "van 147 naar 88 dagen"."""
    return next((one.unit for one in numbers if one.start > number.start), "")


def _leant(letter: Letter, sentence: Span) -> Span | None:
    """Return the sentence before one that goes on of it: "In 2023 was dat 88 miljoen euro"."""
    block = letter.block_at(sentence.start)
    if block is None or sentence.start - _NEAR < block.start:
        return None
    if not has(letter, _LEANT, sentence) and not (has(letter, _BACK, sentence) and _says_little(letter, sentence)):
        return None
    return letter.sentence_at(sentence.start - _NEAR)


def _says_little(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence has no words of its own but a verb: "In 2023 lukte dat bij 91 procent"."""
    return len(_words(letter, sentence)) < _NEAR


def _lead(letter: Letter, sentence: Span) -> Span | None:
    """Return the first words of an item or paragraph that say what it is about: "Deelname van vrouwen."."""
    block = letter.block_at(sentence.start)
    if block is None or block.start == sentence.start:
        return None
    lead = letter.sentence_at(block.start)
    return lead if lead.end - lead.start < _LEAD else None


def _clauses(letter: Letter, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for found in _SPLIT.finditer(letter.folded, sentence.start, sentence.end):
        if found.start() > start:
            yield Span(start, found.start())
        start = max(found.start(), start)
        if found[0] == "(" and (closing := letter.folded.find(")", start, sentence.end)) >= 0:
            yield Span(start, closing)
            start = closing
    yield Span(start, sentence.end)


def _mark(letter: Letter, sentence: Span, clause: Span, number: ToldNumber) -> str:
    """Return by what a number is told to be of the earlier time: words or times of its clause, or as what was left."""
    if _CHANGE.match(letter.folded, number.end, sentence.end) or _is_change(letter, sentence, number):
        return ""
    rose = _rose_from(letter, sentence, number)
    if rose == "from":
        return rose
    return rose if has(letter, _NOW, clause) else _mark_of(letter, clause) or rose


def _is_change(letter: Letter, sentence: Span, number: ToldNumber) -> bool:
    lead = Span(max(sentence.start, number.start - _LEAD), number.start)
    if _DIFFERENCE.search(letter.folded, *lead):
        return True
    if _BOUND.search(letter.folded, *lead) is None:
        return False
    return _CHANGED_BY.search(letter.folded, *lead) is None or has(letter, _MOVED, sentence)


def _mark_of(letter: Letter, clause: Span) -> str:
    if has(letter, _LETTER, clause):
        return "letter"
    for mark, pattern in (("then", _THEN), ("year", _YEAR_BEFORE)):
        for found in pattern.finditer(letter.folded, clause.start, clause.end):
            if _THAN.search(letter.folded, max(clause.start, found.start() - _LEAD), found.start()) is None:
                return mark
    return "time" if any(closed_times(letter, clause)) else ""


def has(letter: Letter, pattern: re.Pattern[str], span: Span) -> bool:
    """Tell whether a stretch of the folded text holds a pattern."""
    return pattern.search(letter.folded, span.start, span.end) is not None


def _rose_from(letter: Letter, sentence: Span, number: ToldNumber) -> str:
    """Return "from" where a rise or fall began there, "within" where it may have done so after the earlier letter."""
    text = letter.folded
    if _FROM.search(text, max(sentence.start, number.start - _LEAD), number.start) is None:
        return ""
    to = _TO.match(text, number.end, sentence.end)
    if to is None or not (to["to"] == "naar" or has(letter, _MOVED, sentence)):
        return ""
    within = has(letter, _WITHIN, sentence)
    return "from" if to["to"] == "naar" and not within else "within" if within else ""


def _over(letter: Letter, sentence: Span) -> Span | None:
    headings = letter.headings_at(sentence.start)
    return Span(headings[-1].start, headings[-1].end) if headings else None


def _cells(letter: Letter) -> Iterator[Said]:
    """Yield the numbers of tables, by the names of their rows and the heads over them, money as money."""
    for grid in letter.once(grids):
        over, lead = _told(grid.over), _MONEY.search(grid.over) is not None
        for row in grid.rows:
            for column, number in row.numbers.items():
                head = grid.heads.get(column, "")
                near, power = _told(_NUMBER.sub("", f"{row.name} {head}")), grid.power(column)
                money = not number.percent and (lead or _MONEY.search(f"{head} {row.name}") is not None)
                unit = "%" if number.percent else "euro" if money else ""
                low, high = (one.scaleb(power) for one in number.interval)
                times, none = frozenset(_YEARS.findall(head) or _YEARS.findall(grid.over)), frozenset[str]()
                value, words = number.value.scaleb(power), near | over
                yield Said(
                    number.span, value, unit, number.span, row.span, words, near, near, none, times, "", (low, high)
                )


def closed_times(letter: Letter, span: Span) -> Iterator[tuple[str, Date | Period]]:
    """Yield the days and periods that a stretch names and that have an end, as text and as value."""
    for claim in within(letter, span, "date", "period"):
        value = claim.value
        if isinstance(value, Period) and value.end is None:
            continue
        if isinstance(value, Date | Period) and value.possible and value.edtf:
            yield value.edtf, value
