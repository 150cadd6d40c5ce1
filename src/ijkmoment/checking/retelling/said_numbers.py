"""The numbers of a letter with what is said around them, and whether the letter says that one is of an earlier time.

A number is of an earlier time by words of its clause ("in de vorige periode", "in 2023"), by what the sentence before
says that it goes on of ("in 2023 was dat"), or as where a rise or fall began. A table gives its numbers the words of
their rows and heads.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around, within
from ijkmoment.checking.text.topics import content, general, stem, stems
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_REPORT = r"(?:\w*rapportage|\w*brief|\w*verslag|\w*overzicht|terugblik|\w*monitor|\w*evaluatie)"
_THEN = lazily(
    rf"(?<!\w)(?:(?:(?:de|het|een|mijn)\s+)?(?:vorige?|voorgaande?|voorafgaande?|eerdere?)\s+(?:\w*periode|tijdvak|{_REPORT}|meting|peiling|telling)|de\s+eerste\s+(?:meting|peiling|telling)"
    r"|de\s+vorige(?=\s*[,.;)]|\s*\Z)|destijds|indertijd|toentertijd|toen(?=\s+(?:nog|er|is|was|zijn|waren|\d))"
    r"|(?:de|het)\s+(?:\w*periode|halfjaar|half\s+jaar|kwartaal|tijdvak)\s+(?:daar|er)voor|eerder\s+(?:voorlopig\s+)?(?:gemeld|genoemd|geraamd|vermeld)\w*"
    r"|(?:is|zijn|bleef|bleven|blijft|blijven)\s+(?:onveranderd|ongewijzigd|gelijk)|onveranderd\w*|ongewijzigd\w*)(?!\w)"
)
_YEAR_BEFORE = lazily(
    r"(?<!\w)(?:(?:vorig|voorgaand|voorafgaand)\s+jaar|(?:een|het)\s+jaar\s+(?:eerder|tevoren|daarvoor|ervoor|geleden|terug))(?!\w)"
)
_SAME_PART = lazily(
    r"(?<!\w)(?:dezelfde|diezelfde|die)\s+(?:\w+\s+)?(?:periode|maanden|weken|tijd|stand|datum|helft)\s+(?:van|in)\s+(?:het\s+jaar\s+)?20\d\d(?!\w)"
)
_ASIDE = lazily(r",\s+(?:om|door|zo|voor|na)dat(?!\w)|,\s+(?:want|aangezien|terwijl|zodra|waar\w*)(?!\w)")
_PART = lazily(r"(?<!\w)(?:kwartaal|half\s?jaar|helft|maanden|maand)(?!\w)")
_PAST_YEAR = lazily(r"(?<!\w)vorig\s+jaar(?!\w)")
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
_OPENS_CLAUSE = lazily(r"(?:,|(?<!\w)en)\s+(?:(?:in|op|over|per|eind|begin|medio|aan|het|de|voor)\s+)+\Z")
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
    r"|(?:dat|dit|het|die|deze)\s+(?:is|was|zijn|waren|gaat|ging|bedroeg(?:en)?)|daarvan|hiervan|van\s+hen|toen|deze\s+bedragen|hun|het\s+totaal)(?!\w)"
)
_BACK = lazily(
    r"(?<!\w)(?:dat|dit|die|er|het|zij|ze|deze|daarvan)(?!\w)(?!\s+\w*(?:brief|rapportage|verslag|evaluatie|overzicht)(?!\w))"
)
_LETTER = lazily(
    rf"(?<!\w)(?:(?:vorige|eerdere|voorgaande)\s+{_REPORT}|vorig\s+jaar\s+(?:meld|vermeld|noem|gemeld|vermeld|genoemd|gesteld|opgegeven)\w*"
    r"|eerder\s+(?:voorlopig\s+)?(?:gemeld|genoemd|geraamd|vermeld)\w*)(?!\w)"
)
_CHANGE = lazily(
    r"\s+(?:(?!aanzienlijk|fors|veel|beduidend|flink|duidelijk|iets|nog|sterk)[\w-]+\s+)?(?:meer|minder|hoger|lager|extra|nieuwe|groter|kleiner)(?!\w)"
)
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
    moments: tuple[Date | Period, ...]
    mark: str
    interval: Interval
    aside: bool = False
    about: bool = False

    @property
    def times(self) -> frozenset[str]:
        """The days and periods that a number is of, as text."""
        return frozenset(one.edtf or "" for one in self.moments)


class SaidNumbers:
    """The numbers of a letter, those of its tables too by their units and values."""

    def __init__(self, told: tuple[Said, ...]) -> None:
        self.all, self._by_unit = told, dict[str, list[Said]]()
        for one in _distinct(told):
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


def _distinct(told: Iterable[Said]) -> Iterator[Said]:
    """Yield numbers of which the same was not said a few times before: more of them tell nothing."""
    times = Counter[tuple[object, ...]]()
    for one in told:
        key = (one.value, one.unit, one.near, one.nouns, one.moments, one.mark)
        times[key] += 1
        if times[key] <= _NEAR:
            yield one


def _value(one: Said) -> Decimal:
    return one.value


def said_numbers(letter: Letter) -> SaidNumbers:
    """Return the numbers of a letter with what is said around them; made once, by `letter.once(said_numbers)`."""
    return SaidNumbers((*_said(letter), *_cells(letter)))


def _said(letter: Letter) -> Iterator[Said]:
    before: tuple[Span, frozenset[str]] | None = None
    for sentence, numbers in numbered_sentences(letter):
        if sentence.end - sentence.start > _LONGEST:
            continue
        leaning = tuple(_leaning(letter, sentence))
        leant = leaning[0] if leaning else None
        near = _words(letter, sentence, *leaning, _lead(letter, sentence))
        words, alone = near | _words(letter, _over(letter, sentence)), _words(letter, _told_itself(letter, sentence))
        clauses = tuple(_clauses(letter, sentence))
        last = before[1] if before and before[0] in leaning else frozenset[str]()
        counted = frozenset[str]()
        for number in numbers:
            clause = next((it for it in clauses if it.start <= number.start < it.end), sentence)
            mark, timed = _mark(letter, sentence, clause, number), clause
            if not mark and leant is not None and not has(letter, _NOW, sentence) and not has(letter, _PART, sentence):
                mark, timed = _mark_of(letter, leant), leant
            times = _moments(letter, sentence, timed, leant, mark)
            own = frozenset[str]() if number.unit else _nouns(letter, sentence, number)
            counted, last = counted | own, own or last
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
        before = sentence, counted or last


def _told_itself(letter: Letter, sentence: Span) -> Span:
    """Return a sentence without what it says behind that of why or how."""
    aside = _ASIDE.search(letter.folded, *sentence)
    return Span(sentence.start, aside.start()) if aside is not None else sentence


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


def _leaning(letter: Letter, sentence: Span) -> Iterator[Span]:
    """Yield the sentences that one goes on of, the nearest first: "In 2023 was dat 88 miljoen euro"."""
    for _ in range(_NEAR + 1):
        block = letter.block_at(sentence.start)
        if block is None or not (has(letter, _LEANT, sentence) or _goes_back(letter, sentence)):
            return
        if sentence.start - _NEAR < block.start:
            lead = _lead_of_table(letter, block)
            yield from (lead,) if lead is not None else ()
            return
        sentence = letter.sentence_at(sentence.start - _NEAR)
        yield sentence


def _goes_back(letter: Letter, sentence: Span) -> bool:
    return has(letter, _BACK, sentence) and _says_little(letter, sentence)


def _lead_of_table(letter: Letter, block: Block) -> Span | None:
    """Return the last sentence over a table that a paragraph follows: what is told below it is of the same."""
    at = bisect_left(letter.blocks, block.start, key=attrgetter("start")) - 1
    lead = letter.once(Around).lead(letter.blocks[at]) if at >= 0 and letter.blocks[at].kind == "cell" else None
    return letter.sentence_at(max(lead.end - 1, lead.start)) if lead is not None else None


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
    joints = {found.start() for found in _SPLIT.finditer(letter.folded, sentence.start, sentence.end)}
    times = [one.start for one in within(letter, sentence, "date", "period")][1:]
    opened = (_OPENS_CLAUSE.search(letter.folded, max(start, time - _LEAD), time) for time in times)
    for joint in sorted(joints | {found.start() for found in opened if found is not None}):
        if joint > start:
            yield Span(start, joint)
        start = max(joint, start)
        if letter.folded[joint] == "(" and (closing := letter.folded.find(")", start, sentence.end)) >= 0:
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
    if has(letter, _SAME_PART, clause):
        return "part"
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


def _moments(letter: Letter, sentence: Span, timed: Span, leant: Span | None, mark: str) -> tuple[Date | Period, ...]:
    """Return the times that a clause names; "een jaar eerder" is before what its sentence or the last one names."""
    own = tuple(closed_times(letter, timed))
    if own or mark != "year" or _PAST_YEAR.search(letter.folded, *timed) is not None:
        return own
    told = (closed_times(letter, span) for span in (sentence, leant) if span is not None)
    return tuple(_a_year_before(one) for one in next((them for them in map(tuple, told) if them), ()))


def _a_year_before(value: Date | Period) -> Date | Period:
    if isinstance(value, Date):
        return value._replace(year=value.year - 1)
    start, end = (one and one._replace(year=one.year - 1) for one in (value.start, value.end))
    return Period(start, end, value.until)


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
                years = sorted({*(_YEARS.findall(head) or _YEARS.findall(grid.over))})
                times, value, words = tuple(Date(int(it)) for it in years), number.value.scaleb(power), near | over
                nouns = frozenset(general(head)) if not unit else frozenset[str]()
                mark = "time" if len(times) == 1 and str(times[0].year) in head else ""
                yield Said(
                    number.span, value, unit, number.span, row.span, words, near, near, nouns, times, mark, (low, high)
                )


def closed_times(letter: Letter, span: Span) -> Iterator[Date | Period]:
    """Yield the days and periods that a stretch names and that have an end."""
    for claim in within(letter, span, "date", "period"):
        value = claim.value
        if isinstance(value, Period) and value.end is None:
            continue
        if isinstance(value, Date | Period) and value.possible and value.edtf:
            yield value
