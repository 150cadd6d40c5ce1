"""Which two numbers the words around a percentage say that it is of: "a van de b (p%)", "van a naar b, met p%".

"Van de b ... a", "b, van wie a", "a, p% van het budget van b" and "a, p% meer dan de b in 2023" say so too. Where words
leave room for another reading the pair says what they are sure of.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, in_one_unit, numbers_in, told_numbers
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_LINK = (
    r"(?:(?:\(|,\s+|\s[–-]\s|;\s+)(?:(?:ofwel|oftewel|dus|dat\s+is|dit\s+is|namelijk|goed\s+voor|afgerond|wat\s+neerkomt\s+op|en\s+dus|in\s+totaal"
    r"|(?:dat|dit)\s+komt\s+neer\s+op|een\s+(?:[a-zà-ÿ]+\s+)?[a-zà-ÿ]+\s+van)\s+)?"
    r"|(?<!\w)(?:ofwel|oftewel|dat\s+is|een\s+(?:[a-zà-ÿ]+\s+)?[a-zà-ÿ]+\s+van)\s+)"
)
HEDGE = (
    r"(?:(?:bijna|ruim|krap|circa|ca\.|ongeveer|afgerond|iets\s+(?:meer|minder)\s+dan|meer\s+dan|zo['’]n|net\s+geen"
    r"|rond\s+de)\s+)?"
)
_LINKED = lazily(rf"[^.;:()\d]{{0,60}}?{_LINK}{HEDGE}")
NEAR_LINKED = lazily(rf"(?:\s+[a-zà-ÿ-]+){{0,4}}\s?{_LINK}{HEDGE}")
_OUT_OF = lazily(
    r"\s*(?:[a-zà-ÿ-]+\s+)?van\s+(?:de|het|deze|alle|in\s+totaal|een\s+totaal\s+van|de\s+in\s+totaal)\s+(?:[a-zà-ÿ-]+\s+){0,3}"
)
_ON = lazily(
    r"\s*(?:[a-zà-ÿ-]+\s+){0,3}op\s+een\s+(?:formatie|capaciteit|totaal|bestand|sterkte|begroting|budget|raming)\s+van\s+"
    r"(?:in\s+totaal\s+)?(?:€\s?)?"
)
_FILLED = lazily(
    rf"(?:\s+[a-zà-ÿ]+)?(?:,\s+een\s+(?:vulling\w*|bezetting\w*|realisatie|uitputting|benutting\w*)\s+van\s+|\s*\((?:ofwel\s+)?){HEDGE}"
)
_WHOLES = (_OUT_OF, _ON)
_OF_FIRST = lazily(
    r"(?<!\w)(?:van|onder|op|bij)\s+(?:de|deze|die|alle|het\s+totaal\s+van)\s+(?:in\s+totaal\s+)?(?:€\s?)?\Z"
)
_ODDS = lazily(r"(?<!\w)(?:één|een|twee|drie|vier)\s+op\s+de\s+\Z")
_WHOSE = lazily(r"[^.;:()\d]{0,60}?(?<!\w)(?:waarvan|van\s+wie|onder\s+wie|waaronder)(?!\w)[^.;:()\d]{0,40}")
_WHOSE_SHARE = lazily(r"(?<!\w)(?:waarvan|van\s+wie|onder\s+wie)(?!\w)")
_OF_WHOLE = lazily(r"\s+van\s+(?:het|de|dit|deze|die)\s+(?:[a-zà-ÿ-]+\s+){0,4}?(?:van\s+)?(?:in\s+totaal\s+)?(?:€\s?)?")
# "€ 40, 68 procent van de stijging" says itself of what it is.
OF_WHAT = lazily(
    r"\s+(?:daarvan|hiervan)(?!\w)|\s+van\s+(?!het\s+totaal|(?:het|dat|dit)\s+(?:budget|bedrag|aantal)(?:\s*[.,;)]|\s+van))"
)
_OF_OTHERS = lazily(r"(?<!\w)(?:van|onder)\s+(?:de|het|alle|onze|die|deze)\s+(?P<noun>[a-zà-ÿ-]{3,})(?!\w)")
_FROM_TO = lazily(r"(?:\s+[a-zà-ÿ.]+|\s+(?:19|20)\d\d){0,5}\s+(?:naar|tot)\s+(?:€\s?)?")
_BY_BEFORE = lazily(rf"(?<!\w)met\s+{HEDGE}\Z")
_CHANGED = lazily(r"[^.;()\d]{0,60}?(?:(?<!\w)van|\(van)\s+(?:€\s?)?")
_THE_SHARE = lazily(
    r"(?:de|het|die|dit|deze|dat)\s+(?!\w*(?:norm|doel|streef|grens|drempel|eis|maxim|minim|korting|tarief|rente|prognose|raming|verwachting))[a-zà-ÿ-]+\s+(?:van|is|was|bedraagt|bedroeg|bedroeg\s+daarmee|komt\s+daarmee\s+op)\s+(?:daarmee\s+|dus\s+)?"
    + HEDGE
)
_NAMED = lazily(
    r"(?<!\w)\w*(?:percentage|aandeel|respons|opkomst|bezetting\w*|dekking\w*|deelname)(?!\w)", re.IGNORECASE
)
_BEHIND = lazily(rf"(?:\s+[a-zà-ÿ-]+){{0,3}}\s+{HEDGE}")
_IN_BRACKETS = lazily(r"(?:\s+[a-zà-ÿ-]+){1,4}\s*\((?:€\s?)?")
_IS_IN_NUMBERS = lazily(r"\s*\((?:€\s?)?")
_NO_MORE = lazily(r"(?:\s+[a-zà-ÿ-]+){0,2}\)")
_THAN = lazily(
    r"\s+(?:meer|minder|hoger|lager)(?:\s+[a-zà-ÿ]+){0,2}\s+dan\s+(?:de\s+|het\s+|(?:in\s+|een\s+|vorig\s+|het\s+)?[^.;:()\d]{0,30}(?:(?:19|20)\d\d)?,?\s+"
    r"(?:toen\s+[^.;:()\d]{2,30}\s)?)(?:€\s?)?"
)
_BY = lazily(r"(?<!\w)(?:(?<=[a-zà-ÿ,]\s)met|dat\s+is|dat\s+zijn(?:\s+er)?|een\s+[a-zà-ÿ]+\s+van)\s+(?:€\s?)?\Z")
_BESIDE = lazily(r"\s+(?:ten\s+opzichte\s+van|vergeleken\s+met)\s+(?:de|het)\s+(?:€\s?)?")
MORE = lazily(r"\s+(?:meer|minder|hoger|lager|boven|onder|extra|groter|kleiner|sneller)(?!\w)")
CHANGED = r"(?:toename|stijging|groei|afname|daling|vermindering|verhoging|verlaging|krimp|terugval|reductie)"
_CHANGE = lazily(
    rf"(?<!\w)(?<!maximale\s)(?<!toegestane\s)(?<!gemiddelde\s){CHANGED}\s+(?:zien\s+)?(?:van|met|bedraagt|bedroeg|is|was|komt\s+neer\s+op)"
    rf"\s+{HEDGE}\Z"
)
# What a number is in another measure, and nothing but that: "120 (40 procent)", "120, ofwel 40 procent."
SAYS_NO_MORE = lazily(
    rf"[^,.;:()\d]{{0,60}}?(?:\({HEDGE}[^().,;]{{1,14}}(?:,\d+)?[^().,;]{{0,10}}\)|,?\s+(?:ofwel|oftewel|dat\s+is|zijnde)\s+{HEDGE}[^().;]{{1,20}}[.;,)])"
)
# "van € 20 naar € 27 miljoen, een toename van € 7 miljoen (35 procent)": the change in both measures.
_CHANGE_AND = lazily(
    rf"(?<!\w){CHANGED}\s+(?:van|met)\s+(?:€\s?)?"
    r"[\d.,]*\d(?:\s+(?:miljoen|miljard|mln|mld))?(?:\s+[a-zà-ÿ-]+)?\s*(?:\(|,\s+|\s)(?:(?:ofwel|oftewel|dat\s+is)\s+)?"
    rf"{HEDGE}\Z"
)
_COUNTS_OUT = lazily(r"(?<!\w)(?:er|is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden)\s\Z")
_OPENS_WITH = lazily(r"van\s+(?:de|deze|die|alle)\s+")
# "31%, gecorrigeerd voor sloop" is measured in another way than the numbers before it, "95% of hoger" is a bound.
_MEASURED = lazily(
    r"\s+of\s+(?:meer|minder|hoger|lager)(?!\w)|\s*[,(]?\s*(?:gecorrigeerd|gewogen|gemeten|gerekend|berekend|uitgedrukt|omgerekend|geschoond|exclusief|inclusief"
    r"|zonder|na\s+correctie)(?!\w)"
)
YEAR = lazily(r"(?<![\w.,])(?:19|20)\d\d(?![\w,])")
_EARLIER = lazily(
    r"(?<!\w)(?:tegen(?:over)?|dan|vergelijking|eerder|vorig\w*|waren\s+dat\s+er|dezelfde\s+maanden|ten\s+opzichte|was\s+dat|waren\s+het\s+er)(?!\w)"
)
OF_THEM = lazily(r"(?:en\s+)?(?:van\s+(?:hen|deze|die)|daarvan|hiervan)(?!\w)")
_OF_THESE = lazily(
    r"(?<!\w)(?:dat|dit|het|die)\s+er(?:\s+(?:nog|al|maar|slechts))?\s+\Z"
)  # "bij nacht waren dat er 121"
_SCOPED = lazily(r"(?<!\w)(?:in|bij|op|onder|voor|binnen|van|tijdens|uit|aan|vanuit|langs|rond)\s+(?!€?\s?\d)")
# "Binnen tien werkdagen" is a time, and no part or whole; "van de 250 werkdagen" is one.
_WITHIN = lazily(
    r"(?<!\w)(?:binnen|na|gedurende|sinds|vanaf|in\s+minder\s+dan|langer\s+dan|korter\s+dan)\s+(?:de\s+)?\Z"
)
_TIME = lazily(
    r"\w*(?:dag|dagen|weken|week|maanden|maand|jaar|jaren|uur|uren|etmaal|etmalen|kwartier|minuten|seconden)"
)
_ANY = frozenset("gevallen zaken personen mensen".split())
_REACH, _SENTENCES, _FEWEST, _HUNDRED = 60, 2, Decimal(10), Decimal(100)


class Pair(NamedTuple):
    """What a percentage is of: part and whole, or with `change` from and to.

    Words may be sure of which is the part, or of what comes first (`ordered`); where `certain`, no slip is asked for.
    """

    first: ToldNumber
    second: ToldNumber
    change: bool = False
    certain: bool = False
    sure: bool = False
    ordered: bool = False


def is_by(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number says by how much another one changed."""
    return _BY.search(letter.folded, max(one.start - 20, 0), one.start) is not None


def is_term(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number says within or after how long something is: "binnen tien werkdagen"."""
    within = _WITHIN.search(letter.folded, max(one.start - 20, 0), one.start)
    return within is not None and bool(one.behind) and _TIME.fullmatch(one.behind[0]) is not None


def is_measured_otherwise(letter: Letter, share: Span) -> bool:
    """Tell whether words right behind a percentage say that it is of something else than numbers count."""
    return _MEASURED.match(letter.folded, share.end) is not None


def counts(numbers: Sequence[ToldNumber]) -> list[ToldNumber]:
    """Return the numbers that count something: no percentages and no times."""
    return [one for one in numbers if one.unit not in (*TIMES, "%", "procentpunt")]


def numbers_before(letter: Letter, sentence: Span, share: ToldNumber) -> list[ToldNumber]:
    """Return the numbers before a percentage, of its sentence and the two before it in its block."""
    block = letter.block_at(sentence.start)
    first = sentence.start
    for _ in range(_SENTENCES if block is not None else 0):
        first = max(letter.sentence_at(max(first - 2, block.start if block else 0)).start, block.start if block else 0)
    return counts(numbers_in(letter, Span(first, share.start)))


def names_another_whole(letter: Letter, sentence: Span, whole: ToldNumber) -> bool:
    """Tell whether a sentence is about a part of others than a number before it counts: "van de schippers"."""
    named = _OF_OTHERS.search(letter.folded, *sentence)
    return named is not None and named["noun"] not in whole.behind


def is_of_the_same(letter: Letter, sentence: Span, part: ToldNumber, whole: ToldNumber) -> bool:
    """Tell whether a sentence counts a part of what was counted before it, without a word of where: "Van hen ..."."""
    if OF_THEM.match(letter.folded, *sentence) or _OF_THESE.search(letter.folded, sentence.start, part.start):
        return True
    same = bool(part.behind) and part.behind[0] in (*whole.behind[:2], *_ANY)
    return same and not _SCOPED.search(letter.folded, sentence.start, part.start)


def wholes_for(part: ToldNumber, near: Sequence[ToldNumber], sentence: Span) -> list[ToldNumber]:
    """Return the numbers that may be the whole of a part: greater ones of its sentence, and the greatest before it."""
    greater = [one for one in near if one.unit == part.unit and one.value > part.value]
    before = [one for one in greater if one.start < sentence.start]
    most = max((one.value for one in before), default=part.value)
    return [one for one in greater if one.start >= sentence.start or one.value == most]


def is_of_letter(letter: Letter, share: ToldNumber, one: ToldNumber, *, whole: bool = False) -> bool:
    """Tell whether a number of the letter is the whole of which one is just that percentage, or that part of it."""
    low, high = one.interval
    half = Decimal(5).scaleb(share.step - 1)
    least, most = low * _HUNDRED / (share.value + half), high * _HUNDRED / max(share.value - half, half)
    if whole:
        least, most = low * (share.value - half) / _HUNDRED, high * (share.value + half) / _HUNDRED
    values = letter.once(values_of_letter).get(one.unit, ())
    return bisect_right(values, most) > bisect_left(values, least)


def values_of_letter(letter: Letter) -> Mapping[str, Sequence[Decimal]]:
    """Return the numbers of a letter by their unit, in order; those of its tables have none."""
    found: dict[str, list[Decimal]] = {"": []}
    for one in letter.once(told_numbers):
        found.setdefault(one.unit, []).append(one.value)
    found[""] += (number.value for grid in letter.once(grids) for row in grid.rows for number in row.numbers.values())
    return {unit: sorted(values) for unit, values in found.items()}


def pair_of(letter: Letter, sentence: Span, share: ToldNumber) -> Pair | None:
    """Return the two numbers that words say a percentage is of."""
    own = counts(numbers_in(letter, Span(sentence.start, share.start)))
    behind = counts(numbers_in(letter, Span(share.end, sentence.end)))
    changed = _changed(letter, sentence, share, own, behind)
    if changed is not None:
        return changed
    if behind and _IS_IN_NUMBERS.fullmatch(letter.folded, share.end, behind[0].start):
        return _in_numbers(letter, sentence, own, behind[0])
    if behind and _OF_WHOLE.fullmatch(letter.folded, share.end, behind[0].start):
        return _of_whole_behind(letter, own, behind)
    if MORE.match(letter.folded, share.end):
        return _more_than(letter, share, own, behind)
    if len(own) > 1:
        return _of_two(letter, sentence, share, own[-2], own[-1])
    the_share = not own and _THE_SHARE.fullmatch(letter.folded, sentence.start, share.start)
    return _of_sentence_before(letter, sentence) if the_share else None


def _of_whole_behind(letter: Letter, own: Sequence[ToldNumber], behind: Sequence[ToldNumber]) -> Pair | None:
    """Return part and whole of "a, p% van de b", or of "p% van de b leden (a)"."""
    alike = len(behind) > 1 and behind[0].unit == behind[1].unit
    if alike and _IN_BRACKETS.fullmatch(letter.folded, behind[0].end, behind[1].start):
        return Pair(behind[1], behind[0], sure=True)
    return Pair(own[-1], behind[0]) if own and own[-1].unit == behind[0].unit else None


def _in_numbers(letter: Letter, sentence: Span, own: Sequence[ToldNumber], part: ToldNumber) -> Pair | None:
    """Return part and whole of "van de b is p% (a)", where the whole is the first number, surely so without others."""
    whole = own[0] if own and _NO_MORE.match(letter.folded, part.end) else None
    if whole is None or whole.unit != part.unit or whole.value <= part.value:
        return None
    opens = _OF_FIRST.search(letter.folded, max(whole.start - _REACH, sentence.start), whole.start)
    if not opens and not letter.says(_WHOSE_SHARE, Span(whole.end, part.start)):
        return None
    alone = all(letter.text.endswith("(", 0, one.start) for one in own[1:])
    return Pair(part, whole, certain=alone, sure=alone)


def _more_than(
    letter: Letter, share: ToldNumber, own: Sequence[ToldNumber], behind: Sequence[ToldNumber]
) -> Pair | None:
    """Return the two numbers of "412 vragen, 28% meer dan de 322 in 2024"."""
    if (
        not own
        or not behind
        or own[-1].unit != behind[0].unit
        or not NEAR_LINKED.fullmatch(letter.folded, own[-1].end, share.start)
    ):
        return None
    if _THAN.fullmatch(letter.folded, share.end, behind[0].start) is None:
        return None
    return Pair(behind[0], own[-1], change=True, certain=True, ordered=True)


def _of_two(letter: Letter, sentence: Span, share: ToldNumber, first: ToldNumber, second: ToldNumber) -> Pair | None:
    linked = _LINKED.fullmatch(letter.folded, second.end, share.start) or (
        letter.says(_NAMED, Span(sentence.start, first.start))
        and _BEHIND.fullmatch(letter.folded, second.end, share.start)
    )
    if first.unit != second.unit or not linked or OF_WHAT.match(letter.folded, share.end):
        return None
    pair = _parted(letter, sentence, first, second)
    near = NEAR_LINKED.fullmatch(letter.folded, second.end, share.start) is not None
    straight = pair is not None and pair.second is second and second.value > _FEWEST
    if pair is not None and _ON.fullmatch(letter.folded, first.end, second.start):
        return pair._replace(certain=True) if _FILLED.fullmatch(letter.folded, second.end, share.start) else None
    closes = pair is not None and pair.second is first and _closes(letter, sentence, share, first, second)
    return pair._replace(certain=True) if pair is not None and ((near and straight) or closes) else pair


def _closes(letter: Letter, sentence: Span, share: ToldNumber, first: ToldNumber, second: ToldNumber) -> bool:
    """Tell whether a sentence says no more than part and whole: "Van de 46 slaagden er 29 in één keer, 63 procent."."""
    opens = _OPENS_WITH.fullmatch(letter.folded, sentence.start, first.start) is not None
    there = _COUNTS_OUT.search(letter.folded, first.end, second.start) is not None
    return opens and there and not letter.text[share.end : sentence.end].strip(" .")


def _parted(letter: Letter, sentence: Span, first: ToldNumber, second: ToldNumber) -> Pair | None:
    """Return part and whole of two numbers, where words say which is which."""
    if _ODDS.search(letter.folded, max(first.start - _REACH, sentence.start), first.start):
        return None
    if first.value < second.value and any(of.fullmatch(letter.folded, first.end, second.start) for of in _WHOLES):
        return Pair(first, second, sure=True)
    whole = _OF_FIRST.search(letter.folded, max(first.start - _REACH, sentence.start), first.start)
    if second.value < first.value and (whole or _WHOSE.fullmatch(letter.folded, first.end, second.start)):
        return Pair(second, first, sure=True)
    return None


def _in_both_measures(letter: Letter, share: ToldNumber, own: Sequence[ToldNumber]) -> Pair | None:
    """Return from where to where a number changed whose difference stands right before the percentage."""
    by = own[-1] if own else None
    ends = [one for one in own[:-1] if by is not None and one.unit == by.unit]
    if by is None or len(ends) != 2 or by.about or not SAYS_NO_MORE.fullmatch(letter.folded, by.end, share.end + 1):
        return None
    first, second = ends
    if abs(first.value - second.value) != by.value or not _FROM_TO.fullmatch(letter.folded, first.end, second.start):
        return None
    return Pair(first, second, change=True, certain=True, ordered=True)


def _of_sentence_before(letter: Letter, sentence: Span) -> Pair | None:
    """Return part and whole that the sentence before tells: "185 deelnemers, van wie er 161 ... De uitval van 13%"."""
    block = letter.block_at(sentence.start)
    last = letter.sentence_at(max(sentence.start - 2, 0))
    if block is None or last.start < block.start or last == sentence:
        return None
    numbers = counts(numbers_in(letter, last))
    if len(numbers) != 2 or numbers[0].unit != numbers[1].unit:
        return None
    return _parted(letter, last, numbers[0], numbers[1])


def is_told_back(letter: Letter, first: ToldNumber, second: ToldNumber) -> bool:
    """Tell whether the second of two numbers is the earlier one: by their years, else by what stands between."""
    start = letter.sentence_at(first.start).start
    years = (YEAR.findall(letter.folded, start, first.start), YEAR.findall(letter.folded, first.end, second.start))
    if years[0] and years[1] and years[0][-1] != years[1][-1]:
        return int(years[0][-1]) > int(years[1][-1])
    return _EARLIER.search(letter.folded, first.end, second.start) is not None


def _changed(
    letter: Letter, sentence: Span, share: ToldNumber, own: Sequence[ToldNumber], behind: Sequence[ToldNumber]
) -> Pair | None:
    """Return from where to where a number rose or fell by a percentage."""
    before = max(share.start - _REACH, sentence.start), share.start
    if len(behind) > 1 and _BY_BEFORE.search(letter.folded, *before):
        first, second = behind[:2]
        told = _CHANGED.fullmatch(letter.folded, share.end, first.start)
        if told and first.unit == second.unit and _FROM_TO.fullmatch(letter.folded, first.end, second.start):
            from_, to = in_one_unit(letter, first, second) or (first.value, second.value)
            both = first._replace(value=from_), second._replace(value=to)
            return Pair(*both, change=True, certain=True, ordered=True)
    if not _CHANGE.search(letter.folded, *before):
        so = _CHANGE_AND.search(letter.folded, *before)
        return _in_both_measures(letter, share, own) if so is not None else None
    if (
        own
        and behind
        and own[-1].unit == behind[0].unit
        and _BESIDE.fullmatch(letter.folded, share.end, behind[0].start)
    ):
        return Pair(behind[0], own[-1], change=True, ordered=True)
    ends = [one for one in own if not is_by(letter, one)]
    ends = ends if len(ends) > 1 else [one for one in numbers_before(letter, sentence, share) if not is_by(letter, one)]
    ends = [one for one in ends if one.value > _FEWEST]
    if len(ends) != 2 or ends[0].unit != ends[1].unit:
        return None
    first, second = ends
    if is_told_back(letter, first, second):
        return Pair(second, first, change=True, ordered=True)
    ordered = _FROM_TO.fullmatch(letter.folded, first.end, second.start) is not None
    return Pair(first, second, change=True, ordered=ordered)
