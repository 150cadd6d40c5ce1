"""Numbers that sentences and lists part, told by no word for a total: "Van de 84 aanvragen zijn er 57 toegekend ...".

What is parted may stand in the same sentence, in the one before it, over a list, or as the total of a table right
before. Parts told so may be some of a whole, and which number is the whole is not certain. So a sum is wrong only where
no number that may be the whole fits, and one of them would but for a slip in a digit. "Onder wie" and "waaronder" open
some of the parts: these can only be more than the whole.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile

from ijkmoment.checking.figures.grids import right_before
from ijkmoment.checking.figures.near_numbers import exchanged, meaningful, slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.sums.each import each_counted
from ijkmoment.checking.sums.list_sums import lists_some
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_OUT_OF = lazily(
    r"(?<!\w)van\s+(?:de|deze|die|alle|al\s+deze|onze|het\s+totaal\s+van|in\s+totaal)\s+(?:in\s+(?:totaal|(?:19|20)\d\d)\s+)?(?:[a-zà-ÿ]+(?:en|de)\s+)?\Z|(?<!\w)op\s+een\s+totaal\s+van\s+\Z"
)
_WITHIN = lazily(
    r"(?<!\w)(?:waarvan|van\s+wie|te\s+weten|namelijk|verdeeld\s+over|te\s+verdelen\s+(?:in|over)|bestaande\s+uit|onderverdeeld\s+in|bestaat\s+uit|telt|telde|omvat(?:te)?|(?:ging|gaat|betrof|betreft)\s+het\s+(?:in|om|bij)"
    r"|bestonden\s+uit|bestond\s+uit|uiteen\s+in|opgebouwd\s+uit)(?!\w)|:\s|\s\((?=\d|(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig)\s)|;\s+(?=[\w.]+\s+(?:daarvan|hiervan|van\s+(?:hen|deze))(?!\w))"
    r"|(?<!\w)(?:komen|komt|kwamen|kwam|bestaat|bestaan|zijn|worden|is|wordt|was|waren)\s+voor\s+(?=€|\d)"
)
_BEHIND = lazily(
    r"(?:daarvan|hiervan|van\s+(?:hen|deze|dit|die)(?!\w)|(?:(?:op|bij|in|voor|van)\s+)?[\w.,]+\s+(?:daarvan|hiervan|van\s+(?:hen|deze|die))(?!\w)"
    r"|(?:naar|per)\s+(?:soort|herkomst|type|categorie|aard|sector|provincie|land)(?!\w)|het\s+(?:gaat|ging|betreft|betrof)(?!\w)|daarbij\s+(?:gaat|ging)(?!\w)|in\s"
    r"|(?:zij|ze|hij|die|deze|dit|dat|deze\s+[a-z]+|dit\s+[a-z]+|dat\s+[a-z]+)\s+(?:bestaa[nt]|bestond(?:en)?|omvat(?:ten)?|valt|vallen"
    r"|is|zijn)(?!\w))"
)
_AMONG = lazily(r"(?<!\w)(?:onder\s+wie|waaronder)(?!\w)")
_THE_AMOUNT = lazily(
    r"(?:het|dit|dat)\s+(?:totaal)?bedrag\s+(?:valt\s+uiteen|bestaat\s+uit|is\s+(?:als\s+volgt\s+)?(?:verdeeld|opgebouwd|samengesteld))(?!\w)"
)
_OF_LAST = lazily(r",\s+(?:waaronder|waarvan|van\s+wie|onder\s+wie)(?!\w)")
_IS_OF = lazily(r"\s+van\s+(?:de|alle|deze|die)\s+(?:in\s+totaal\s+)?")
_PART = lazily(r"(?:(?:bij|op|in|voor|van|aan|door)\s+)?(?:de\s+)?(?:nog\s+)?[\w.]+\s+(?:[a-zà-ÿ]+\s+)?")
_ASIDE = lazily(
    r"(?<!\w)(?:tegen(?:over)?(?=\s+(?:€|\d|de|het|een|in|vorig|eerder|ongeveer|circa|[eé][eé]n|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf)(?!\w))|(?<!meer\s)(?<!minder\s)(?<!langer\s)(?<!korter\s)dan|dan\s+(?:in|vorig|de|het|die|bij|toen|eerder|verwacht|begroot|geraamd)|vergeleken|eerder|vorig\w*|gemiddeld|per|elke|iedere|(?:elk|ieder|beide|allebei)(?!\s+(?:€|\d|[eé][eé]n\b|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf))|maximaal|minimaal|onder\s+meer"
    r"|onder\s+andere|waaronder|bijvoorbeeld|met\s+name|zoals|vooral|respectievelijk|oplopend|daarna|later|extra|ten\s+opzichte|(?:keer|maal)\s+(?:zo|meer|minder|per)"
    r"|sommigen?|tegelijk|zowel|mogelijk|exclusief|inclusief)(?!\w)"
)
_AND = lazily(r"(?:;|(?:,|\s)\s*en\s(?:[\w'’-]+\s){0,6})\s*\(?(?:€\s?)?\Z")
_REST = lazily(
    r"\W*(?:(?:ook|verder|daarnaast|bij|in|van|voor)\s+)?(?:de|het|alle|nog|daarnaast|daarmee)\s+(?:\w+\s+)?(?:rest|restant|resterende|overigen?|anderen?)(?!\w)"
)
_THE_REST = lazily(
    r"\s+(?:[a-z]+\s+)?(?:om\s+andere|elders|op\s+andere|in\s+andere|wegens\s+andere|door\s+andere|uit\s+andere)(?!\w)"
)
_OPENS_PARTS = lazily(r"[:(]|(?<!\w)(?:waarvan|van\s+wie|onder\s+wie|waaronder)(?!\w)")
_COLON = lazily(r"(?:\s+[a-zà-ÿ-]+){1,3}:\s+")
_AND_NEXT = lazily(r"(?:\s+[a-zà-ÿ-]+){1,3}(?:,|,?\s+en)\s+")
_LAST = lazily(r"(?:\s+[a-zà-ÿ-]+){1,3}[.;]?")
_NEXT = lazily(r"(?:,|\s)\s*(?:en\s+)?(?:(?:in|bij|op|voor|aan)\s+)?\Z")
_STOPS_ROW = lazily(
    r"[;:(]|(?<!\w)(?:daarvan|hiervan|waarvan|waaronder|van\s+(?:hen|wie|deze|die)|ook|tevens|beide|die|dat|nog)(?!\w)"
)
_FOLLOWED = lazily(r"(?<!\w)gevolgd\s+door(?!\w)")  # what goes before is as large as it is, and no whole
_OPENS_ITEM = lazily(r"(?:(?:van|bij|in|voor|aan)\s+)?(?:de\s+)?\Z")
_HUNDRED = Decimal(100)
_OFTEN = ("keer", "maal")
_MOST, _FEWEST, _BEFORE, _TELLING, _EXTRA = 12, 3, 2, 8, len(" extra")
_REACH, _LONGEST, _COUNTED_AT_SIGHT, _NOUN = 70, 800, 20, 4


def parted(letter: Letter) -> Iterator[Sum]:
    """Find the numbers that parts would add up to but for a slip."""
    for sentence, told in letter.once(numbered_sentences):
        if sentence.end - sentence.start > _LONGEST:
            continue
        numbers = _counted(told)
        among = _AMONG.search(letter.folded, sentence.start, sentence.end) if len(numbers) > 1 else None
        if among is not None:
            yield from _among(letter, sentence, *_around(among, numbers))
        elif len(numbers) > 1:
            yield from _in_sentence(letter, sentence, numbers)
    yield from _in_lists(letter)


def _amounts_over(letter: Letter, sentence: Span) -> tuple[ToldNumber, ...]:
    """Return the amounts of the sentences before one that parts "het bedrag", which may be any of them."""
    block = letter.document.block_at(sentence.start)
    if block is None or not _THE_AMOUNT.match(letter.folded, sentence.start, sentence.end):
        return ()
    first = sentence.start
    for _ in range(_FEWEST):
        first = max(letter.sentence_at(max(first - 2, block.start)).start, block.start)
    return tuple(one for one in _counted(numbers_in(letter, Span(first, sentence.start))) if one.unit == "euro")


def _counted(numbers: Sequence[ToldNumber]) -> tuple[ToldNumber, ...]:
    """Return the numbers that count, "9 keer" and "41 maal" as well."""
    plain_ones = (one._replace(unit="") if one.unit in _OFTEN else one for one in numbers)
    return tuple(one for one in plain_ones if one.unit not in TIMES and one.unit != "%")


def _in_sentence(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield what the numbers of one sentence part: one of their own, else one of the sentence before."""
    divided = _divided(letter, sentence, numbers)
    if divided is not None:
        whole, parts = divided
        yield from (
            _told(letter, (whole,), parts, sentence) if len(parts) > 1 else _over_two(letter, sentence, whole, parts)
        )
        return
    for cue in _WITHIN.finditer(letter.folded, numbers[0].end, numbers[-1].start):
        before, behind = _around(cue, numbers)
        if len(before) > _BEFORE:
            break
        if len(behind) > 1:
            yield from _told(letter, before, behind, sentence)
            return
    amounts = _amounts_over(letter, sentence) if len(numbers) >= _FEWEST else ()
    opening = _BEHIND.match(letter.folded, sentence.start, sentence.end)
    if amounts:
        yield from _told(letter, amounts, numbers, sentence)
    elif opening is not None and (len(numbers) >= _FEWEST or not opening[0].startswith("in")):
        yield from _told(letter, _before(letter, sentence), numbers, sentence)
    elif len(numbers) >= _FEWEST:
        wholes = _before(letter, sentence)
        if any(_counts_the_same(one, numbers[0]) for one in wholes):
            yield from _told(letter, wholes, numbers, sentence)


def _among(letter: Letter, sentence: Span, before: Sequence[ToldNumber], behind: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the whole that some of its parts are more than."""
    told = _told(letter, before, behind, Span(behind[0].start, sentence.end)) if before and len(behind) > 1 else ()
    yield from (one._replace(whole=False) for one in told)


def _around(cue: re.Match[str], numbers: Sequence[ToldNumber]) -> tuple[list[ToldNumber], list[ToldNumber]]:
    """Return the numbers before some words, and those behind them."""
    return [one for one in numbers if one.end <= cue.start()], [one for one in numbers if one.start >= cue.end()]


def _divided(
    letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]
) -> tuple[ToldNumber, tuple[ToldNumber, ...]] | None:
    """Return what "van de" stands before with its parts: the number before it too in "64 van de 118 zaken"."""
    for index, one in enumerate(numbers):
        if _OUT_OF.search(letter.folded, max(one.start - _REACH, sentence.start), one.start) is None:
            continue
        of_it = index > 0 and _IS_OF.fullmatch(letter.folded, numbers[index - 1].end, one.start) is not None
        parts = (*numbers[index - 1 : index * of_it], *numbers[index + 1 :])
        alike = tuple(it for it in parts if it.unit == one.unit)
        if len(alike) > (0 if index == 0 else 1):
            return one, alike
    return None


def _over_two(letter: Letter, sentence: Span, whole: ToldNumber, parts: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield what is parted over two sentences: "Van de 112 liggen er 71 op schema. Bij 29 ... en bij 12 ..."."""
    block = letter.document.block_at(sentence.start)
    following = letter.sentence_at(min(sentence.end + 2, len(letter.text) - 1))
    if block is None or not sentence.end < following.start < block.end or following.end - following.start > _LONGEST:
        return
    behind = _counted(numbers_in(letter, following))
    if _PART.match(letter.folded, following.start, following.end) and len(behind) > 1:
        both = Span(sentence.start, following.end)
        yield from _told(letter, (whole,), (*parts, *behind), both)


def _counts_the_same(whole: ToldNumber, part: ToldNumber) -> bool:
    """Tell whether the first of some parts is named as the whole is: "58 verzoeken ... 41 verzoeken gehonoreerd"."""
    if whole.unit or not part.behind or whole.value <= part.value:
        return False
    return any(stem(part.behind[0]) == stem(word) for word in whole.behind)


def _before(letter: Letter, sentence: Span) -> tuple[ToldNumber, ...]:
    """Return the numbers that a sentence may part: of the one before it in its block, or a total right over it."""
    block = letter.document.block_at(sentence.start)
    if block is None:
        return ()
    last = letter.sentence_at(max(sentence.start - 2, 0))
    if last.start >= block.start and last != sentence:
        first = max(letter.sentence_at(max(last.start - 2, block.start)).start, block.start)
        return _counted(numbers_in(letter, last)) or _counted(numbers_in(letter, Span(first, sentence.start)))
    over = letter.document.block_at(last.start)
    if block.kind == "item" and over is not None and over.kind == "item":
        return _counted(numbers_in(letter, last))
    return _totals_over(letter, block)


def _totals_over(letter: Letter, block: Block) -> tuple[ToldNumber, ...]:
    """Return the totals of a table that ends right before a block."""
    table = right_before(letter, block.start)
    rows = (
        [row for row in table.rows if row.total]
        if table is not None and block.start - table.span.end <= _BEFORE
        else []
    )
    numbers = [(number, table.power(column)) for row in rows if table for column, number in row.numbers.items()]
    return tuple(
        ToldNumber(
            one.span.start,
            one.span.end,
            one.value.scaleb(power),
            power - one.decimals,
            "euro" if power else "",
            (),
            about=False,
        )
        for one, power in numbers
    )


def _told(letter: Letter, wholes: Sequence[ToldNumber], behind: Sequence[ToldNumber], sentence: Span) -> Iterator[Sum]:
    """Yield the whole that numbers are parts of, where none fits and one would but for a slip."""
    behind, sentence = _without_parts_of_the_last(letter, _without_parts_of_the_first(letter, behind), sentence)
    parts = each_counted(letter, _parts(behind), behind[0].start - _REACH) or ()
    alike = [one for one in wholes if one.unit == parts[0].unit and one.value > 1] if parts else []
    if _FOLLOWED.search(letter.folded, sentence.start, sentence.end):
        return
    if len(parts) < 2 or not alike or len(parts) > _MOST or not plain((*alike, *parts)):
        return
    start = max(alike[0].end + _EXTRA * (alike[0].behind[:1] == ("extra",)), sentence.start)
    if _ASIDE.search(letter.folded, start, sentence.end) or not _is_closed(letter, parts):
        return
    goes_on = letter.text.find(";", parts[-2].end, parts[-1].start) >= 0
    if goes_on and len(parts) < _FEWEST and alike[0].start < sentence.start:
        return
    values = [one.value for one in parts]
    row = _is_one_row(letter, parts, sentence)
    if any(_fits(one.value, values, row=row) for one in alike) or _goes_on(letter, sentence):
        return
    announced = any(one.value == len(parts) for one in alike)
    block = letter.document.block_at(alike[0].start)
    inside = alike[0].start > sentence.start or (block is not None and block.kind == "cell")
    nearest = alike[-_BEFORE:] if inside or _is_out_of(letter, alike) else (max(alike, key=lambda one: one.value),)
    wrong = [one for one in nearest if _is_telling(one.value, values, announced=announced)]
    if not wrong and len(alike) == 1 and _tells_the_rest(letter, parts, sentence):
        wrong = [one for one in alike if max(one.value, *values) <= _COUNTED_AT_SIGHT]
    if (
        not wrong
        and len(alike) == 1
        and (_count_the_same(alike[0], parts) or _are_all(letter, alike[0], parts, sentence))
    ):
        wrong = [one for one in alike if slipped(one.value, values) and one.value <= _COUNTED_AT_SIGHT]
    if wrong:
        yield _sum(wrong[-1], parts)


def _is_out_of(letter: Letter, wholes: Sequence[ToldNumber]) -> bool:
    """Tell whether the first of two numbers is some of the other: "in 24 van de 68 ziekenhuizen"."""
    return len(wholes) > 1 and _IS_OF.fullmatch(letter.folded, wholes[0].end, wholes[1].start) is not None


def _count_the_same(whole: ToldNumber, parts: Sequence[ToldNumber]) -> bool:
    """Tell whether parts name again what they are parts of: "in vier van de zes gevallen, in twee gevallen ..."."""
    if len(parts) < _FEWEST or not whole.behind:
        return False
    noun = stem(whole.behind[0])
    return all(it.behind and stem(it.behind[0]).startswith(noun[:_NOUN]) for it in parts[1:])


def _are_all(letter: Letter, whole: ToldNumber, parts: Sequence[ToldNumber], sentence: Span) -> bool:
    """Tell whether parts are all that stands behind a whole and its colon: "zestien personen: vijf ... en elf ..."."""
    named = _COLON.fullmatch(letter.folded, whole.end, parts[0].start) is not None
    last = _LAST.fullmatch(letter.folded, parts[-1].end, sentence.end) is not None
    return named and last and all(_AND_NEXT.fullmatch(letter.folded, *it) for it in _between(parts))


def _between(parts: Sequence[ToldNumber]) -> Iterator[tuple[int, int]]:
    return ((one.end, other.start) for one, other in pairwise(parts))


def _without_parts_of_the_first(letter: Letter, behind: Sequence[ToldNumber]) -> Sequence[ToldNumber]:
    """Return parts without those that only the first comes to: "zeven van de zestien: twee ernstig en vijf licht"."""
    first, others = behind[0], behind[1:]
    own = [one.value for one in others if one.unit == first.unit]
    parted = len(own) > 1 and sum(own) == first.value and letter.says(_OPENS_PARTS, Span(first.end, others[0].start))
    return behind[:1] if parted else behind


def _without_parts_of_the_last(
    letter: Letter, behind: Sequence[ToldNumber], sentence: Span
) -> tuple[Sequence[ToldNumber], Span]:
    """Return parts without those of the last of them: "... en 7 overige posten, waaronder twee kantoren"."""
    start = behind[1].start if len(behind) > 1 else sentence.end
    for some in _OF_LAST.finditer(letter.folded, start, sentence.end):
        kept = [one for one in behind if one.end <= some.start()]
        if len(kept) >= _BEFORE and _is_closed(letter, kept):
            return kept, Span(sentence.start, some.start())
    return behind, sentence


def _tells_the_rest(letter: Letter, parts: Sequence[ToldNumber], sentence: Span) -> bool:
    """Tell whether the last part is all that is left: "van wie vier ... en vijf om andere redenen"."""
    behind = parts[-1].end, min(parts[-1].end + _REACH, sentence.end)
    return parts[0].start > sentence.start and _THE_REST.match(letter.folded, *behind) is not None


def _parts(behind: Sequence[ToldNumber]) -> tuple[ToldNumber, ...]:
    """Return the numbers that are alike from the first on."""
    return tuple(one for one in behind if one.unit == behind[0].unit)


def _is_closed(letter: Letter, parts: Sequence[ToldNumber]) -> bool:
    """Tell whether the last part is told as the last: "en" stands before it."""
    return _AND.search(letter.folded, parts[-2].end, parts[-1].start) is not None


def _is_one_row(letter: Letter, parts: Sequence[ToldNumber], sentence: Span) -> bool:
    """Tell whether numbers stand in one row that ends its sentence: "zes om ..., vijf wegens ... en één na ..."."""
    joined = all(_NEXT.search(letter.folded, one.end, other.start) for one, other in pairwise(parts))
    last = letter.folded[parts[-2].end : sentence.end]
    return joined and _STOPS_ROW.search(last) is None


def _fits(whole: Decimal, parts: Sequence[Decimal], *, row: bool = False) -> bool:
    """Tell whether some of the numbers from the first on, or all but the first, add up to a whole.

    In one row that an "en" closes all are parts, or none.
    """
    if row:
        return sum(parts) == whole or sum(parts[1:]) == whole
    return any(sum(parts[:count]) == whole for count in range(2, len(parts) + 1)) or sum(parts[1:]) == whole


def _goes_on(letter: Letter, sentence: Span) -> bool:
    """Tell whether the next sentence tells of the rest."""
    behind = letter.sentence_at(min(sentence.end + 2, len(letter.text) - 1))
    return behind.start > sentence.start and _REST.match(letter.folded, behind.start, behind.end) is not None


def _is_telling(whole: Decimal, parts: Sequence[Decimal], *, announced: bool = False) -> bool:
    """Tell whether parts that are not a whole's would be but for a slip, and this is no chance.

    Two parts may well be some of a whole, unless that there are two is announced ("heeft twee oorzaken").
    """
    if not slipped(whole, parts):
        return False
    if max(parts) >= whole * 2 and not (exchanged(whole, parts) and len(parts) >= _FEWEST):
        return False
    if announced or len(parts) >= _FEWEST:
        return meaningful(whole) > 1
    return exchanged(whole, parts) or sum(map(meaningful, (whole, *parts))) >= _TELLING


def _sum(whole: ToldNumber, parts: Sequence[ToldNumber]) -> Sum:
    return Sum(whole.figure, tuple(one.figure for one in parts))


def _in_lists(letter: Letter) -> Iterator[Sum]:
    """Yield the number over a list whose items open with its parts: "- 48 instructeurs in Duitsland;"."""
    for index, block in enumerate(letter.blocks[:-1]):
        first = letter.blocks[index + 1]
        if block.kind != "paragraph" or first.kind != "item" or lists_some(letter, block):
            continue
        items = [
            one
            for one in takewhile(lambda it: it.kind in ("item", "footnote"), since(letter.blocks, index + 1))
            if one.kind == "item" and one.level == first.level
        ]
        parts = [number for item in items if (number := _opening(letter, item)) is not None]
        if len(parts) < _FEWEST or len(parts) < len(items) or len({one.unit for one in parts}) > 1 or not plain(parts):
            continue
        if _overlap(letter, items):
            continue
        wholes = [one for one in _over(letter, block) if one.unit == parts[0].unit]
        values = [one.value for one in parts]
        if not wholes or any(_fits(one.value, values) for one in wholes):
            continue
        wrong = [one for one in wholes if _is_telling(one.value, values)]
        if wrong:
            yield _sum(wrong[-1], parts)


def _overlap(letter: Letter, items: Sequence[Block]) -> bool:
    """Tell whether the shares that all items open with are more than a hundred together, so that some count twice."""
    shares = [[one.value for one in numbers_in(letter, Span(it.start, it.end)) if one.unit == "%"] for it in items]
    return all(shares) and sum(own[0] for own in shares) > _HUNDRED + len(shares)


def _over(letter: Letter, block: Block) -> tuple[ToldNumber, ...]:
    """Return the numbers of the last sentences over a list."""
    first = letter.sentence_at(max(block.end - 1, block.start)).start
    for _ in range(_BEFORE):
        first = max(letter.sentence_at(max(first - 2, block.start)).start, block.start)
    return _counted(numbers_in(letter, Span(first, block.end)))


def _opening(letter: Letter, item: Block) -> ToldNumber | None:
    """Return the number that an item opens with, or its only one behind a colon; None where it is no count."""
    numbers = numbers_in(letter, Span(item.start, item.end))
    if not numbers or numbers[0].unit in (*TIMES, "%"):
        return None
    first = numbers[0]
    if len(numbers) == 1 and (first.behind or first.unit) and letter.text.endswith(": ", item.start, first.start):
        return first
    return first if _OPENS_ITEM.fullmatch(letter.folded, item.start, first.start) else None
