"""Totals of people or things whose parts are bare numbers: "in totaal 126 militairen: 58 in Letland en 68 in Finland".

The sentence has a total or parts in words and one number before its colon or bracket, and each thing behind it opens
with a number of its own. Whoever counts persons or things counts them one by one, so that all are exact.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums import Figure, Sum
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_PARTED = lazily(
    r"(?<!\w)(?:in\s+totaal|totaal|totale|gezamenlijk|(?:onder)?verdeeld|verspreid|te\s+weten|namelijk)(?!\w)",
    re.IGNORECASE,
)
_OPENS = lazily(r":\s+(?=\w)")
_INTEGER = lazily(
    r"(?<![\w.,€/-])(?<!€\s)(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?![\w/%-]|[.,]\d|\s+(?:miljoen|miljard|procent))"
)
_YEAR = lazily(r"(?:19|20)\d\d")
_MONTH = lazily(r"\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?!\w)")
_PART = lazily(
    rf"\s*(?:(?P<digits>[1-9]\d{{0,2}}(?:\.\d{{3}})+|[1-9]\d*)|(?P<words>{NUMBER_WORD}))"
    r"\s+(?!procent|miljoen|miljard|euro|jaar|maanden|weken|dagen|keer|maal|tot(?!\w)|à|of(?!\w))"
    r"(?:(?:[\w-]+\s+){0,2}(?:naar|in|op|uit|te|vanuit|bij|voor|aan|van|als|vanaf)\s[^\d;:()]{2,60}?|[\w-]+(?:\s+[\w-]+)?)"
    r"[.;]?\s*",
    re.IGNORECASE,
)
_JOINED = lazily(r",\s+(?:en\s+)?|\s+en\s+")
_ABOUT = lazily(
    r"(?<!\w)(?:circa|ca\.|ruim|ongeveer|bijna|meer\s+dan|minder\s+dan|zo['’]n|rond(?:\s+de)?|maximaal|minimaal|ten\s+minste|minstens"
    r"|hooguit|gemiddeld|van\s+de|plusminus|tot)\s+\Z",
    re.IGNORECASE,
)
_SOME = lazily(
    r"(?<!\w)(?:waarvan|waaronder|onder\s+(?:wie|meer|andere)|bijvoorbeeld|met\s+name|zoals|vooral|circa|ca\.|ruim|ongeveer|bijna"
    r"|dan|tegen|per|elk|beide|allebei|maximaal|minimaal|eerst|daarna|later|extra|daarvan|hiervan|ervan|is|zijn|was|waren"
    r"|heeft|hebben|had|hadden|wordt|worden|werd|werden|zal|zullen|kan|kunnen|rest|restant|overige|andere)(?!\w)",
    re.IGNORECASE,
)
_REST = lazily(r"(?<!\w)(?:rest|restant|resterende|overige[n]?|andere[n]?)(?!\w)", re.IGNORECASE)
_OUT_OF = lazily(r"(?<!\w)van\s+(?:de|deze|die|het|dit|onze|alle)(?!\w)", re.IGNORECASE)
_ANOTHER = lazily(rf"(?<!over\s)(?<!in\s)(?<!op\s)(?<!\w){NUMBER_WORD}(?!\w)", re.IGNORECASE)
_REACH, _MOST = 30, 12


def sums_of_counts(letter: Letter) -> Iterator[Sum]:
    """Find the sentences that part a number of people or things into bare numbers."""
    seen: set[Span] = set()
    for block in letter.blocks:
        if block.kind in ("heading", "cell"):
            continue
        for found in _OPENS.finditer(letter.text, block.start, block.end):
            sentence = letter.sentence_at(found.start())
            if sentence not in seen and letter.says(_PARTED, Span(sentence.start, found.start())):
                seen.add(sentence)
                yield from _parted(letter, Span(sentence.start, found.start()), Span(found.end(), sentence.end))


def _parted(letter: Letter, before: Span, behind: Span) -> Iterator[Sum]:
    total, parts = _total(letter, before), tuple(_parts(letter, behind))
    if total is not None and len(parts) > 1:
        yield Sum(total, parts)


def _total(letter: Letter, before: Span) -> Figure | None:
    """Return the one number before a colon that is a count, None where there are more or it is given roughly."""
    told = [one for one in _INTEGER.finditer(letter.text, before.start, before.end) if not _is_of_a_date(letter, one)]
    if len(told) != 1 or _is_about(letter, told[0].start()):
        return None
    if letter.says(_OUT_OF, Span(before.start, told[0].start())) or letter.says(
        _ANOTHER, Span(told[0].end(), before.end)
    ):
        return None
    return _figure(told[0].span(), told[0][0])


def _is_of_a_date(letter: Letter, number: re.Match[str]) -> bool:
    return _YEAR.fullmatch(number[0]) is not None or _MONTH.match(letter.text, number.end()) is not None


def _is_about(letter: Letter, start: int) -> bool:
    return _ABOUT.search(letter.text, max(start - _REACH, 0), start) is not None


def _parts(letter: Letter, behind: Span) -> Iterator[Figure]:
    """Yield the numbers behind a colon, none where one thing does not open with its own number."""
    following = letter.sentence_at(min(behind.end + 2, len(letter.text) - 1))
    if letter.says(_SOME, behind) or letter.says(_REST, following):
        return
    position, found = behind.start, list[Figure]()
    ends = [*_JOINED.finditer(letter.text, behind.start, behind.end)]
    for start, end in zip(
        (position, *(one.end() for one in ends)), (*(one.start() for one in ends), behind.end), strict=True
    ):
        part = _PART.fullmatch(letter.text, start, end)
        if part is None:
            return
        number = part["digits"] or str(words_to_number(part["words"]))
        found.append(_figure(part.span("digits" if part["digits"] else "words"), number))
    if len(found) <= _MOST:
        yield from found


def _figure(span: tuple[int, int], number: str) -> Figure:
    value = Decimal(number.replace(".", ""))
    return Figure(Span(*span), (value, value))
