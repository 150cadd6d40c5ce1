"""Days of what a letter says that it told before: "de genoemde verklaring, getekend op", "sinds die opening op".

A letter tells of many things that have one name, each by its day. Only where it says in so many words that it speaks of
one told elsewhere is that the same event: what both sentences name shows which. The two days have to differ in one
part, as a slip makes them, or the sentences have what happened in common as well.
"""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content
from ijkmoment.checking.times.moments import Moment, Moments, are_a_slip_apart
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_TOLD = lazily(
    r"(?<!\w)(?:(?:hier(?:voor|boven)|eerder|reeds|al)\s+)?(?:genoemde|vermelde|gemelde|beschreven|bedoelde|voornoemde|bovengenoemde|bovenvermelde)\s"
    r"|(?<!\w)(?:zoals|als)\s+(?:(?:hier(?:voor|boven)|eerder|reeds|al)\s+)?(?:vermeld|gemeld|gezegd|genoemd|beschreven|aangegeven)(?!\w)",
)
_THAT = lazily(r"(?<!\w)(?:die|dat|deze|dit)\s+(?P<noun>[a-zà-ÿ]{5,})(?:,)?\s+(?:op|van|in)\s+\Z")
_LATER = lazily(r"(?<!\w)(?:verplaatst|uitgesteld|verschoven|opnieuw|tweede|volgende|vervolgens|later|daarna)(?!\w)")
_KINDS = frozenset({"paragraph", "item", "footnote"})
_LONGEST, _MOST, _REACH, _SURE, _STEM, _ENDING = 600, 200, 60, 2, 4, 3


def referred_back(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of what was told before that differ from the day told there, each with that one."""
    days = [one for one in letter.once(Moments).days if one.alone]
    for day in days[:_MOST]:
        sentence = letter.sentence_at(day.span.start)
        block = letter.block_at(day.span.start)
        if block is None or block.kind not in _KINDS or sentence.end - sentence.start > _LONGEST:
            continue
        found = _of_that(letter, day, block) or _of_the_told(letter, day, sentence, days)
        if found is not None:
            yield day, found


def _of_that(letter: Letter, day: Moment, block: Block) -> Moment | None:
    """Return the one day of the sentence before, which "die opening op" means."""
    sentence = letter.sentence_at(day.span.start)
    said = _THAT.search(letter.folded, max(sentence.start, day.span.start - _REACH), day.span.start)
    if said is None or sentence.start <= block.start + 1:
        return None
    before = letter.sentence_at(sentence.start - 2)
    if said["noun"][: max(len(said["noun"]) - _ENDING, _STEM)] not in letter.folded[before.start : before.end]:
        return None  # "die opening" behind "is geopend"
    told = letter.once(Moments).days_in(before.start, before.end)
    if len(told) != 1 or letter.says(_LATER, before) or letter.says(_LATER, sentence):
        return None
    return told[0] if are_a_slip_apart(day, told[0]) else None


def _of_the_told(letter: Letter, day: Moment, sentence: Span, days: Sequence[Moment]) -> Moment | None:
    """Return the day that is told of the same elsewhere, and nowhere told as this one."""
    said = _TOLD.search(letter.folded, sentence.start, day.span.start)
    if said is None or len(letter.once(Moments).days_in(sentence.start, sentence.end)) > 1:
        return None
    if any(one.parts == day.parts for one in letter.once(Moments).days_in(0, sentence.start)):
        return None  # it was told before, as this day
    words = _words(letter, sentence)
    alike = [
        one
        for one in days
        if not sentence.start <= one.span.start < sentence.end
        and len(words & _words(letter, letter.sentence_at(one.span.start))) > 1
    ]
    if len({one.parts for one in alike}) != 1 or letter.says(_LATER, sentence) or alike[0].parts == day.parts:
        return None
    shared = words & _words(letter, letter.sentence_at(alike[0].span.start))
    return alike[0] if are_a_slip_apart(day, alike[0]) or len(shared) > _SURE else None


def _words(letter: Letter, sentence: Span) -> frozenset[str]:
    return frozenset(one for one in content(letter.part(sentence)) if not one[0].isdigit())
