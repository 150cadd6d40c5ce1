"""The end that a letter's subject line tells, against the one that its opening tells of the same.

"Betreft: verlenging van de bijdrage in Kosovo tot en met 31 december 2028", and "Wij besloten de bijdrage in Kosovo tot
en met 31 maart 2028 te verlengen". Only where the opening tells one end, and nothing else in the letter the subject's.
"""

import re
from collections.abc import Iterator
from itertools import islice

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, count, lined
from ijkmoment.checking.times.moments import Moment, Moments, common
from ijkmoment.language.patterns import lazily

_UNTIL = lazily(r"(?<!\w)(?:tot\s+en\s+met|t/m|tot)\s+(?:eind\s+|uiterlijk\s+)?\Z", re.IGNORECASE)
_PROLONGS = lazily(
    r"(?<!\w)(?:verleng\w*|voortzett\w*|voortgezet|voort\s+te\s+zetten|bijdragen?|inzet|uitzending|deelname)(?!\w)",
    re.IGNORECASE,
)
# Decided now, and not before: "de vorige verlenging, tot en met".
_ANEW = lazily(
    r"(?<!\w)(?:bes(?:luit|loot|loten|lissing)|voornemens?|te\s+verlengen|verlengd?t?|voort\s+te\s+zetten|in\s+te\s+zetten|verlenging)(?!\w)",
    re.IGNORECASE,
)
_OF_BEFORE = lazily(
    r"(?<!\w)(?:lopende|huidige|vorige|eerdere?|oorspronkelijke?|destijds|aanvankelijk\w*|motie\w*|resolutie\w*|VN-\w+|Raad)(?!\w)",
    re.IGNORECASE,
)
_REPORTS = lazily(
    r"(?<!\w)(?:\w*rapportage|\w*evaluatie|verslag|overzicht|periode|stand\s+van\s+zaken|cijfers)(?!\w)", re.IGNORECASE
)
_NAMES = lazily(r"(?<=\s)[A-ZÀ-Þ][\w-]+")
_OPENING, _SHARED = 2, 2  # paragraphs that open the letter, and words that a sentence has in common with the subject


def ends_of_subjects(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the end of the subject line and the other one of the opening: first the one that the letter has less."""
    subject = _subject(letter)
    ends = [*_ends(letter, subject)] if subject is not None else []
    if subject is None or len(ends) != 1 or letter.says(_REPORTS, subject) or not letter.says(_PROLONGS, subject):
        return
    end = ends[0]
    told = [one for sentence in _opening(letter, letter.part(subject)) for one in _ends(letter, sentence)]
    if not told or len({one.parts for one in told}) > 1 or _are_one(end, told[0]):
        return
    body = [one for one in letter.once(Moments).all if one.span.start >= subject.end]
    if any(one.parts == end.parts for one in body):
        return
    often = sum(one.parts == told[0].parts for one in body)
    yield (end, told[0]) if often > 1 else (told[0], end)


def _subject(letter: Letter) -> Span | None:
    """Return where the subject line stands."""
    said = letter.document.header.subject.split("\n")[0]
    found = letter.text.find(said) if said else -1
    return Span(found, found + len(said)) if found >= 0 else None


def _ends(letter: Letter, span: Span) -> Iterator[Moment]:
    """Yield the days and months with their year until which something runs."""
    for one in letter.once(Moments).all_in(*span):
        if one.year is not None and _UNTIL.search(letter.text, span.start, one.span.start):
            yield one


def _opening(letter: Letter, subject: str) -> Iterator[Span]:
    """Yield the sentences of the opening that tell of a decision on what the subject names, by a name or two words."""
    names, words = content(" ".join(_NAMES.findall(subject))), content(subject)
    running = (block for block in letter.blocks if block.kind == "paragraph")
    for block in islice(running, _OPENING):
        for sentence in letter.sentences_in(Span(block.start, block.end)):
            said = lined(letter.part(sentence))
            named = count(names, said) > 0 or count(words, said) >= _SHARED
            if named and letter.says(_ANEW, sentence) and not letter.says(_OF_BEFORE, sentence):
                yield sentence


def _are_one(first: Moment, second: Moment) -> bool:
    one, other = common(first, second)
    return one == other
