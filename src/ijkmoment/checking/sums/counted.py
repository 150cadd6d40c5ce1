"""Totals of people or things whose parts are bare numbers: "in totaal 126 militairen: 58 in Letland en 68 in Finland".

The total stands before a colon, a bracket or "te weten", and each thing behind that opens with a number of its own; or
places have theirs in brackets. Whoever counts persons or things counts them one by one, so that all are exact.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ijkmoment.checking.figures.near_numbers import slipped
from ijkmoment.checking.figures.totals import Figure, Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_PARTED = lazily(
    r"(?<!\w)(?:in\s+totaal|totaal|totale|gezamenlijk|(?:onder)?verdeeld|verspreid|te\s+weten|namelijk)(?!\w)",
    re.IGNORECASE,
)
_OPENS = lazily(
    r"[:,(](?:(?P<colon>(?<=:)\s+)(?=\w)"
    r"|(?<=,)\s+(?:te\s+weten|namelijk|bestaande\s+uit|onderverdeeld\s+in)\s+(?=\w)"
    r"|(?<=\s\()(?=(?P<bracket>\d{1,3})\s+[a-z]))"
)
_NOUN = lazily(r"\s+[a-zà-ÿ-]+(?:\s+[a-zà-ÿ-]+)?\s*\Z")
_INTEGER = lazily(
    r"(?<![\w.,€/-])(?<!€\s)(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?![\w/%-]|[.,]\d|\s+(?:miljoen|miljard|procent))"
)
_YEAR = lazily(r"(?:19|20)\d\d")
_MONTH = lazily(r"\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?!\w)")
_PREPOSITION = r"(?:naar|in|op|uit|te|vanuit|bij|voor|aan|van|als|vanaf|boven|rond)"
_VERB = (
    r"(?:(?:werk|dien|zat|stond|woon|help|hielp)(?:t|te|ten|de|den|en)?"
    r"|(?:verblev|vertrokk|kwam|ging|blev|vlog|oefend|keerd|namen|deden)\w*)\s"
)
_PART = lazily(
    rf"\s*(?!een\s+(?:\w+\s+)?(?:aantal|deel|paar|handvol|groep)\b)(?:(?P<digits>[1-9]\d{{0,2}}(?:\.\d{{3}})+|[1-9]\d*)|(?P<words>{NUMBER_WORD}))"
    r"\s+(?!procent|miljoen|miljard|euro|jaar|maanden|weken|dagen|keer|maal|tot(?!\w)|à|of(?!\w))"
    rf"(?:(?:(?!{_VERB})[\w-]+\s+){{0,2}}{_PREPOSITION}\s[^\d;:()]{{2,60}}?|[\w-]+(?:\s+[\w-]+)?)"
    r"[.;]?\s*",
    re.IGNORECASE,
)
_JOINED = lazily(r",\s+(?:en\s+)?|\s+en\s+|;\s+(?:en\s+)?")
_ABOUT = lazily(
    r"(?<!\w)(?:circa|ca\.|ruim|ongeveer|bijna|meer\s+dan|minder\s+dan|zo['’]n|rond(?:\s+de)?|maximaal|minimaal|ten\s+minste|minstens"
    r"|hooguit|gemiddeld|van\s+de|plusminus|tot)\s+\Z",
    re.IGNORECASE,
)
_ASIDE = (
    r"waarvan|waaronder|onder\s+(?:wie|meer|andere)|bijvoorbeeld|met\s+name|zoals|vooral|circa|ca\.|ruim|ongeveer|bijna"
    r"|dan|tegen|per|elk|beide|allebei|maximaal|minimaal|eerst|daarna|later|extra|daarvan|hiervan|ervan"
    r"|zal|zullen|kan|kunnen|rest|restant|overige|andere|nog|niet|geen"
)
_SOME = lazily(
    rf"(?<!\w)(?:{_ASIDE}|is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden)(?!\w)", re.IGNORECASE
)
_REST = lazily(
    r"\W*(?:(?:ook|verder|daarnaast)\s+)?(?:de|het|alle|nog)\s+(?:rest|restant|resterende|overigen?|anderen?)(?!\w)",
    re.IGNORECASE,
)
_OUT_OF = lazily(r"(?<!\w)van\s+(?:de|deze|die|het|dit|onze|alle)(?!\w)", re.IGNORECASE)
_ANOTHER = lazily(rf"(?!een(?!\w))(?<!over\s)(?<!in\s)(?<!op\s)(?<!\w){NUMBER_WORD}(?!\w)", re.IGNORECASE)
_ALL = r"(?:in\s+totaal|samen|tezamen|opgeteld|gezamenlijk|(?:alles\s+)?bij\s+elkaar)"
_BRACKETED = lazily(r"\((?<=\w\s\()(?P<number>[1-9]\d{0,3})\)(?=[,.;]|\s+(?:en|dien|werk|war|is|in)\b|\s+[a-z])")
_TOTALS = lazily(
    rf"(?<!\w)(?:{_ALL}|(?:onder)?verdeeld\s+over|verspreid\s+over|te\s+weten|namelijk)(?!\w)", re.IGNORECASE
)
_ASIDE_AT_ALL = lazily(rf"(?<!\w)(?:{_ASIDE})(?!\w)|[€%]", re.IGNORECASE)
_THE = lazily(r"(?:De|Deze|Die)\s+(?:(?:overige|resterende|andere)\s+)?")
_MOSTLY = lazily(
    r"(?<!\w)(?:meeste|grootste|hoogste|laagste|belangrijkste|voornaamste|meerderheid|bijzonder|samen)(?!\w)"
)
_AND = lazily(r",?\s+en\s[^.;:(),]{2,80}")
_REACH, _MOST, _LONGEST = 30, 12, 800


def sums_of_counts(letter: Letter) -> Iterator[Sum]:
    """Find the sentences that part a number of people or things into bare numbers."""
    seen: set[Span] = set()
    for block in letter.blocks:
        if block.kind in ("heading", "cell"):
            continue
        for found in _OPENS.finditer(letter.text, block.start, block.end):
            sentence = letter.sentence_at(found.start())
            before = Span(sentence.start, found.start())
            if (
                sentence not in seen
                and before.end - before.start <= _LONGEST
                and (not found["colon"] or letter.says(_PARTED, before) or _ends_in_count(letter, before))
            ):
                seen.add(sentence)
                yield from _parted(letter, before, _behind(letter, found, sentence))
        for sentence in dict.fromkeys(
            letter.sentence_at(one.start()) for one in _BRACKETED.finditer(letter.text, block.start, block.end)
        ):
            yield from _in_brackets(letter, sentence)


def _behind(letter: Letter, found: re.Match[str], sentence: Span) -> Span:
    """Return where the parts stand: in the brackets, else up to the end of the sentence."""
    close = letter.text.find(")", found.end(), sentence.end) if found["bracket"] else -1
    return Span(found.end(), close if close >= 0 else sentence.end)


def _ends_in_count(letter: Letter, before: Span) -> bool:
    """Tell whether what stands before a colon ends in the number of something: "telde 85 militairen"."""
    last = next(iter(reversed(tuple(_INTEGER.finditer(letter.text, before.start, before.end)))), None)
    return last is not None and _NOUN.fullmatch(letter.text, last.end(), before.end) is not None


def _parted(letter: Letter, before: Span, behind: Span) -> Iterator[Sum]:
    total, parts = _total(letter, before), tuple(_parts(letter, behind))
    if total is not None and len(parts) > 1 and not any(_is_more(one, total) for one in parts):
        yield Sum(total, parts)


def _is_more(one: Figure, whole: Figure) -> bool:
    """Tell whether a number is more than another, and no part of it: "drie ploegen van 12 man: 10, 14 en 12"."""
    return one.interval is not None and whole.interval is not None and one.interval > whole.interval


def _in_brackets(letter: Letter, sentence: Span) -> Iterator[Sum]:
    """Yield the sum of the numbers in brackets behind places: "verdeeld over Mali (12) en Irak (88)"."""
    parts = list(_BRACKETED.finditer(letter.text, sentence.start, sentence.end))
    numbers = [one["number"] for one in parts]
    if (
        len(parts) < 2
        or numbers == [str(number) for number in range(1, len(parts) + 1)]
        or letter.says(_ASIDE_AT_ALL, Span(_opening(letter, sentence), sentence.end))
    ):
        return
    inside = {one.start("number") for one in parts}
    others = [
        one
        for one in _INTEGER.finditer(letter.text, sentence.start, sentence.end)
        if one.start() not in inside and not _is_of_a_date(letter, one)
    ]
    if len(others) != 1 or _is_about(letter, others[0].start()):
        return
    if letter.says(_TOTALS, sentence) or _are_all(letter, sentence, others[0], parts):
        yield Sum(
            _figure(others[0].span(), others[0][0]), tuple(_figure(one.span("number"), one["number"]) for one in parts)
        )


def _are_all(letter: Letter, sentence: Span, whole: re.Match[str], parts: Sequence[re.Match[str]]) -> bool:
    """Tell whether a sentence parts what it opens with: "De 31 boten gingen naar de marine (19) en de politie (12)"."""
    opens = _opening(letter, sentence) == whole.start() > sentence.start and not letter.says(_MOSTLY, sentence)
    last = _AND.fullmatch(letter.text, parts[-2].end(), parts[-1].start()) is not None
    total, values = _value(whole[0]), [_value(one["number"]) for one in parts]
    return opens and last and max(values) < total and slipped(total, values)


def _opening(letter: Letter, sentence: Span) -> int:
    """Return where a sentence goes on behind "De", "De overige"."""
    opens = _THE.match(letter.text, *sentence)
    return opens.end() if opens is not None else sentence.start


def _pieces(letter: Letter, span: Span) -> Iterator[tuple[int, int]]:
    """Yield what stands between commas and "en"."""
    ends = [*_JOINED.finditer(letter.text, span.start, span.end)]
    starts = (span.start, *(one.end() for one in ends))
    yield from zip(starts, (*(one.start() for one in ends), span.end), strict=True)


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
    if letter.says(_SOME, behind) or _REST.match(letter.text, following.start, following.end):
        return
    found = list[Figure]()
    for start, end in _pieces(letter, behind):
        part = _PART.fullmatch(letter.text, start, end)
        if part is None:
            return
        number = part["digits"] or str(words_to_number(part["words"]))
        found.append(_figure(part.span("digits" if part["digits"] else "words"), number))
    if len(found) <= _MOST:
        yield from found


def _figure(span: tuple[int, int], number: str) -> Figure:
    value = _value(number)
    return Figure(Span(*span), (value, value))


def _value(number: str) -> Decimal:
    return Decimal(number.replace(".", ""))
