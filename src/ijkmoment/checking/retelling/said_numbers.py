"""The numbers of a letter with what is said around them, and whether the letter says that one is of an earlier time.

A number is of an earlier time by words of its clause ("in de vorige periode", "in 2023"), by what the sentence before
says that it goes on of ("in 2023 was dat"), or as where a rise or fall began. A table gives its numbers the words of
their rows and heads.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.intervals import Interval, widened
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import content, general, stem, stems
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_REPORT = r"(?:\w*rapportage|\w*brief|\w*verslag|\w*overzicht)"
_THEN = lazily(
    rf"(?<!\w)(?:(?:de|het|een)\s+(?:vorige?|voorgaande?|voorafgaande?|eerdere?)\s+(?:\w*periode|tijdvak|{_REPORT}|meting|peiling|telling)|de\s+eerste\s+(?:meting|peiling|telling)"
    r"|de\s+vorige(?=\s*[,.;)]|\s*\Z)|destijds|indertijd|toentertijd|toen(?=\s+(?:nog|er|is|was|zijn|waren|\d))"
    r"|de\s+\w*periode\s+(?:daar|er)voor|eerder\s+(?:voorlopig\s+)?(?:gemeld|genoemd|geraamd|vermeld)\w*"
    r"|(?:is|zijn|bleef|bleven|blijft|blijven)\s+(?:onveranderd|ongewijzigd|gelijk)|onveranderd\w*|ongewijzigd\w*)(?!\w)"
)
_YEAR_BEFORE = lazily(
    r"(?<!\w)(?:(?:vorig|voorgaand|voorafgaand)\s+jaar|(?:een|het)\s+jaar\s+(?:eerder|tevoren|daarvoor|ervoor|geleden))(?!\w)"
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
    r"|\((?=(?:in\s+|over\s+)?20\d\d\s*:)|;|,\s+(?=(?:is|was|zijn|waren)\s+(?:er\s+|dat\s+)?(?:nu|thans|inmiddels)\b)"
)
_FROM = lazily(r"(?<!\w)van\s+\Z")
_TO = lazily(r"[^.;,\d]{0,40}?(?<!\w)(?P<to>naar|tot)\s+(?:€\s*)?\d")
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
_LETTER = lazily(
    rf"(?<!\w)(?:(?:vorige|eerdere|voorgaande)\s+{_REPORT}|vorig\s+jaar\s+(?:meld|vermeld|noem|gemeld|vermeld|genoemd|gesteld|opgegeven)\w*"
    r"|eerder\s+(?:voorlopig\s+)?(?:gemeld|genoemd|geraamd|vermeld)\w*)(?!\w)"
)
_CHANGE = lazily(r"\s+(?:[\w-]+\s+)?(?:meer|minder|hoger|lager|extra|nieuwe|groter|kleiner)(?!\w)")
_DIFFERENCE = lazily(
    r"(?<!\w)(?:\w*stijging|\w*daling|toename|afname|groei|verschil|ver(?:hog|lag)ing|ofwel|oftewel|dus)\s+(?:(?:van|met|bijna|ruim|circa)\s+)*\Z"
)
_BOUND = lazily(
    r"(?<!\w)(?:met|per|elke|iedere|(?:meer|minder)\s+dan|maximaal|minimaal|hooguit|minstens|tot)\s+(?:de\s+)?\Z"
)
_BRACKET = lazily(r"\([^()\d]{0,12}\Z")
_NUMBER_OF = lazily(r"(?<!\w)aantal(?:len)?\s+(?P<nouns>(?:[a-zà-ÿ]+(?:de|te)\s+)?[a-zà-ÿ'’-]+)")
_NUMBER = lazily(r"(?<!\w)\d+-")
_CHANGED_BY = lazily(r"(?<!\w)met\s+(?:\w+\s+)?\Z")
_NUMBERS = frozenset(
    map(stem, "een twee drie vier vijf zes zeven acht negen tien elf twaalf miljoen miljard euro procent dagen".split())
)
STATES = frozenset(map(stem, "toegezegd toegezegde geleverd geleverde bezet bezette besteld betaald vervuld".split()))
_SLACK = Decimal("0.1")
_LONGEST, _LEAD, _NEAR, _MOST = 600, 40, 2, 40


class Said(NamedTuple):
    """A number with what is said around it: its clause, sentence, words, nouns, times, and whether it is of then."""

    span: Span
    value: Decimal
    unit: str
    clause: Span
    sentence: Span
    words: frozenset[str]
    near: frozenset[str]
    nouns: frozenset[str]
    times: frozenset[str]
    mark: str
    interval: Interval
    aside: bool = False

    @property
    def key(self) -> tuple[str, Decimal]:
        """By which the same number is known elsewhere."""
        return self.unit, self.value


class SaidNumbers(NamedTuple):
    """The numbers of a letter, which of them stand where, by which words they are found, and in how many sentences."""

    all: tuple[Said, ...]
    by_word: Mapping[str, tuple[Said, ...]]
    sentences: Mapping[str, int]
    beside: Mapping[Span, frozenset[tuple[str, Decimal]]]
    by_key: Mapping[tuple[str, Decimal], tuple[Said, ...]]
    blocks: Mapping[int, frozenset[tuple[str, Decimal]]]

    def tells(self, other: Said) -> bool:
        """Tell whether the letter has a number of another one's somewhere, for the same by words or times."""
        held = self.by_key.get(other.key, ())[:_MOST]
        return any(it.nouns & other.nouns or it.times & other.times or len(it.words & other.words) > 1 for it in held)

    def of_block(self, letter: Letter, one: Said) -> frozenset[tuple[str, Decimal]]:
        """Return the numbers of the paragraph of one."""
        return self.blocks.get(_block(letter, one.span), frozenset())


def said_numbers(letter: Letter) -> SaidNumbers:
    """Return the numbers of a letter with what is said around them; made once, by `letter.once(said_numbers)`."""
    told = tuple(_said(letter))
    words, keys = dict[str, list[Said]](), dict[tuple[str, Decimal], list[Said]]()
    beside, blocks = dict[Span, set[tuple[str, Decimal]]](), dict[int, set[tuple[str, Decimal]]]()
    for one in (*told, *_cells(letter)):
        keys.setdefault(one.key, []).append(one)
        beside.setdefault(one.sentence, set()).add(one.key)
        blocks.setdefault(_block(letter, one.span), set()).add(one.key)
        for word in one.words:
            words.setdefault(word, []).append(one)
    return SaidNumbers(
        told,
        {word: tuple(own) for word, own in words.items()},
        {word: len({one.sentence for one in own}) for word, own in words.items()},
        {sentence: frozenset(own) for sentence, own in beside.items()},
        {key: tuple(own) for key, own in keys.items()},
        {block: frozenset(own) for block, own in blocks.items()},
    )


def _block(letter: Letter, span: Span) -> int:
    block = letter.block_at(span.start)
    return block.start if block is not None else -1


def _said(letter: Letter) -> Iterator[Said]:
    before: tuple[Span, frozenset[str]] | None = None
    for sentence, numbers in numbered_sentences(letter):
        if sentence.end - sentence.start > _LONGEST:
            continue
        leant = _leant(letter, sentence)
        lead = _lead(letter, sentence)
        near = _words(letter, sentence, leant, lead)
        words = near | _words(letter, _over(letter, sentence))
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
            interval = widened(number.interval, _SLACK) if number.about else number.interval
            unit = number.unit or (_unit_behind(numbers, number) if mark == "from" else "")
            yield Said(
                Span(number.start, number.end),
                number.value,
                unit,
                timed,
                sentence,
                words,
                near,
                nouns,
                times,
                mark,
                interval,
                _is_aside(letter, number),
            )
        before = sentence, last


def _words(letter: Letter, *spans: Span | None) -> frozenset[str]:
    return _told(" ".join(letter.part(span) for span in spans if span is not None))


def _told(text: str) -> frozenset[str]:
    """Return what a text is about, and whether that was promised or done, which tells columns of a table apart."""
    return (frozenset(content(text)) - _NUMBERS) | (STATES & frozenset(stems(text)))


def _nouns(letter: Letter, sentence: Span, number: ToldNumber) -> frozenset[str]:
    """Return what a number counts: the words behind it, or those of "het aantal" before it."""
    behind = frozenset(general(" ".join(number.behind[:_NEAR])))
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
    if block is None or sentence.start - _NEAR < block.start or not has(letter, _LEANT, sentence):
        return None
    return letter.sentence_at(sentence.start - _NEAR)


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
    if rose:
        return rose
    return "" if has(letter, _NOW, clause) else _mark_of(letter, clause)


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
    if to is None or not has(letter, _MOVED, sentence):
        return ""
    within = has(letter, _WITHIN, sentence)
    return "from" if to["to"] == "naar" and not within else "within" if within else ""


def _over(letter: Letter, sentence: Span) -> Span | None:
    headings = letter.headings_at(sentence.start)
    return Span(headings[-1].start, headings[-1].end) if headings else None


def _cells(letter: Letter) -> Iterator[Said]:
    """Yield the numbers of tables, by the names of their rows and the heads over them."""
    for grid in letter.once(grids):
        for row in grid.rows:
            for column, number in row.numbers.items():
                head = grid.heads.get(column, "")
                words = _told(_NUMBER.sub("", f"{row.name} {head}"))
                unit = "%" if number.percent else ""
                span, none = number.span, frozenset[str]()
                yield Said(span, number.value, unit, span, row.span, words, words, none, none, "", number.interval)


def closed_times(letter: Letter, span: Span) -> Iterator[tuple[str, Date | Period]]:
    """Yield the days and periods that a stretch names and that have an end, as text and as value."""
    for claim in within(letter, span, "date", "period"):
        value = claim.value
        if isinstance(value, Period) and value.end is None:
            continue
        if isinstance(value, Date | Period) and value.possible and value.edtf:
            yield value.edtf, value
