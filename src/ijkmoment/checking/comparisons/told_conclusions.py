"""Which way a number went, told as what follows from two numbers before it: "De wachtlijst is dus korter geworden".

"Dus", "daarmee" and "zodat" say that it follows; two numbers are all that is told before, of one unit and two times, or
more that go on one way, "elk jaar" too. Two have to be what it is said of: "het tekort" is not what "120 plaatsen"
count, nor is "het aantal keuringen" what "31 uur" measure. "Waardoor" tells of something else, which may go otherwise.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.comparisons.told_trends import Trend, is_against
from ijkmoment.checking.figures.directions import Direction, directions
from ijkmoment.checking.figures.number_times import in_full, is_told_back
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import general
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import at_places, lazily

_SO = ("dus", "daarmee", "zodat", "derhalve")
_WORDS = (*_SO, *"elk elke ieder iedere jaar maand gestaag gestage steeds voortdurend aanhoudend".split())
_MARK = lazily(
    r"(?:(?P<so>dus|daarmee|zodat|derhalve)|(?:elke?|iedere?)\s+(?:jaar|maand|kwartaal|week|dag|keer|periode|seizoen)"
    r"|(?:jaar|maand|week|dag)\s+(?:op|na)\s+(?:jaar|maand|week|dag)|gesta(?:ag|ge)|steeds|voortdurend|aanhoudend)(?!\w)"
)
_STARTS = lazily(r"[;:]\s|,\s(?=zodat|dus)|(?<!\w)en\s(?=(?:[a-zà-ÿ]+\s+){1,2}(?:dus|daarmee)(?!\w))")
_ENDS = lazily(r"[;:()]|,\s")
_BECAME = lazily(
    r"(?<!\w)(?:(?P<up>langer|groter|hoger|meer|stijgend|oplopend)"
    r"|(?P<down>korter|kleiner|lager|minder|dalend|aflopend)|(?P<slow>trager|langzamer)|(?P<fast>sneller))"
    r"(?:\s+(?:is|zijn|was|waren|wordt|worden))?(?:\s+geworden)?(?=\s*[.;,)]|\s*\Z)"
)
_NOT = lazily(
    r"(?<!\w)(?:niet|geen|nooit|nauwelijks|zou|zouden|kan|kunnen|moet\w*|wil|willen|streef\w*|relatief|naar\s+verhouding|dan|tegen|minder(?=\s+[a-z])"
    r"|ondanks|ofschoon|hoewel|eerst|aanvankelijk|verwacht\w*)(?!\w)"
)
_MANY = lazily(r"(?<!\w)(?:zijn|waren|worden|werden)(?!\w)")  # "de schepen zijn groter" is of each
_ONWARD = lazily(r"(?<!\w)(?:daarna|vervolgens|erna|nadien)(?!\w)")
_IDLE = frozenset(
    "aantal aantallen gemiddelde gemiddeld verlopen verloopt gaan gaat duren duurt licht sterk fors flink iets"
    " duidelijk verder opnieuw weer ook wederom geworden worden wordt jaar maanden periode totale totaal dus daarmee"
    " zodat derhalve".split()
)
_SAYS_NOTHING = frozenset(word for one in _IDLE for word in general(one))
# What grows where what is counted shrinks, or has a measure of its own.
_OF_ELSE = lazily(
    r"(?<!\w)(?:\w*(?:tekort|achterstand|druk|wacht\w*|ruimte|kans|risico|veiligheid|vraag|duur|tijd|kosten|lasten|prijs|behoefte|uitval"
    r"|onder\w+|over\w+)(?:s|en|['’]s)?|aantal(?:len)?|zij|ze|hij)(?!\w)"
)
_QUEUE = frozenset({"wachtlijst", "wachtrij"})  # of those who wait
_WAIT = "wacht"
_COUNT = lazily(r"(?<!\w)aantal(?:len)?(?!\w)")
_EACH = lazily(r"(?<!\w)(?:per|elke?|iedere?)\s+(?!dag|week|maand|kwartaal|jaar)")
_LONGEST, _TWO, _RUN = 600, 2, 3


def told_conclusions(letter: Letter) -> Iterator[Trend]:
    """Find what is said to follow from two numbers, and goes the other way."""
    for found in at_places(_MARK, letter.folded, letter.standing(_WORDS), 0, len(letter.folded)):
        sentence = letter.sentence_at(found.start())
        if sentence.end - sentence.start <= _LONGEST:
            fewest = _TWO if found["so"] else _RUN
            yield from _off(letter, sentence, _clause(letter, sentence, Span(*found.span())), fewest)


def _clause(letter: Letter, sentence: Span, mark: Span) -> Span:
    start = max(
        (one.end() for one in _STARTS.finditer(letter.folded, sentence.start, mark.end)), default=sentence.start
    )
    end = _ENDS.search(letter.folded, mark.end, sentence.end)
    return Span(start, end.start() if end is not None else sentence.end)


def _off(letter: Letter, sentence: Span, clause: Span, fewest: int) -> Iterator[Trend]:
    if numbers_in(letter, clause) or letter.says(_NOT, clause):
        return
    told = _before(letter, sentence, clause)
    if len(told) < fewest or (told[0].unit and letter.says(_COUNT, clause)):
        return
    if letter.says(_EACH, Span(letter.sentence_at(told[0].start).start, clause.start)):
        return
    first, second, is_run = told[0], told[-1], len(told) > _TWO
    way, back = _way(letter, clause, first), _is_back(letter, first, second)
    back = False if back is None and is_run else back
    before = Span(_opening(letter, first), clause.start)
    if way is None or back is None or not (is_run or _is_of_them(letter, clause, way, before)):
        return
    earlier, later = (second, first) if back else (first, second)
    if later.value != earlier.value and is_against(way, (earlier.value, later.value), is_range=False):
        yield Trend(Span(way.start, way.end), *(Span(it.start, it.end) for it in (earlier, later)))


def _before(letter: Letter, sentence: Span, clause: Span) -> Sequence[ToldNumber]:
    """Return the two numbers that are all that is told right before a clause, or a row that goes on one way."""
    own = numbers_in(letter, Span(sentence.start, clause.start)) if clause.start > sentence.start else ()
    if not own and letter.text[sentence.start : clause.start].strip():
        return ()  # it follows from what stands between
    last, block = letter.sentence_at(max(sentence.start - 2, 0)), letter.block_at(sentence.start)
    if len(own) < _TWO and block is not None and block.start <= last.start < sentence.start:
        own = (*numbers_in(letter, last), *own)
    told = _alike(in_full(letter, own))
    if len(told) > _RUN and sum(one.value for one in told[1:]) == told[0].value:
        told = told[1:]
    if len(told) < _TWO or len({one.unit for one in told}) > 1 or _are_near(told):
        return ()
    steps = {later.value > first.value for first, later in pairwise(told)}
    return told if len(told) == _TWO or len(steps) == 1 else ()


def _are_near(told: Sequence[ToldNumber]) -> bool:
    """Tell whether numbers that are given roughly differ by so little that they may go either way."""
    low, high = sorted((told[0].value, told[-1].value))
    return any(one.about for one in told) and high * 5 < low * 6


def _alike(numbers: Sequence[ToldNumber]) -> list[ToldNumber]:
    """Return the numbers without those of time, where others are told."""
    return [one for one in numbers if one.unit not in TIMES] or list(numbers)


def _way(letter: Letter, clause: Span, one: ToldNumber) -> Direction | None:
    """Return which way a clause says that it went, None where it does not say one thing; who is faster takes less."""
    told = list(directions(letter, clause))
    for found in _BECAME.finditer(letter.folded, *clause):
        speed = found["slow"] or found["fast"]
        if (speed and one.unit not in TIMES) or (not speed and letter.says(_MANY, clause)):
            return None
        told.append(Direction(*found.span(), 1 if found["up"] or found["slow"] else -1))
    return max(told, key=lambda it: it.times) if len({it.way for it in told}) == 1 else None


def _is_back(letter: Letter, first: ToldNumber, second: ToldNumber) -> bool | None:
    """Tell whether the second of two numbers is the earlier one, None where nothing says so."""
    back = is_told_back(letter, first, second)
    sentences = letter.sentence_at(first.start), letter.sentence_at(second.start)
    if back is None and letter.says(_ONWARD, Span(first.end, second.start)):
        return False
    if back is not None or sentences[0] == sentences[1]:
        return back
    days = [_days(letter, one) for one in sentences]
    if any(len(one) != 1 for one in days) or days[0] == days[1]:
        return None
    return days[1] < days[0]


def _days(letter: Letter, sentence: Span) -> list[str]:
    told = (one.value for one in within(letter, sentence, "date"))
    return [one.edtf for one in told if isinstance(one, Date) and one.edtf]


def _opening(letter: Letter, first: ToldNumber) -> int:
    """Return where what leads to two numbers starts, in their paragraph."""
    block = letter.block_at(first.start)
    return max(block.start if block is not None else 0, first.start - _LONGEST)


def _is_of_them(letter: Letter, clause: Span, way: Direction, before: Span) -> bool:
    """Tell whether each word that says what went so is one that was told before: "wachtlijst" where some waited."""
    said = {*general(letter.text[clause.start : way.start])} - _SAYS_NOTHING
    told = general(letter.part(before))
    if any(one.startswith(_WAIT) for one in told):
        said -= _QUEUE
    return said <= {*told} or not letter.says(_OF_ELSE, Span(clause.start, way.start))
