"""The numbers of a letter's running text with what they count: "340 plaatsen", "zestien musea", "42 miljoen euro".

Dates, years, times, numbers of documents and articles are none, and neither are the numbers of tables.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice, takewhile
from typing import NamedTuple

from ijkmoment.checking.figures.figure_words import OTHER_SCOPE, OTHER_TIME
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.totals import Figure
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_DIGITS = lazily(r"\d(?:\d{0,2}(?:\.\d{3})+|\d*)(?:,\d+)?")
_WORD = lazily(rf"{NUMBER_WORD}")
_BESIDE = "._,/:–-@$"
_GOES_ON = lazily(r"[\w/°–-]|[.,:]\d")
_OPENS = lazily(r"(?:[eé][eé]n|tw|dr|vi|ze|ac|ne|ti|el|de?r|ve|ho|du|ta)")
_MEASURE = lazily(
    r"(?P<scale>\s+(?:duizend|miljoen|miljard|mln|mld))?"
    r"(?P<unit>\s*(?:%|(?:euro|dollar|procent|procentpunt|megawatt|mw|gw|hectare|kilometer|meter|ton|liter|mol|fte|jaar|jaren"
    r"|maand|maanden|weken|week|dagen|dag|uur|uren|minuten|nanogram|graden|keer|maal)(?!\w)))?"
)
_MONEY = lazily(r"(?:€|(?<!\w)eur)\s?\Z")
_MONTH = lazily(
    r"(?<![4-9]\d)(?<!3[2-9])(?<!\d\d\d)\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?!\w)"
)
_YEAR = lazily(r"(?:19|20)\d\d")
_LABEL = lazily(
    r"(?<!\w)(?:artikel(?:en)?|art\.|nrs?\.?|nummers?|paragraaf|paragrafen|tabel|tabellen|bijlagen?|hoofdstuk|motie|pagina|kamerstuk(?:ken)?"
    r"|fase|deel|punt|vraag|figuur|lid|categorie|niveau|resolutie|verordening|week|klasse|groep|programma|kabinet|versie|noot|sinds|top|optie"
    r"|les|aandachtspunt|aanbeveling|bevinding|conclusie|toezegging|maatregel|actie|stap|spoor|pijler|thema|rotatie|vlucht|tranche"
    r"|variant|scenario|kolom|regel|kavel|perceel)\s+\Z"
)
_MARKED = lazily(r"(?<!\w)(?:vertrouwelijk|geheim|gerubriceerd|staatsgeheim|onbekend)\s?\(\Z")  # "(1)" marks a note
_DOSSIER = lazily(r"\d\d\s+\d{3}(?!\w)")
_HALF_OF_DOSSIER = lazily(r"(?<![\w.,])\d\d\s\Z")
_DOSSIER_NUMBER = lazily(r"\d{3}(?!\w)")
_HEDGE = lazily(
    r"(?<!\w)(?:circa|ca\.|ruim|ongeveer|bijna|meer\s+dan|minder\s+dan|zo['’]n|rond(?:\s+de)?|maximaal|minimaal|ten\s+minste|minstens"
    r"|hooguit|ten\s+hoogste|gemiddeld|plusminus|tot|krap|naar\s+schatting|tussen\s+de|vanaf|boven\s+de|onder\s+de|elke|iedere|per"
    r"|de\s+(?:eerste|laatste|afgelopen|komende))\s+\Z"
)
_NOUN = lazily(r"\s+(?:(?P<first>[a-zà-ÿ'’-]+)(?:\s+(?P<second>[a-zà-ÿ'’-]+)(?:\s+(?P<third>[a-zà-ÿ'’-]+))?)?)?")
_LEFT = lazily(
    r"(?<!\w)(?:restant|rest|resteer\w*|tekort|overschot|onderuitputting|vrijval\w*|saldo|reserve|streven)(?!\w)"
)
# Who counts again what was just counted does so for another time or place: "een jaar eerder waren dat er 105.000".
_AGAIN = lazily(
    r"(?<!\w)(?:is|was|zijn|waren|werden|ging(?:en)?|kwam(?:en)?|stond(?:en)?|bedroeg(?:en)?|telde(?:n)?)\s+(?:dat|dit|het|die|deze)\s+(?:er\s+)?"
    r"(?:toen\s+|nog\s+|al\s+|maar\s+|slechts\s+|om\s+|op\s+)*(?:€\s?)?\Z"
)
# "Binnen tien werkdagen" is a time, and no part or whole; "van de 250 werkdagen" is one.
_WITHIN = lazily(
    r"(?<!\w)(?:binnen|na|gedurende|sinds|vanaf|in\s+minder\s+dan|langer\s+dan|korter\s+dan)\s+(?:de\s+)?\Z"
)
_TIME = lazily(
    r"\w*(?:dag|dagen|weken|week|maanden|maand|jaar|jaren|uur|uren|etmaal|etmalen|kwartier|minuten|seconden)"
)
_REACH, _SHORT, _LEAD, _THOUSAND = 32, 4, 60, Decimal(1000)
_GO_ON = ("voor", "aan", "naar", "in", "op", "uit", "en", "van", "door", "over", "is", "was", "ging", "gaat", "besteed")
_LONGEST = 24  # signs of a number
_NEAR, _MOST = 240, 12  # characters around a sentence, and numbers there, that may confirm one of its own
_SCALES = {"duizend": 3, "miljoen": 6, "mln": 6, "miljard": 9, "mld": 9}
_UNITS = {
    "procentpunt": "procentpunt",
    "mw": "megawatt",
    "jaren": "jaar",
    "maanden": "maand",
    "dagen": "dag",
    "uren": "uur",
    "procent": "%",
}
TIMES = frozenset({"jaar", "maand", "week", "weken", "dag", "uur", "minuten", "graden", "keer", "maal"})


class ToldNumber(NamedTuple):
    """A number: where, how much, with how many decimals printed, of what unit, and the words right behind it."""

    start: int
    end: int
    value: Decimal
    step: int
    unit: str
    behind: tuple[str, ...]
    about: bool

    @property
    def interval(self) -> Interval:
        """The numbers that it may be rounded from; a count of things is exact, but "1,2 miljoen reizigers" is none."""
        half = Decimal(5).scaleb(self.step - 1) if self.unit or self.step else Decimal(0)
        return self.value - half, self.value + half

    @property
    def figure(self) -> Figure:
        """The number as a part or total of a sum."""
        return Figure(Span(self.start, self.end), self.interval)


def told_numbers(letter: Letter) -> tuple[ToldNumber, ...]:
    """Return the numbers of a letter's sentences, in order; made once, by `letter.once(told_numbers)`."""
    return tuple(_told(letter))


def numbers_in(letter: Letter, span: Span) -> tuple[ToldNumber, ...]:
    """Return the numbers that stand in a span."""
    return tuple(_within(letter, span))


def _within(letter: Letter, span: Span) -> Iterator[ToldNumber]:
    every = letter.once(told_numbers)
    first = bisect_left(every, (span.start,))
    return takewhile(lambda one: one.end <= span.end, since(every, first))


def numbered_sentences(letter: Letter) -> tuple[tuple[Span, tuple[ToldNumber, ...]], ...]:
    """Return the sentences that hold numbers, with these; made once, by `letter.once(numbered_sentences)`."""
    every, found, place = letter.once(told_numbers), list[tuple[Span, tuple[ToldNumber, ...]]](), 0
    for sentence in letter.sentences:
        first = place
        while place < len(every) and every[place].start < sentence.end:
            place += 1
        own = tuple(one for one in every[first:place] if sentence.start <= one.start and one.end <= sentence.end)
        if own:
            found.append((sentence, own))
    return tuple(found)


def is_confirmed(letter: Letter, span: Span, value: Decimal, unit: str) -> bool:
    """Tell whether two other numbers of a paragraph, near one, come to it or differ by it: then it is no slip."""
    return any(value in (one + other, abs(one - other)) for one, other in combinations(_near(letter, span, unit), 2))


def differs_by_told(letter: Letter, span: Span, value: Decimal, other: Decimal, unit: str) -> bool:
    """Tell whether a paragraph tells by what a number differs from another one: "waarvan tien anoniem"."""
    return abs(value - other) in _near(letter, span, unit)


def _near(letter: Letter, span: Span, unit: str) -> list[Decimal]:
    """Return the numbers of a unit in the sentences around one, without that one."""
    block, sentence = letter.block_at(span.start), letter.sentence_at(span.start)
    if block is None:
        return []
    near = Span(max(block.start, sentence.start - _NEAR), min(block.end, sentence.end + _NEAR))
    others = (it.value for it in _within(letter, near) if it.unit == unit and it.start != span.start)
    return [*islice(others, _MOST)]


def told_aside(letter: Letter, span: Span, clause: Span) -> frozenset[str]:
    """Return what says of a number that it is of another time, of more or less than others, or of what is left."""
    sentence = letter.sentence_at(span.start)
    said = [it[0] for aside in (OTHER_TIME, _LEFT) for it in aside.finditer(letter.folded, *clause)]
    said += [it[0] for it in OTHER_SCOPE.finditer(letter.folded, *sentence)]
    again = _AGAIN.search(letter.folded, max(span.start - _LEAD, sentence.start), span.start)
    return frozenset((*said, *(("again",) if again else ())))


def _told(letter: Letter) -> Iterator[ToldNumber]:
    places = sorted((*_figures(letter.folded), *_words(letter)))
    index, last = 0, None
    for block in letter.blocks:
        while index < len(places) and places[index][0] < block.start:
            index += 1
        while index < len(places) and places[index][0] < block.end:
            start, end, number = places[index]
            index += 1
            if last is not None and last.start <= start < last.end:
                continue  # "duizend" of "120 duizend"
            one = _with_unit_before(
                letter, _number(letter.folded, Span(start, end), number, Span(block.start, block.end)), last
            )
            if block.kind in ("paragraph", "item") and one is not None:
                yield one
            last = one or last


def _with_unit_before(letter: Letter, one: ToldNumber | None, last: ToldNumber | None) -> ToldNumber | None:
    """Return "9,2 miljoen voor" behind "14,8 miljoen euro voor" as euros too."""
    if one is None or last is None or one.unit or last.unit != "euro" or not _power(letter, one):
        return one
    near = one.start - last.end < _NEAR and letter.text.find(". ", last.end, one.start) < 0
    goes_on = one.behind[:1] in ((), *((word,) for word in _GO_ON))
    return one._replace(unit="euro") if near and goes_on else one


def _figures(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _DIGITS.finditer(text):
        before = text[found.start() - 1 : found.start()]
        if found.end() - found.start() > _LONGEST:
            continue
        if not (before.isalnum() or (before and before in _BESIDE)) and _GOES_ON.match(text, found.end()) is None:
            yield found.start(), found.end(), found[0]


def _words(letter: Letter) -> Iterator[tuple[int, int, str]]:
    """Yield the numbers in words; of "honderd vijftig" the whole."""
    last = 0
    known = (run for run in letter.runs if _OPENS.match(run) and run != "een" and words_to_number(run) is not None)
    for start in sorted(start for run in known for start in letter.runs[run]):
        found = _WORD.match(letter.folded, start)
        if start >= last and found is not None and letter.folded[start - 1 : start] not in ("-", "/"):
            last = found.end()
            if not letter.folded.startswith("-", last):
                yield start, last, found[0]


def _number(text: str, place: Span, number: str, block: Span) -> ToldNumber | None:
    start, end = place
    before, measure = max(start - _REACH, block.start), _MEASURE.match(text, end)
    scale = _SCALES.get((measure["scale"] or "").strip(), 0) if measure else 0
    unit = (measure["unit"] or "").strip() if measure else ""
    money = _MONEY.search(text, before, start)
    bare = not (scale or unit or money)
    labelled = not (scale or money) and _LABEL.search(text, before, start) is not None
    if labelled or (bare and _is_of_a_date(text, start, end, block.end)):
        return None
    if end - start == 1 and text.startswith(")", end) and _MARKED.search(text, before, start):
        return None
    value, step = _value(number, scale)
    last = measure.end() if measure else end
    noun = _NOUN.match(text, last)
    behind = tuple(word for word in (noun.groups() if noun else ()) if word)
    first = money.start() if money else start
    about = _HEDGE.search(text, min(before, first), first) is not None
    return ToldNumber(first, last, value, step, "euro" if money else _UNITS.get(unit, unit), behind, about)


def _value(number: str, scale: int) -> tuple[Decimal, int]:
    if not number[0].isdigit():
        return Decimal(words_to_number(number) or 0).scaleb(scale), scale
    whole, _, fraction = number.partition(",")
    return Decimal(whole.replace(".", "") + fraction).scaleb(scale - len(fraction)), scale - len(fraction)


def _is_of_a_date(text: str, start: int, end: int, last: int) -> bool:
    """Tell whether a number is part of a date, or of a document's."""
    if not text[start].isdigit():
        return False
    if _MONTH.match(text, end, last) or _DOSSIER.match(text, start):
        return True
    if _DOSSIER_NUMBER.fullmatch(text, start, end) and _HALF_OF_DOSSIER.search(text, max(start - _SHORT, 0), start):
        return True
    return _YEAR.fullmatch(text, start, end) is not None


def kind_of(one: ToldNumber) -> str:
    """Return of what unit a number is; how many times is a count."""
    return "" if one.unit in ("keer", "maal") else one.unit


def is_term(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number says within or after how long something is: "binnen tien werkdagen"."""
    within = _WITHIN.search(letter.folded, max(one.start - 20, 0), one.start)
    return within is not None and bool(one.behind) and _TIME.fullmatch(one.behind[0]) is not None


def plain(numbers: Sequence[ToldNumber]) -> bool:
    """Tell whether none of these numbers is given roughly."""
    return not any(one.about for one in numbers)


def in_one_unit(letter: Letter, first: ToldNumber, second: ToldNumber) -> tuple[Decimal, Decimal] | None:
    """Return two numbers of one unit; of "3,1 naar 3,4 miljoen ton" the first counts what the second does."""
    if first.unit == second.unit:
        as_second = not _power(letter, first) and first.value < _THOUSAND
        return (first.value.scaleb(_power(letter, second)) if as_second else first.value), second.value
    if not first.unit and first.behind[:1] in (("naar",), ("tot",)) and not _power(letter, first):
        return first.value.scaleb(_power(letter, second)), second.value
    return None


def _power(letter: Letter, one: ToldNumber) -> int:
    """Return how many noughts the word behind a number gives it."""
    said = letter.folded[one.start : one.end]
    if "miljoen" in said or "mln" in said:
        return 6
    return 9 if "miljard" in said or "mld" in said else 0
