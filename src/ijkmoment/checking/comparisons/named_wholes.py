"""Percentages of what is called by its name: "€ 78 miljoen (18 procent van de raming)" where that is € 520 million.

What the whole comes to is told once in the letter, under the same heading or in the same words; a percentage of it is
wrong where no amount of the letter can be the whole that it is of.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from ijkmoment.checking.comparisons.told_shares import Share
from ijkmoment.checking.figures.figure_words import YEAR
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences, numbers_in, told_numbers
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_OF_NAMED = lazily(
    r"\s+van\s+(?:de|het|dit|deze|die)\s+(?:totale\s+|oorspronkelijke\s+)?(?P<noun>\w*(?:raming|budget|begroting|investering|reservering|bijdrage|plafond))"
    r"(?=\s*[.,;)]|\s+(?:is|was|en)\s)"
)
_OPENS = lazily(r"\s*(?:(?:bij|uit|in)\s*)?(?:\(|,\s+(?:ofwel|oftewel|dat\s+is)\s+)")
_IS = lazily(
    r"(?<!\w)(?:de|het|een)\s+(?:totale\s+)?(?P<noun>\w*(?:raming|budget|begroting|investering|reservering|bijdrage|plafond))(?P<whose>\s+(?:van|voor)\s+[^.;:,()\d]{2,60}?)?"
    r"\s+(?:bedraagt|bedroeg|komt\s+uit\s+op|kwam\s+uit\s+op|is|was|van)\s+(?:€\s?)?\Z"
)
_BUDGETED = lazily(
    r"(?:\s+[a-zà-ÿ]+){0,2}\s+(?P<noun>begroot|geraamd|gereserveerd)\s*[.,;:)]"
)  # "was € 312 miljoen begroot"
_NOUNS = {"begroot": "begroting", "geraamd": "raming", "gereserveerd": "reservering"}
_REACH, _HUNDRED, _LONGEST, _SLACK = 110, Decimal(100), 500, Decimal("0.06")
_MOST, _LAST = 40, 60  # percentages of a letter, and numbers under one heading


def of_named_wholes(letter: Letter) -> Iterator[Share]:
    """Find the percentages of a named whole that no amount of the letter makes."""
    for part, share, noun in islice(_told(letter), _MOST):
        yield from _off(letter, part, share, noun)


def _told(letter: Letter) -> Iterator[tuple[ToldNumber, ToldNumber, str]]:
    """Yield the amounts with the percentage that they are said to be of what a noun calls the whole."""
    for sentence, numbers in letter.once(numbered_sentences):
        for part, share in pairwise(numbers):
            if sentence.end - sentence.start > _LONGEST or share.unit != "%" or part.unit != "euro" or part.about:
                continue
            said = _OF_NAMED.match(letter.folded, share.end, sentence.end)
            if said is not None and _OPENS.fullmatch(letter.folded, part.end, share.start):
                yield part, share, said["noun"]


def _off(letter: Letter, part: ToldNumber, share: ToldNumber, noun: str) -> Iterator[Share]:
    wholes = _wholes(letter, part, noun)
    if len({one.value for one in wholes}) != 1 or wholes[0].value <= part.value:
        return
    every = [one for one in letter.once(told_numbers) if one.unit == "euro" and one.value > part.value]
    if any(_makes(part, one, share) for one in every) or any(
        _makes(part, one._replace(value=one.value + part.value), share) for one in wholes
    ):
        return
    made = (part.value * _HUNDRED / wholes[0].value).quantize(Decimal(1).scaleb(share.step))
    whole = wholes[-1]
    own, first, second = (Span(one.start, one.end) for one in (share, part, whole))
    yield Share(own, first, second, made)


def _wholes(letter: Letter, part: ToldNumber, noun: str) -> Sequence[ToldNumber]:
    """Return the amounts before a part, under its heading, that are said to be what a noun calls the whole.

    One that is somebody's, of one thing or of another year counts for the same sentence alone.
    """
    over, sentence = letter.headings_at(part.start), letter.sentence_at(part.start)
    before = numbers_in(letter, Span(over[-1].end if over else 0, part.start))
    found = [(one, _named(letter, one)) for one in before[-_LAST:] if one.unit == "euro"]
    named = [(one, said["whose"]) for one, said in found if said is not None and said["noun"] == noun]
    named = named or [(one, None) for one, _ in found if _is_budgeted(letter, one, noun)]
    apart = any(
        one.about or (one.start < sentence.start and (whose or _is_of_another_year(letter, one, part)))
        for one, whose in named
    )
    return [] if apart else [one for one, _ in named]


def _is_budgeted(letter: Letter, one: ToldNumber, noun: str) -> bool:
    """Tell whether an amount is told as what was budgeted, reckoned or put by."""
    said = _BUDGETED.match(letter.folded, one.end)
    return said is not None and _NOUNS[said["noun"]] == noun


def _is_of_another_year(letter: Letter, one: ToldNumber, part: ToldNumber) -> bool:
    """Tell whether the sentences of two numbers name years, and not one in common."""
    years, others = ({*YEAR.findall(letter.folded, *letter.sentence_at(it.start))} for it in (one, part))
    return bool(years and others) and years.isdisjoint(others)


def _named(letter: Letter, one: ToldNumber) -> re.Match[str] | None:
    digits = one.start + letter.text.startswith("€", one.start)
    return _IS.search(letter.folded, max(one.start - _REACH, letter.sentence_at(one.start).start), digits)


def _makes(part: ToldNumber, whole: ToldNumber, share: ToldNumber) -> bool:
    """Tell whether a part is about a percentage of a whole, or what is added to it; either way of rounding will do."""
    low, high = part.interval
    half = (whole.interval[1] - whole.interval[0]) / 2
    room = Decimal(5).scaleb(share.step - 1) * 2 + _SLACK + (1 if share.about else 0)
    least, most = low * _HUNDRED / (whole.value + half), high * _HUNDRED / (whole.value - half)
    return any(one - room <= share.value <= other + room for one, other in ((least, most), (100 - most, 100 - least)))
