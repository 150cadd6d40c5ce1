"""How many lessons, measures and the like a letter tells, and which it calls by a number beyond that: "les 5"."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from ijkmoment.checking.lessons.told_again import ORDINALS
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

NOUN = (
    r"(?P<noun>les|leerpunt|aandachtspunt|verbeterpunt|aanbeveling|maatregel|toezegging|motie|conclusie|actiepunt"
    r"|actie(?!\s+van\s))"
)
# "De opvolging van les 5", of the letter's own: "les 5 uit het rapport" is another's.
_SEVERAL = r"\d{1,2}(?:,\s+\d{1,2})*\s+(?:en|of|tot\s+en\s+met)\s+\d{1,2}"
_CALLED = lazily(
    rf"(?<![\w-]){NOUN}\s+(?P<number>\d{{1,2}})(?![\w%°/-]|[.,]\d|\s+(?:van\s+de\s+\d|uur|maal|keer))"
    rf"|(?<![\w-]){NOUN.replace('<noun>', '<nouns>')}(?:sen|en|s)\s+(?P<numbers>{_SEVERAL})(?![\w%°/-]|[.,]\d)",
    re.IGNORECASE,
)
_DIGITS = lazily(r"\d+")
_CALLING = ("les", "leerpunt", "aandachtspunt", "verbeterpunt", "aanbeveling", "maatregel", "actiepunt", "actie")
_CALLING_MANY = ("lessen", "leerpunten", "aandachtspunten", "verbeterpunten", "aanbevelingen", "maatregelen", "acties")
_LEARNED = frozenset({"les", "leerpunt", "verbeterpunt"})
OF_A_PAPER = lazily(
    r"\s+(?:uit|van|in|bij|op)\s+(?:\S+\s+){0,3}?\S*(?:brief|rapport\w*|evaluatie\w*|advies|plan|agenda|akkoord|programma|handleiding|cursus"
    r"|pakket|rapportage|onderzoek|boek|commissie|Rekenkamer|inspectie|raad|NAVO|Unie)\b",
    re.IGNORECASE,
)
_ELSEWHERE = lazily(
    r"\b(?:vorige?|eerdere?|voorgaande|IOB|Rekenkamer|rapport|evaluatie\w*|advies|commissie)\b", re.IGNORECASE
)
_COUNTED = lazily(  # "de eerste drie lessen" are some of them
    rf"(?<![\w.,])(?<!\beerste\s)(?<!\blaatste\s)(?P<count>\d{{1,2}}|{NUMBER_WORD})\s+(?:(?!(?:de|deze|alle|beide)\s)[a-zà-ÿ]+e\s+){{0,2}}{NOUN}(?:sen|en|s)(?!\w|\s+(?:per|van\s+\d))",
    re.IGNORECASE,
)
# "Twee lessen zijn afgerond", "er resteren twee": there may be more. So there may where a section tells its own.
_PARTLY = lazily(
    r"\s+(?:(?:zijn|is|worden|werden|waren|staan|lopen)\s+)?(?:[^\s,;.:]+\s+){0,4}?(?:afgerond|afgesloten|aangenomen|opgevolgd|overgenomen|overgedragen"
    r"|uitgevoerd|verwerkt|belegd|ingevoerd|nieuw|gericht|voltooid|gereed|klaar|open|in\s+(?:gang|uitvoering)|wordt|worden)\b|\s+aan\s",
    re.IGNORECASE,
)
_NTH_THING = lazily(
    rf"(?P<nth>{'|'.join(ORDINALS)})\s+(?!kwartaal|half|jaar|maand|week|dag|keer|maal|plaats|periode|rotatie|eeuw|lid\b|kamer\b)"
    r"(?P<thing>[a-zà-ÿ]{4,}(?<!e))(?![\w-])",
    re.IGNORECASE,
)
_MANY_OF = (
    rf"(?<![\w.,])(?P<count>\d{{{{1,2}}}}|{NUMBER_WORD})\s+(?:[a-zà-ÿ]+e\s+)?"
    r"(?P<things>{}[a-zà-ÿ]{{0,{}}}(?:en|['’]?s))(?!\w)"
)
_LONG_VOWEL = lazily(r"([aeou])\1")
_MOST, _SHORT, _TWO, _ROOT, _ENDING = 20, 4, 2, 4, 1
_LEFT = lazily(
    r"\b(?:nog|rester\w+|overige|andere|op\s+het\s+(?:gebied|terrein|vlak)|ten\s+aanzien|wat\s+betreft)\b",
    re.IGNORECASE,
)
_ALL_OF = lazily(r"\b(?:de|alle|deze|die)\s+\Z", re.IGNORECASE)


def counts_of_points(letter: Letter) -> Mapping[str, Mapping[int, Span]]:
    """Return the numbers that a letter tells of each kind of point, but of those kinds of which it tells only some."""
    counts: dict[str, dict[int, Span]] = {}
    whole = set[str]()
    for found in _counted(letter):
        number, noun = number_of(found["count"]), found["noun"].casefold()
        if number is not None:
            counts.setdefault(noun, {}).setdefault(number, Span(*found.span()))
            whole.update(() if _is_partly(letter, found) else (noun,))
    return {noun: told for noun, told in counts.items() if noun in whole}


def points_beyond(letter: Letter) -> Sequence[tuple[Span, Span]]:
    """Return the points of the letter that it calls by a number beyond the one number it tells of them, with that."""
    called = tuple(_called(letter))
    counts = letter.once(counts_of_points) if called else {}
    numbered = {_noun(found) for found in called if _number(found) == 1}
    beyond: list[tuple[Span, Span]] = []
    for found in called:
        told = counts.get(_noun(found), {})
        if len(told) == 1 and 1 < next(iter(told)) < _number(found) and _is_own(letter, found, numbered):
            beyond.append((Span(*found.span()), next(iter(told.values()))))
    return beyond


def _noun(found: re.Match[str]) -> str:
    return (found["noun"] or found["nouns"]).casefold()


def _number(found: re.Match[str]) -> int:
    """Return the number that a point is called by, the last of several: "de lessen 2 en 6"."""
    return max(int(one) for one in _DIGITS.findall(found["number"] or found["numbers"]))


def things_beyond(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield what is called by an ordinal beyond every number that the letter counts of it, whatever it is, with one.

    "De vierde afspraak" where it counts three; what "een vierde afspraak" adds is left alone, and so are times. Where
    all before it are called so too, it is the count that is off (NUM002).
    """
    for place in letter.standing(tuple(ORDINALS))[:_MOST]:
        found = _NTH_THING.match(letter.text, place)
        nth = ORDINALS[found["nth"].casefold()] if found is not None else 0
        before = letter.text[max(place - _SHORT, 0) : place].casefold()
        if found is None or nth <= _TWO or not before.endswith(("de ", "het ")):
            continue
        thing = found["thing"].casefold()
        counts = tuple(_counts_of(letter, thing))
        highest = max((number for number, _ in counts), default=0)
        added = f"een {found['nth'].casefold()} {thing}" in letter.folded
        in_turn = all(f"{one} {thing}" in letter.folded for one, number in ORDINALS.items() if number < nth)
        if 1 < highest < nth and not (added or in_turn):
            yield Span(*found.span()), next(where for number, where in counts if number == highest)


def _counts_of(letter: Letter, thing: str) -> Iterator[tuple[int, Span]]:
    """Yield the numbers that a letter tells of a thing, by its plural: "afspraak", "afspraken"."""
    root = _LONG_VOWEL.sub(r"\1{1,2}", thing[:_ROOT])  # "vraag", "vragen"
    many = re.compile(_MANY_OF.format(root, len(thing) - _ROOT + _ENDING))
    for found in many.finditer(letter.folded):
        number = number_of(found["count"])
        if number is not None and found["things"] != thing and not _is_partly(letter, found):
            yield number, Span(*found.span())


def count_of(letter: Letter, word: str, last: str) -> Span | None:
    """Return where the letter tells that there are as many of a kind as it numbers, and tells no other number."""
    counts = letter.once(counts_of_points)
    told = next((counts[one] for end in ("", "sen", "en", "s") if (one := word.removesuffix(end)) in counts), {})
    same = [where for number, where in told.items() if str(number) == last]
    return same[0] if len(told) == 1 and same else None


def _is_own(letter: Letter, found: re.Match[str], numbered: Collection[str]) -> bool:
    """Tell whether a number calls a point of the letter's own: a lesson, or what it calls by its number from one on."""
    noun, sentence = _noun(found), letter.sentence_at(found.start())
    if OF_A_PAPER.match(letter.text, found.end(), sentence.end):
        return False
    before = Span(sentence.start, found.start())
    return (noun in numbered or noun in _LEARNED) and not letter.says(_ELSEWHERE, before)


def _called(letter: Letter) -> Iterator[re.Match[str]]:
    places = letter.standing((*_CALLING, *_CALLING_MANY))
    for block in letter.blocks if places else ():
        yield from at_places(_CALLED, letter.text, places, block.start, block.end)


def _is_partly(letter: Letter, found: re.Match[str]) -> bool:
    """Tell whether a number may be of some of the points alone: those that are done, left, or of one subject."""
    sentence = letter.sentence_at(found.start())
    if _ALL_OF.search(letter.text, sentence.start, found.start()):
        return False
    return _PARTLY.match(letter.text, found.end(), sentence.end) is not None or letter.says(
        _LEFT, Span(sentence.start, found.start())
    )


def _counted(letter: Letter) -> Iterator[re.Match[str]]:
    for block in letter.blocks:
        yield from _COUNTED.finditer(letter.text, block.start, block.end)
