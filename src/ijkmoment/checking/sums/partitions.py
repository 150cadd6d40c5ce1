"""Wholes that a sentence parts in a row: "318 vluchten, waarvan 241 voor personen, 58 voor vracht en 19 voor zieken".

The row opens behind "waarvan", "van wie", "daarvan", "van de 318", "het gaat om" or a colon, joins its parts by commas
and an "en" before the last, and closes its sentence. Such a row nearly always has all parts of its whole: what it comes
to is then the whole, or a slip of the hand is in one of these numbers. What is told of some, of another time or of more
than one thing at once is no such row.
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
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS

_OUT_OF = lazily(r"van\s+(?:de|deze|die|alle|onze|dit|het)\s+(?:€\s?|eur\s)?\Z")
_CUE = lazily(
    r"(?<!\w)(?:waarvan|van\s+wie|daarvan|hiervan|ervan|van\s+(?:hen|dit\s+bedrag|die\s+groep)"
    r"|(?:het|dit|daarbij|hierbij)\s+(?:gaat|ging|betreft|betrof)(?:\s+(?:het|hierbij|daarbij))?(?:\s+om)?"
    r"|te\s+weten|namelijk|(?:be)?sta(?:at|an|ande)\s+uit|bestond(?:en)?\s+uit)(?!\w)|:(?=\s)"
)
_SOME = lazily(r"(?<!\w)(?:waarvan|van\s+(?:wie|hen|die\s+groep)|daarvan|hiervan|ervan)\Z")
_HAVE = lazily(r"(?<!\w)(?:heeft|hebben|had|hadden)(?!\w)")
_ASIDE = lazily(
    rf"(?<!\w)(?:tegen(?:over)?|dan|vergeleken|eerder|vorig\w*|gemiddeld|per(?!{BY_MEANS})|elke?|ieder|beide|allebei|maximaal|minimaal"
    r"|zowel|onder\s+(?:meer|andere|wie)|waarvan|van\s+wie|waaronder|daarvan|hiervan|bijvoorbeeld|met\s+name|zoals|vooral|oplopend"
    r"|respectievelijk|daarna|extra|ten\s+opzichte|keer|sommigen?|tegelijk|mogelijk|exclusief|gevolgd|deels|ook"
    r"|samen|tezamen|totaal|gezamenlijk|ofwel|oftewel|meer|minder|hoger|lager|ste[eg]g\w*|daal\w+|toen|plus|waardoor|maar|echter|dubbel\w*|tweemaal)(?!\w)"
)
_JOINT = lazily(r"[^.:]*?(?:,|;|(?<!\w)en(?!\w))\s+(?:[a-zà-ÿ'’-]+\s+){0,5}(?:€\s?|eur\s)?")
_REST = lazily(r"(?<!\w)(?:de|het)\s+(?:overigen?|resterende|andere|rest(?:ant)?)(?!\w)")
_LAST = lazily(rf"(?<!\w)en(?!\w)|;|{_REST.pattern}")
_BRACKETS = lazily(r"\([^()]*\)?")
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
    r"(?<!\w)(?:naast|daarnaast|verder|voorts|enkele|diverse|overigen?|resterende|andere|kleinere|rest(?:ant)?)(?!\w)"
)
_THE_OTHERS = lazily(rf"\s+(?:bij\s+|in\s+|van\s+|voor\s+|naar\s+)?{_REST.pattern}")
_PORTIONS = lazily(
    r"(?<!\w)(?:tranches|termijnen|delen|porties|stappen|fasen)\s+van\s+\Z"
)  # "tranches van € 12 miljoen"
_AS_FOLLOWS = lazily(r"(?<!\w)als\s+volgt(?!\w)")
_LABELS = lazily(r"(?<!\w)(?:de|het)\s+[a-zà-ÿ]+en\s+\Z")  # "de lessen 1, 3 en 10"
_APART = (" ", "\n", "  ")  # between two sentences of a paragraph
_LONGEST, _FEWEST, _MOST, _NEAR, _BEFORE = 800, 3, 12, 3, 30
_TOLD, _CERTAIN = 7, 10  # figures of all numbers together that say something


class _Row(NamedTuple):
    """What a sentence may part, nearest first, and its parts.

    `told` says how: "open" leaves room for other parts, "behind" parts what the sentence before tells. `loose` counts
    out of some are fewer than all, or of what these have, and not told in one turn of words.
    """

    wholes: tuple[ToldNumber, ...]
    parts: tuple[ToldNumber, ...]
    told: Literal["open", "behind", "beside"]
    verbs: bool
    loose: bool = False


_NONE = _Row((), (), "open", verbs=False)


def partitions(letter: Letter) -> Iterator[Sum]:
    """Find the rows that would come to their whole but for a slip."""
    before, end = tuple[ToldNumber, ...](), 0
    for sentence, told in letter.once(numbered_sentences):
        before = before if letter.text[end : sentence.start] in _APART else ()
        short = sentence.end - sentence.start <= _LONGEST
        rows = tuple(_rows(letter, sentence, told, before)) if short and len(told) > 1 else ()
        if not any(_comes_to(row) for row in rows):
            near = (*before, *told)
            found = ((one, row) for row in rows for one in row.wholes if _is_slip(one, row))
            wrong = next((it for it in found if not _is_made_good(*it, near)), None)
            if wrong is not None and not _PORTIONS.search(letter.folded, sentence.start, wrong[0].start):
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
    yield from (row for row in found if row is not None)


def _opened(
    letter: Letter, sentence: Span, cue: re.Match[str], numbers: Sequence[ToldNumber], before: Sequence[ToldNumber]
) -> _Row:
    """Return what a word may part, in its sentence or else in the one before, and what stands behind it."""
    behind = tuple(one for one in numbers if one.start >= cue.end())
    own = tuple(one for one in reversed(numbers) if one.end <= cue.start())
    if own and not letter.text[own[0].end : cue.start()].strip():
        return _NONE  # "zeven daarvan" is a part itself
    as_follows = _AS_FOLLOWS.search(letter.folded, sentence.start, cue.start()) is not None
    if not own and cue[0] == ":" and not as_follows:
        return _NONE
    wholes = own[:_NEAR] or tuple(reversed(before))[:_NEAR]
    return _Row(wholes, behind, "beside" if own or as_follows else "behind", verbs=False)


def _checked(letter: Letter, sentence: Span, start: int, row: _Row) -> _Row | None:
    """Return a row where all between its cue and the end of its sentence are its parts, with what may be its whole."""
    parts, text = row.parts, letter.folded
    if not 1 < len(parts) <= _MOST or any(one.about or one.unit != parts[0].unit for one in parts):
        return None
    wholes = tuple(one for one in row.wholes if one.unit == parts[0].unit and not one.about)
    joints = [_BRACKETS.sub("", text[one.end : other.start]) for one, other in pairwise(parts)]
    if not wholes or parts[0].unit in TIMES or not _joins(joints) or not _opens(letter, start, parts[0].start):
        return None
    if any(map(_ASIDE.search, (text[start : parts[0].start], *joints))):
        return None
    tail = text[parts[-1].end : sentence.end]
    total = sum(one.value for one in parts)
    more = _FURTHER.search(tail) or _THE_OTHERS.match(text, sentence.end)
    if _TWICE.match(tail) or (more and any(total < one.value for one in wholes)):
        return None
    rest = _REST.search(joints[-1]) is not None
    verbs = not rest and not _NOT.search(tail) and any(map(_VERB.search, (*joints, tail)))
    fewer = total < wholes[0].value or _HAVE.search(text, start, parts[0].start)
    some = not parts[0].unit and not rest and _SOME.search(text, max(start - _BEFORE, 0), start)
    loose = bool(some and fewer and not _are_alike([*joints, tail]))
    return row._replace(wholes=wholes, told="beside" if rest else row.told, verbs=verbs, loose=loose)


def _opens(letter: Letter, start: int, first: int) -> bool:
    """Tell whether what stands between a cue and the first part leads to it: "daarvan zijn er op 1 mei zeven"."""
    if _LABELS.search(letter.folded, max(first - _BEFORE, start), first):
        return False
    return _LEAD.fullmatch(letter.folded, start, first) is not None


def _joins(joints: Sequence[str]) -> bool:
    """Tell whether what stands between parts joins them, the last by "en" or as all others."""
    if not all(map(_JOINT.fullmatch, joints)) or not _LAST.search(joints[-1]):
        return False
    return len(joints) >= _FEWEST - 1 or ";" not in joints[0]


def _are_alike(pieces: Sequence[str]) -> bool:
    """Tell whether one preposition tells of each part what it is: "5 in Ede, 7 in Oss"; nothing is in two of them."""
    leads = {next((word for word in piece.split()[:_NEAR] if word in PREPOSITIONS), "") for piece in pieces}
    return len(leads) == 1 and "" not in leads


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
    if whole.value <= 1 or not slipped(whole.value, values):
        return False
    if 2 * max(values) == whole.value + sum(values):
        return False  # "een saldo van 41: 92 erin en 51 eruit"
    many, figures = len(values) >= _FEWEST, sum(map(meaningful, (whole.value, *values)))
    if row.loose and figures < _CERTAIN:
        return False
    if sum(values) > whole.value:
        enough = _CERTAIN if row.told == "open" else _TOLD
        return row.told == "beside" or (many and figures >= enough) or max(values) > whole.value
    if row.told == "open" or row.verbs or (row.told == "behind" and figures < _CERTAIN):
        return False
    return figures >= _TOLD


def _is_made_good(whole: ToldNumber, row: _Row, near: Sequence[ToldNumber]) -> bool:
    """Tell whether a number beside a row is what its parts differ by: "310 bedden (20 in opslag): 140 in A, ..."."""
    off = abs(whole.value - sum(one.value for one in row.parts))
    return any(one.value == off and one.unit == whole.unit and one not in row.parts for one in near)
