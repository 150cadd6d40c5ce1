"""Wholes that a sentence parts in a row: "318 vluchten, waarvan 241 voor personen, 58 voor vracht en 19 voor zieken".

The row opens behind "waarvan", "van wie", "daarvan", "van de 318", "het gaat om" or a colon, joins its parts by commas
and an "en" before the last, and closes its sentence. Such a row nearly always has all parts of its whole: what it comes
to is then the whole, or a slip of the hand is in one of these numbers; a row behind a colon that
its whole leads up to is wrong whatever else it comes to. What is told of some, of another time or of more than one
thing at once is no such row.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from ijkmoment.checking.figures.figure_words import BY_MEANS
from ijkmoment.checking.figures.near_numbers import meaningful, slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.more_than_whole import (
    PORTIONS,
    are_all_outcomes,
    are_outcomes,
    are_stages,
    told_behind,
)
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS

_OUT_OF = lazily(r"van\s+(?:de|deze|die|alle|onze|dit|het)\s+(?:€\s?|eur\s)?\Z")
_CUE = lazily(
    r"(?<!\w)(?:waarvan|van\s+wie|daarvan|hiervan|ervan|van\s+(?:hen|dit\s+bedrag|(?:deze|die)\s+[a-zà-ÿ-]+)"
    r"|(?:het|dit|daarbij|hierbij)\s+(?:gaat|ging|betreft|betrof)(?:\s+(?:het|hierbij|daarbij))?(?:\s+om)?"
    r"|te\s+weten|namelijk|(?:be)?sta(?:at|an|ande)\s+uit|bestond(?:en)?\s+uit)(?!\w)|:(?=\s)"
)
_SOME = lazily(r"(?<!\w)(?:waarvan|van\s+(?:wie|hen|(?:deze|die)\s+[a-zà-ÿ-]+)|daarvan|hiervan|ervan)\Z")
_HAVE = lazily(r"(?<!\w)(?:heeft|hebben|had|hadden)(?!\w)")
_ASIDE = lazily(
    rf"(?<!\w)(?:jaarlijks|tegen(?:over)?|dan|vergeleken|eerder|vorig\w*|gemiddeld|per(?!{BY_MEANS})|elke?|ieder|beide|allebei|maximaal|minimaal"
    r"|zowel|onder\s+(?:meer|andere|wie)|waarvan|van\s+wie|waaronder|daarvan|hiervan|bijvoorbeeld|met\s+name|zoals|vooral|oplopend"
    r"|respectievelijk|daarna|ten\s+opzichte|keer|sommigen?|tegelijk|mogelijk(?=\s+(?:ook|nog|zelfs))|exclusief|gevolgd|deels|ook"
    r"|samen(?!\s+met)|tezamen|totaal|gezamenlijk|ofwel|oftewel|meer|minder|hoger|lager|ste[eg]g\w*|daal\w+|toen|plus|waardoor|maar|echter|dubbel\w*|tweemaal)(?!\w)|\A\s+extra(?!\w)|(?<!\w)extra\s+(?:€\s?)?\Z"
)
_JOINT = lazily(r"[^.:]*?(?:,|;|(?<!\w)en(?!\w))\s+(?:(?:[a-zà-ÿ'’-]+|20\d\d)\s+){0,5}(?:€\s?|eur\s)?")
_REST = lazily(r"(?<!\w)(?:de|het)\s+(?:overigen?|resterende|ontbrekende|andere|rest(?:ant)?)(?!\w)")
_LAST = lazily(rf"(?<!\w)(?:en|terwijl)(?!\w)|;|{_REST.pattern}")
_IS_LAST = lazily(
    rf"\s+(?:(?:(?!met\s)(?:{'|'.join(sorted(PREPOSITIONS))})\s+)?(?:de\s+)?(?:overige|andere)(?:\s+[a-zà-ÿ-]+)?|elders(?:\s+in\s+het\s+land)?)(?=\s*(?:[.,;(]|\Z))"
)
_AT_MOST = lazily(r"(?<!\w)(?:maximaal|hooguit|ten\s+hoogste)\s+\Z")
_ONCE = lazily(r"\s*(?:eenmaal|één\s+(?:maal|keer))(?!\w)")
_TWO_TIMES = lazily(r"\A\s*(?:tweemaal|twee\s+(?:maal|keer))(?!\w)")  # "348 tweemaal" is a part
_WOMEN, _MEN = lazily(r"(?<!\w)vrouw\w*"), lazily(r"(?<!\w)(?:man(?:nen)?|kinderen|jongens)(?!\w)")
_BRACKETS = lazily(r"\([^()]*\)?|\A\.(?=\s+[a-zà-ÿ])")  # and the point of "€ 421 mln. voor"
_LEAD = lazily(r"[^.:;()]*")
_VERB = lazily(
    r"(?<!\w)(?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|gaat|gaan|volgt|volgen)(?!\w)"
)
_NOT = lazily(r"(?<!\w)(?:niet|andere|overigen?)(?!\w)")
_TWICE = lazily(
    r"[^,;(.]*(?<!\w)(?:ook|tevens|beide|allebei|dubbel\w*|tegelijk\w*|vorig\w*|eerder|per|gemiddeld)(?!\w)"
    r"|[^.]*(?<!\w)(?:sommigen?|meermaals|overlap\w*)(?!\w)"
)
_FURTHER = lazily(
    r"(?<!\w)(?:naast|daarnaast|verder|voorts|enkele|diverse|resterende|rest(?:ant)?|(?<!en\s)(?:overigen?|andere|kleinere))(?!\w)"
)
_THE_OTHERS = lazily(rf"\s+(?:bij\s+|in\s+|van\s+|voor\s+|naar\s+)?{_REST.pattern}")
_AS_FOLLOWS = lazily(r"(?<!\w)als\s+volgt(?!\w)")
_LABELS = lazily(r"(?<!\w)(?:de|het)\s+[a-zà-ÿ]+en\s+\Z")  # "de lessen 1, 3 en 10"
# Parts of a time may be some, and what is said of a part in a clause may be that it is in another.
_MAY_BE_SOME = lazily(
    rf"\A\s+(?:in|op|tot|sinds)\s+(?:(?:de|het)\s+)?(?:{ANY_MONTH}|(?:19|20)\d\d|\w+\s+(?:kwartaal|helft|halfjaar))(?!\w)"
    r"|(?<!\w)(?:die|dat|waar\w*)(?!\w)"
)
_LONG = TIMES - {"dag", "uur", "keer"}
_APART = (" ", "\n", "  ")  # between two sentences of a paragraph
_LONGEST, _FEWEST, _MOST, _NEAR, _BEFORE = 800, 3, 12, 3, 30
_LED_UP = 90
_FEW, _TOLD, _CERTAIN = 6, 7, 10  # figures of all numbers together that say something


class _Row(NamedTuple):
    """What a sentence may part, nearest first, and its parts.

    `told` says how: "open" leaves room for other parts, "behind" parts what the sentence before tells. Words say of a
    row that is `closed` that it has all parts; nothing is in two parts that are `apart`. `loose` counts out of some
    are fewer than all, or of what these have, and not known to be apart. A row is `listed` behind a colon that the
    nearest whole leads up to.
    """

    wholes: tuple[ToldNumber, ...]
    parts: tuple[ToldNumber, ...]
    told: Literal["open", "behind", "beside"]
    verbs: bool
    closed: bool = False
    apart: bool = False
    loose: bool = False
    listed: bool = False


_NONE = _Row((), (), "open", verbs=False)


def partitions(letter: Letter) -> Iterator[Sum]:
    """Find the rows that would come to their whole but for a slip."""
    before, end = tuple[ToldNumber, ...](), 0
    for sentence, told in letter.once(numbered_sentences):
        before = before if letter.text[end : sentence.start] in _APART else ()
        short = sentence.end - sentence.start <= _LONGEST
        rows = tuple(_rows(letter, sentence, told, before)) if short and len(told) > 1 else ()
        if not any(_comes_to(row) for row in rows):
            found = ((one, row) for row in rows for one in row.wholes if _is_slip(one, row))
            wrong = next((it for it in found if not _is_made_good(letter, *it, (*before, *told))), None)
            if wrong is not None and not PORTIONS.search(letter.folded, sentence.start, wrong[0].start):
                yield Sum(wrong[0].figure, tuple(one.figure for one in wrong[1].parts))
        before, end = told, sentence.end


def _rows(letter: Letter, sentence: Span, told: Sequence[ToldNumber], before: Sequence[ToldNumber]) -> Iterator[_Row]:
    """Yield the rows that a sentence may tell, each to its end: behind a word that opens one, or out of a whole."""
    numbers = [one for one in told if one.unit != "%" and not _is_in_brackets(letter, sentence, one)]
    if len(numbers) < _FEWEST - 1:
        return
    found = [
        _checked(letter, sentence, cue.end(), _opened(letter, sentence, cue, numbers, before))
        for cue in _CUE.finditer(letter.folded, sentence.start, numbers[-1].start)
    ]
    found += [
        _checked(letter, sentence, one.end, _Row((one,), tuple(numbers[index + 1 :]), "open", verbs=False))
        for index, one in enumerate(numbers)
        if _OUT_OF.search(letter.folded, max(one.start - _BEFORE, sentence.start), one.start)
    ]
    same = next((one for one in reversed(before) if one.behind and one.behind[0] in numbers[0].behind[:1]), None)
    if same is not None and numbers[0].start == sentence.start and len(numbers) >= _FEWEST:
        row = _checked(letter, sentence, sentence.start, _Row((same,), tuple(numbers), "behind", verbs=False))
        found.append(row if row is not None and row.apart else None)  # "214 brieven. 121 brieven gingen over ..."
    yield from (row for row in found if row is not None)


def _opened(
    letter: Letter, sentence: Span, cue: re.Match[str], numbers: Sequence[ToldNumber], before: Sequence[ToldNumber]
) -> _Row:
    """Return what a word may part, in its sentence or else in the one before, and what stands behind it."""
    behind = tuple(one for one in numbers if one.start >= cue.end())
    own = tuple(one for one in reversed(numbers) if one.end <= cue.start())
    colon = cue[0] == ":"
    beside = bool(own) and not letter.text[own[0].end : cue.start()].strip()
    as_follows = _AS_FOLLOWS.search(letter.folded, sentence.start, cue.start()) is not None
    if (beside or not own) and not (colon and own) and not (as_follows or not (colon or beside)):
        return _NONE
    wholes = own[: 1 if beside else _NEAR] or tuple(reversed(before))[:_NEAR]
    closed = not _SOME.search(letter.folded, cue.start(), cue.end())
    listed = colon and bool(own) and cue.start() - own[0].end <= _LED_UP
    told: Literal["beside", "behind"] = "beside" if own or as_follows else "behind"
    return _Row(wholes, behind, told, verbs=False, closed=closed, listed=listed)


def _checked(letter: Letter, sentence: Span, start: int, row: _Row) -> _Row | None:
    """Return a row where all between its cue and the end of its sentence are its parts, with what may be its whole."""
    parts, text = row.parts, letter.folded
    if not 1 < len(parts) <= _MOST or any(one.about or one.unit != parts[0].unit for one in parts):
        return None
    wholes = tuple(one for one in row.wholes if one.unit == parts[0].unit and _is_exact(letter, one))
    joints = [_BRACKETS.sub("", text[one.end : other.start]) for one, other in pairwise(parts)]
    if not wholes or parts[0].unit in _LONG or not _opens(letter, start, parts[0].start):
        return None
    tail = text[parts[-1].end : sentence.end]
    pieces, last = [*joints, tail], _IS_LAST.match(tail)
    rest = last is not None or _REST.search(joints[-1]) is not None or are_all_outcomes(pieces)
    apart = rest or _are_apart(pieces)
    if not _joins(joints, alike=apart and row.closed, some=not row.closed or rest):
        return None
    aside = (text[start : parts[0].start], *(_TWO_TIMES.sub("", one) for one in joints))
    if any(map(_ASIDE.search, aside)) or _is_of_some_women(pieces) or are_stages(pieces):
        return None
    total, have = sum(one.value for one in parts), _HAVE.search(text, start, parts[0].start) is not None
    more = _FURTHER.search(tail, last.end() if last else 0) or _THE_OTHERS.match(text, sentence.end)
    some = more or (have and row.told == "open" and not rest)
    if _TWICE.match(tail) or (some and any(total < one.value for one in wholes)):
        return None
    verbs = not rest and not _NOT.search(tail) and any(map(_VERB.search, pieces))
    fewer = total < wholes[0].value or have
    loose = bool(not parts[0].unit and not row.closed and fewer and not apart)
    told, closed = "beside" if rest else row.told, row.closed or rest
    listed = row.listed and wholes[0] is row.wholes[0] and apart and not any(map(_MAY_BE_SOME.search, pieces))
    return _Row(wholes, parts, told, verbs, closed, apart, loose, listed)


def _is_exact(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number is no round one; of "maximaal 72" the parts are all too."""
    return not one.about or _AT_MOST.search(letter.folded, max(one.start - _BEFORE, 0), one.start) is not None


def _opens(letter: Letter, start: int, first: int) -> bool:
    """Tell whether what stands between a cue and the first part leads to it: "daarvan zijn er op 1 mei zeven"."""
    if _LABELS.search(letter.folded, max(first - _BEFORE, start), first):
        return False
    return _LEAD.fullmatch(letter.folded, start, first) is not None


def _joins(joints: Sequence[str], *, alike: bool, some: bool) -> bool:
    """Tell whether what stands between parts joins them, the last by "en", as all others or in the same turn."""
    if not all(map(_JOINT.fullmatch, joints)) or not (alike or _LAST.search(joints[-1])):
        return False
    return some or len(joints) >= _FEWEST - 1 or ";" not in joints[0]


def _are_apart(pieces: Sequence[str]) -> bool:
    """Tell whether nothing is in two parts: "5 in Ede, 7 te Oss", "3 toegekend, 4 afgewezen", "9 eenmaal ..."."""
    leads = {next((word for word in piece.split()[:_NEAR] if word in PREPOSITIONS), "") for piece in pieces}
    led = "" not in leads and (len(leads) == 1 or leads.isdisjoint(("met", "zonder")))
    return led or are_outcomes(pieces) or (_ONCE.match(pieces[0]) and _TWO_TIMES.match(pieces[1])) is not None


def _is_of_some_women(pieces: Sequence[str]) -> bool:
    """Tell whether women are counted and not the others, who are in the other parts with them."""
    said = " ".join(pieces)
    return _WOMEN.search(said) is not None and _MEN.search(said) is None


def _is_in_brackets(letter: Letter, sentence: Span, one: ToldNumber) -> bool:
    return letter.text.count("(", sentence.start, one.start) > letter.text.count(")", sentence.start, one.start)


def _comes_to(row: _Row) -> bool:
    """Tell whether parts come to what may be their whole, or to two of these: "34 auto's en 12 aanhangers"."""
    parts = tuple(one.figure for one in row.parts)
    total = sum(one.value for one in row.parts)
    both = any(one.value + other.value == total for one, other in pairwise(row.wholes))
    return both or any(Sum(one.figure, parts).possible for one in row.wholes)


def _is_slip(whole: ToldNumber, row: _Row) -> bool:
    """Tell whether parts would come to a whole but for a slip, and are hardly some of it or of two kinds."""
    values = [one.value for one in row.parts]
    if whole.value <= 1 or not (slipped(whole.value, values) or _is_listed(whole, row)):
        return False
    if 2 * max(values) == whole.value + sum(values):
        return False  # "een saldo van 41: 92 erin en 51 eruit"
    figures = sum(map(meaningful, (whole.value, *values)))
    if row.loose and figures < _CERTAIN:
        return False
    return _is_over(whole, row, figures) if sum(values) > whole.value else _is_under(row, figures)


def _is_listed(whole: ToldNumber, row: _Row) -> bool:
    """Tell whether a row behind a colon lists the parts of the number before it, whatever they come to.

    "Nederland leverde 14 functionarissen: 5 in Larissa, 18 op zee en 6 in Djibouti."
    """
    total = sum(one.value for one in row.parts)
    return (
        row.listed
        and len(row.parts) >= _FEWEST
        and whole is row.wholes[0]
        and whole.value <= 2 * total
        and total <= 2 * whole.value + 1
    )


def _is_over(whole: ToldNumber, row: _Row, figures: int) -> bool:
    """Tell whether parts that come to more than a whole are hardly of two kinds."""
    many, enough = len(row.parts) >= _FEWEST, _CERTAIN if row.told == "open" else _TOLD
    sure = row.told == "beside" or figures > _CERTAIN or (many and figures >= enough)
    return sure or max(one.value for one in row.parts) > whole.value


def _is_under(row: _Row, figures: int) -> bool:
    """Tell whether parts that come to less than a whole are hardly some of it: by what closes them, or by chance."""
    many = len(row.parts) >= _FEWEST
    if row.told == "open":
        enough = _CERTAIN + 1 if row.apart else _LONGEST
    elif row.told == "behind":
        enough = _TOLD + (not row.closed) if row.apart and many else _CERTAIN
    else:
        enough = _FEW if row.closed else _TOLD
    return figures >= enough and (row.apart or not row.verbs)


def _is_made_good(letter: Letter, whole: ToldNumber, row: _Row, near: Sequence[ToldNumber]) -> bool:
    """Tell whether a number near a row is what its parts differ by: "310 bedden (20 in opslag): 140 in A, ..."."""
    off = abs(whole.value - sum(one.value for one in row.parts))
    told = (*near, *told_behind(letter, row.parts[-1]))
    return any(one.value == off and one.unit == whole.unit and one not in row.parts for one in told)
