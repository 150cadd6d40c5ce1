"""Tables, figures and letters that have another date over them than the text around them.

"Tabel 1. Uitgezonden militairen op 30 juni 2024" is of the sentence right before the table that speaks of the same
things "op 31 december 2024"; "Tabel 1. Minimumuurloon per 1 juli 2026" of the heading "Aanpassing per 1 januari 2026",
where nothing between the two tells the other day; "Meldingen, 1 juli 2023 tot en met 30 mei 2024" of a period of the
letter that has one end with it in common. The date in a letter's subject is told in the letter too: where it is not,
and one of the first dates differs from it in one part, the subject has the slip.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.times.moments import Moment, Moments, are_a_slip_apart, may_agree, moment_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Period
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_TITLE = lazily(r"\A(?:Tabel|Overzicht|Grafiek|Figuur)\s+\w+[.:]?\s+(?P<what>[^.;]+?)\s+(?:op|per)\s+\Z")
_OVER = lazily(r"(?:Tabel|Overzicht|Grafiek|Figuur)\s+\w+\b")
_SUBJECT = lazily(r"(?:Onderwerp|Betreft)(?!\w)")
_PER = lazily(r"(?:\A|\s)(?:per|op)\s+\Z")
_LONG_WORD = lazily(r"[^\W\d_]{5,}")
_FEWEST, _NEAR = 2, 2  # words in common, and blocks right before
_REACH = 5
_FIRST = 3  # dates of the letter that the subject's is held against
_MOST = 50  # periods that one over a table is held against


def dated_captions(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the wrong of two moments, one of them over a table, each with the other."""
    moments = letter.once(Moments)
    for one, other in (*_days(letter), *_periods(letter)):
        if (found := moments.suspect(one, other)) is not None:
            yield found
    yield from _subject(letter)
    for day in moments.days:
        yield from (moments.in_doubt(day, one) for one in _over(letter, day))


def _subject(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the dates of the subject that the letter does not tell, each with one of its first that is near."""
    blocks = letter.document.blocks
    opening = next((one.start for one in blocks if one.kind == "salutation"), 0)
    subject = next((one for one in blocks if one.end <= opening and _SUBJECT.match(letter.text, one.start)), None)
    if subject is None:
        return
    told = letter.once(Moments).told
    own = [one for one in told if subject.start <= one.span.start < subject.end]
    body = [one for one in told if one.span.start > opening]
    words = {word.lower() for word in _LONG_WORD.findall(letter.text, subject.start, subject.end)}
    for one in own:
        exact = [other for other in body if other.month is not None or one.month is None]
        if not one.alone and any(may_agree(day, other) for day in own for other in exact if other.alone):
            continue  # "de Raad van 9 en 10 december" may be told by either of its days
        if not any(may_agree(one, other) for other in exact):
            near = (other for other in exact[:_FIRST] if are_a_slip_apart(one, other))
            yield from ((one, other) for other in near if _in_common(letter, words, other) >= _FEWEST)


def _in_common(letter: Letter, words: set[str], moment: Moment) -> int:
    """Return how many long words the sentence of a moment has in common with others."""
    sentence = letter.sentence_at(moment.span.start)
    return len(words & {word.lower() for word in _LONG_WORD.findall(letter.part(sentence))})


def _days(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days over tables, each with another on which the text before or the heading tells the same."""
    blocks = letter.document.blocks
    places = {block.start: index for index, block in enumerate(blocks)}
    for day in letter.once(Moments).days:
        block = letter.document.block_at(day.span.start)
        title = _TITLE.search(letter.text[block.start : day.span.start]) if block is not None else None
        if block is None or title is None or not _is_first_of_month(day):
            continue
        index = places[block.start]
        before = [one for one in blocks[max(index - _NEAR, 0) : index] if one.kind == "paragraph"]
        words = {word.lower() for word in _LONG_WORD.findall(title["what"])}
        yield from ((day, one) for one in _others(letter, day, before) if _tells_alone(letter, one, words))


def _is_first_of_month(day: Moment) -> bool:
    """Tell whether figures may be taken on a day: the first of a month, or the last."""
    return day.day in (1, 28, 29, 30, 31)


def _others(letter: Letter, day: Moment, blocks: list[Block]) -> Iterator[Moment]:
    for block in blocks:
        yield from (one for one in letter.once(Moments).days_in(block.start, block.end) if one.parts != day.parts)


def _tells_alone(letter: Letter, day: Moment, words: set[str]) -> bool:
    """Tell whether the one day of a sentence is that of the things in a caption."""
    sentence = letter.sentence_at(day.span.start)
    days = {one.parts for one in letter.once(Moments).days_in(sentence.start, sentence.end)}
    return len(days) == 1 and day.alone and _in_common(letter, words, day) >= _FEWEST


def _over(letter: Letter, day: Moment) -> Iterator[Moment]:
    """Yield the day of the heading over a table that has another, where the text between the two tells no day."""
    block, heading = letter.document.block_at(day.span.start), next(reversed(letter.headings_at(day.span.start)), None)
    if heading is None or block is None or not _TITLE.search(letter.text[block.start : day.span.start]):
        return
    days = letter.once(Moments).days_in(heading.start, day.span.start)
    if len(days) != 1 or days[0].span.end > heading.end or not are_a_slip_apart(day, days[0]):
        return
    if _PER.search(letter.text, max(days[0].span.start - _REACH, heading.start), days[0].span.start):
        yield days[0]


def _periods(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the ends of periods over tables that differ from those of a period with the same other end."""
    periods = [(one, one.value) for one in letter.of_kind("period") if _is_whole(one.value)][:_MOST]
    for claim, period in periods:
        block = letter.document.block_at(claim.start)
        if block is None or not _OVER.match(letter.text, block.start, block.end):
            continue
        for other, told in periods:
            if isinstance(period, Period) and isinstance(told, Period) and other is not claim:
                yield from _other_ends(claim, period, other, told)


def _is_whole(value: object) -> bool:
    """Tell whether a period has two days."""
    if not isinstance(value, Period) or value.start is None or value.end is None:
        return False
    return value.possible and None not in (value.start.day, value.end.day)


def _other_ends(claim: Claim, period: Period, other: Claim, told: Period) -> Iterator[tuple[Moment, Moment]]:
    pairs = ((period.start, told.start), (period.end, told.end))
    for (one, again), (same, equal) in (pairs, pairs[::-1]):
        if same == equal and one is not None and again is not None:
            first, second = moment_of(one, claim), moment_of(again, other)
            if are_a_slip_apart(first, second):
                yield first, second
