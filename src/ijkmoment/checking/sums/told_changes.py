"""Changes and differences that are told with both of their ends, which do not differ by so much.

"Steeg van 410 naar 470, een toename van 80"; "1.184, dat zijn er 112 meer dan de 1.078 van 2022"; "€ 24,6 miljoen,
waarvan € 19,8 miljoen is besteed, zodat € 4,1 miljoen resteert". The ends are the two numbers of its kind nearest to
it: in its own sentence, or before a sentence that does little but draw it. It is off where no two numbers near by
differ by it or come to it, and these would but for a slip of the hand.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from ijkmoment.checking.figures.near_numbers import meaningful, slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, kind_of, numbered_sentences, numbers_in, plain
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.groups import counted
from ijkmoment.checking.sums.table_relations import Difference
from ijkmoment.language.patterns import lazily

CHANGE = (
    r"(?:toename|stijging|groei|afname|daling|vermindering|uitbreiding|verhoging|verlaging|verschil|krimp|overschrijding"
    r"|onderschrijding|onderuitputting|onderbesteding|meevaller|tegenvaller|overschot|tekort|besparing)"
)
_CHANGED = lazily(
    rf"(?<!\w)(?:{CHANGE}\s+(?:[a-zà-ÿ]+\s+){{0,2}}?(?:van|met|is|was|bedraagt|bedroeg|op)\s+(?:(?:dus|daarmee|per\s+saldo)\s+)*"
    r"|(?:steeg|stegen|gestegen|daalde|daalden|gedaald|groeide|groeiden|gegroeid|verhoogd|verlaagd|toegenomen|afgenomen"
    r"|toename|bleef|bleven|kwam|kwamen|is|zijn|ligt|lag)\s+(?:[a-zà-ÿ]+\s+){0,4}?met\s+"
    r"|(?:resteert|resteerde|resteren)\s+(?:er\s+)?(?:dus\s+)?|(?:netto\w*|per\s+saldo)\s+(?:[a-zà-ÿ]+\s+){0,6})\Z"
)
_MORE = lazily(
    r"(?:\s+[a-zà-ÿ]+){0,2}?\s+(?:meer|minder|hoger|lager)\s+(?P<dan>dan\s+(?P<than>(?:de|het)\s+(?:[a-zà-ÿ]+\s+)?(?=[\d€]))?(?:begroot|geraamd|gepland|in\s|de\s|het\s)?)?"
    r"|\s+(?:gestegen|gedaald|toegenomen|afgenomen)(?!\w)|\s+(?:resteert|overblijft|resteerde|overbleef)(?!\w)|(?P<over>\s+over)(?=[.,;])"
)
_TOOK = lazily(r"(?<!\w)n[ae]me?n?t?\s[^,;:]*\Z")  # "de commissie nam er 48 over"
_DRAWN = lazily(r"[^.;:]{0,60}")
_OF_THEN = lazily(r"[^.,;]{0,20}?\s(?:in|sinds|over|ten\s+opzichte\s+van)\s+(?:[a-zà-ÿ]+\s+)?(?:19|20)\d\d")
_FROM = lazily(r"[^.;:()]{0,30}\svan\s+(?:[a-zà-ÿ]+\s+)?")
_YEAR = lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OTHER = lazily(
    r"(?<!\w)(?:per(?!\s+saldo)|gemiddelde?|elke?|iedere?|jaarlijks\w*|keer|maal|sinds|ook)(?!\w)", re.IGNORECASE
)
_MONEY = Decimal(3)
_BACK, _REACH, _FEWEST, _LONGEST, _TELLING, _MOST, _WINDOW = 4, 70, 2, 600, 2, 14, 900


def changes(letter: Letter) -> Iterator[Difference]:
    """Find the changes that their two ends do not make."""
    for sentence, numbers in letter.once(numbered_sentences):
        if sentence.end - sentence.start > _LONGEST:
            continue
        for one in counted(numbers):
            if one.unit not in TIMES and not one.about and _is_change(letter, sentence, one):
                near = _near(letter, sentence, one)
                ends = None if len(near) < _FEWEST or _is_made(one, near) else _ends(letter, sentence, one, near)
                if ends is not None and _is_slip(one, ends):
                    yield Difference(*(Span(it.start, it.end) for it in (one, *ends)))


def _is_change(letter: Letter, sentence: Span, one: ToldNumber) -> bool:
    before = max(one.start - _REACH, sentence.start), one.start
    more = _MORE.match(letter.folded, one.end, sentence.end)
    if more is not None and more["over"] and _TOOK.search(letter.folded, *before):
        return False
    return more is not None or _CHANGED.search(letter.folded, *before) is not None


def _near(letter: Letter, sentence: Span, one: ToldNumber) -> list[ToldNumber]:
    """Return the numbers of its unit in the sentences before a change, its own and the next one."""
    block, first = letter.block_at(sentence.start), sentence.start
    if block is None:
        return []
    for _ in range(_BACK):
        first = max(letter.sentence_at(max(first - 2, 0)).start, block.start)
    last = letter.sentence_at(min(sentence.end + 2, block.end - 1)).end
    start, end = max(first, one.start - _WINDOW), min(max(min(last, block.end), sentence.end), one.end + _WINDOW)
    found = counted(numbers_in(letter, Span(start, end)))
    return [it for it in found if kind_of(it) == kind_of(one) and it.start != one.start][:_MOST]


def _is_made(one: ToldNumber, near: Sequence[ToldNumber]) -> bool:
    """Tell whether two numbers differ by a change or come to it, as far as rounding lets one tell."""
    for first, second in combinations(near, 2):
        room = sum(((high - low) / 2 for low, high in (it.interval for it in (one, first, second))), Decimal(0))
        ways = abs(first.value - second.value) - one.value, first.value + second.value - one.value
        if min(map(abs, ways)) <= room:
            return True
    return any(it.value == one.value for it in near)


def _ends(
    letter: Letter, sentence: Span, one: ToldNumber, near: Sequence[ToldNumber]
) -> tuple[ToldNumber, ToldNumber] | None:
    """Return the two numbers that a change is told to lie between."""
    own = [it for it in near if sentence.start <= it.start < sentence.end]
    more = _MORE.match(letter.folded, one.end, sentence.end)
    start = sentence.start
    if len(own) < _FEWEST:
        before = [it for it in near if it.start < sentence.start]
        first = sentence.start, *(it.end for it in own if it.end < one.start)
        drawn = _DRAWN.fullmatch(letter.folded, max(first), one.start) is not None
        last = letter.sentence_at(before[-1].start) if before else sentence
        if not drawn or letter.text[last.end : sentence.start].strip():
            return None
        own = [*before[-(_FEWEST - len(own)) :], *own]
        start = letter.sentence_at(own[0].start).start if own else start
    if len(own) != _FEWEST or not plain(own) or letter.says(_OTHER, Span(start, sentence.end)):
        return None
    behind = any(it.start > one.start for it in own)
    if own[0].start > one.start and not _FROM.fullmatch(letter.folded, one.end, own[0].start):
        return None
    if more is not None and more["dan"] is not None and more["than"] is None and behind:
        return None
    return None if _is_of_then(letter, sentence, one, own) else (own[0], own[1])


def _is_of_then(letter: Letter, sentence: Span, one: ToldNumber, ends: Sequence[ToldNumber]) -> bool:
    """Tell whether a change is of another year than its ends, or stands in another clause."""
    told = sorted((one, *ends))
    apart = letter.text.find(";", told[0 if one is told[0] else 1].end, told[1 if one is told[0] else 2].start) >= 0
    if apart or _OF_THEN.match(letter.folded, one.end, sentence.end):
        return True
    first, second = (letter.sentence_at(it.start) for it in ends)
    years = [{it[0] for it in _YEAR.finditer(letter.text, *span)} for span in (first, second)]
    planned = first != second and "begroot" in letter.folded[ends[0].start : one.start]
    return planned and all(years) and years[0].isdisjoint(years[1])


def _is_slip(one: ToldNumber, ends: tuple[ToldNumber, ToldNumber]) -> bool:
    """Tell whether two numbers would differ by a change but for a slip."""
    less, more = sorted(it.value for it in ends)
    telling = sum(meaningful(it.value) for it in (one, *ends)) > _TELLING + _FEWEST
    return 0 < less < more <= less * _MONEY and telling and slipped(more, (less, one.value))
