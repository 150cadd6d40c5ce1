"""Wholes that their parts do not come to, in sentences and lists.

A row is held against a whole that words lead up to: a colon, "waarvan", "in totaal", "van de 84". It is off where it
would come to it but for a slip, and by no more than the words leave room for: behind a colon the parts are all, behind
"waarvan" others may be left out, unless they are amounts, places or outcomes and too many. Whatever else near by the
numbers come to explains them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.near_numbers import exchanged, meaningful, slipped
from ijkmoment.checking.figures.told_numbers import kind_of, numbers_in, told_numbers
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.groups import Group, fits, groups, sum_of, surely_fits
from ijkmoment.checking.sums.listed import listed_groups
from ijkmoment.checking.sums.of_another import is_explained, is_of_another
from ijkmoment.checking.sums.row_words import cues, is_row
from ijkmoment.checking.sums.shut_out import shuts_out
from ijkmoment.language.patterns import lazily

_MORE = lazily(r"(?<!\w)(?:daarnaast|ook|tegelijk|sommigen?|verder|waarbij)(?!\w)")
_SOME = lazily(r"(?<!\w)(?:onder\s+wie|waaronder)(?!\w)")
_VERB = lazily(r"(?<!\w)(?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|\w+ten|gaat|gaan)(?!\w)")
_BEYOND = lazily(
    r"(?<!\w)(?:sinds|inmiddels|cumulatief|vanaf|ooit|met|wil|willen|zal|zullen|moet|moeten|kunnen|nog)(?!\w)"
)
_WITHHELD = lazily(r"(?<!\w)(?:vertrouwelijke?|geheim|gerubriceerd|niet\s+openbaar|geen\s+mededeling(?:en)?)(?!\w)")
_KNOWN = lazily(r"(?<!\w)(?:de|deze|die|beide)\s+\Z")
_AND_MORE = lazily(r"\s+[a-zà-ÿ]+\s+en\s+[a-zà-ÿ]")
_NOTHING = Decimal(0)
_CLOSE, _NEAR, _FAR, _FARTHEST = Decimal("0.035"), Decimal("0.1"), Decimal("0.2"), Decimal("0.5")
_CLOSING = Decimal("0.15")
_FEWEST, _MANY, _TELLING, _SURE, _CERTAIN, _NEVER, _RUN, _REACH, _BEHIND = 2, 4, 7, 9, 10, 100, 6, 20, 400


class _Case(NamedTuple):
    """A group with what says that it is one, and how far it is off."""

    group: Group
    cues: set[str]
    apart: str
    slip: bool
    figures: int

    @property
    def more(self) -> bool:
        """Tell whether the parts are more than their whole."""
        return self.group.off < 0

    @property
    def share(self) -> Decimal:
        """By what share of the whole the parts are off."""
        return abs(self.group.off) / self.group.whole.value

    @property
    def many(self) -> bool:
        """Tell whether there are more than two parts."""
        return len(self.group.parts) > _FEWEST


def off_groups(letter: Letter) -> Iterator[Sum]:
    """Find the wholes of which the parts, told in words or in a list, come to something else."""
    every = [one for one in (*groups(letter), *listed_groups(letter)) if one.whole.value > 0]
    right = [one for one in every if _is_right(letter, one)]
    holding: dict[int, list[int]] = {}  # which right groups hold a number
    for index, group in enumerate(right):
        for start in _starts(group):
            holding.setdefault(start, []).append(index)
    wholes = {one.whole.start for one in right}
    found: dict[int, _Case] = {}
    for group in every:
        shared = Counter(index for start in _starts(group) for index in holding.get(start, ()))
        led_up = group.how == "behind" and letter.text.find(":", *group.between) >= 0
        if max(shared.values(), default=0) > 1 or (group.whole.start in wholes and not led_up):
            continue
        case = _case(letter, group)
        if case is not None and not fits(letter, group) and (group.whole.start not in found or _says_more(case, found)):
            found[group.whole.start] = case
    parts = {it.start for one in found.values() for it in one.group.parts}
    found = {start: one for start, one in found.items() if not _holds_another(letter, one.group)}
    for start, one in found.items():
        if start not in parts or not one.group.opens:
            some = one.more and one.group.opens and "colon" not in one.cues and not one.group.listed
            told = sum_of(letter, one.group, sure=True)._replace(whole=not some)
            led_up = one.group.how == "behind" and "colon" in one.cues
            direct = led_up or one.group.how in ("lead", "after", "last")
            another = is_of_another(letter, told, direct=direct) or (not direct and _comes_again(letter, one.group))
            if not (another or is_explained(letter, told) or _is_withheld(letter, one.group)):
                yield told


def _starts(group: Group) -> set[int]:
    """Return where the numbers of a group stand."""
    return {one.start for one in (group.whole, *group.parts)}


def _holds_another(letter: Letter, group: Group) -> bool:
    """Tell whether the parts come to their whole but for one that is known already, or with it to another number."""
    all_of_it = group.whole.value + sum(group.values)
    every = {one.value for one in letter.once(told_numbers) if one.start < group.whole.start}
    led_up = letter.text.find(":", *group.between) >= 0
    if not led_up and all_of_it in every and meaningful(all_of_it) > _FEWEST:
        return True
    return any(
        one.value == -group.off and _KNOWN.search(letter.folded, max(one.start - _REACH, 0), one.start)
        for one in group.parts
    )


def _is_withheld(letter: Letter, group: Group) -> bool:
    """Tell whether the sentence of the parts keeps one of them back."""
    return _WITHHELD.search(letter.folded, group.parts[0].start, max(group.row.end, group.own.end)) is not None


def rounded_groups(letter: Letter) -> Iterator[Sum]:
    """Find the wholes that words lead up to, and that may be their parts rounded: who knows more may ask."""
    for group in (*groups(letter), *listed_groups(letter)):
        if fits(letter, group) and (cues(letter, group) or set()) & {"colon", "total", "part"}:
            yield sum_of(letter, group, sure=False)


def _is_right(letter: Letter, group: Group) -> bool:
    """Tell whether parts come to their whole, by no chance as few figures may."""
    if not (group.listed or is_row(letter, group)) or not surely_fits(letter, group):
        return False
    return _figures(group) > _MANY or bool(cues(letter, group))


def _figures(group: Group) -> int:
    return sum(map(meaningful, (group.whole.value, *group.values)))


def _says_more(case: _Case, found: dict[int, _Case]) -> bool:
    return len(case.cues) > len(found[case.group.whole.start].cues)


def _case(letter: Letter, group: Group) -> _Case | None:
    """Return a group as a case where its words and numbers say that it is off."""
    said = cues(letter, group)
    values = group.values
    if (
        said is None
        or _has_right_run(group)
        or (group.whole.about and len(values) == _FEWEST)
        or values == list(range(1, len(values) + 1))
    ):
        return None
    apart = "" if group.listed else shuts_out(letter, group)
    case = _Case(group, said, apart, _is_slip(group.whole.value, values), _figures(group))
    off = _is_list_off(case) if group.listed else _is_off(letter, case)
    return case if off else None


def _has_right_run(group: Group) -> bool:
    """Tell whether the last of the parts that two sentences tell before a total come to it without the first ones."""
    values = group.values if group.how == "prev" else []
    return any(sum(values[at:], _NOTHING) == group.whole.value for at in range(1, len(values) - _FEWEST))


def _is_slip(whole: Decimal, values: Sequence[Decimal]) -> bool:
    """Tell whether a slip explains what parts are off, in a digit or in the place of a comma."""
    off = whole - sum(values, _NOTHING)
    shifted = len(values) > _FEWEST and any(off in (one * 9, one / 10 - one) for one in values)
    return shifted or slipped(whole, values)


def _is_list_off(case: _Case) -> bool:
    if case.group.how == "last":
        return case.share <= _FARTHEST
    led_up = bool(case.cues & {"total", "part"})
    if not led_up and not (case.slip and case.group.how == "lead" and "colon" in case.cues):
        return False
    near = 1 if case.slip and case.figures >= _TELLING else _FAR
    return case.share <= near and (case.slip or case.many)


def _is_off(letter: Letter, case: _Case) -> bool:
    """Tell whether a row of a sentence is off, by the words that lead up to it."""
    group, said = case.group, case.cues
    if "colon" in said and ("names" not in said or case.many):
        return _is_off_behind_colon(letter, case)
    if not group.opens:
        return _is_off_before_total(letter, case)
    end = letter.sentence_at(group.parts[-1].start).end
    if not case.apart and _MORE.search(letter.folded, group.parts[-1].end, end):
        return False
    led_up = bool(said & {"part", "out", "that", "noun"} or {"names", "opens"} <= said)
    if _is_exchanged(case, led_up=led_up):
        return True
    if led_up or ("total" in said and group.far == 1):
        return _is_off_by_parts(letter, case)
    return _is_off_alone(case)


def _is_exchanged(case: _Case, *, led_up: bool) -> bool:
    """Tell whether two digits changed places, in numbers of so many that it is no chance."""
    certain = _SURE if case.many else _CERTAIN if led_up else _NEVER
    telling = case.figures >= certain and case.share < _FAR
    return telling and exchanged(case.group.whole.value, case.group.values)


def _is_off_alone(case: _Case) -> bool:
    """Tell whether a row that no words lead up to would come to its whole but for a slip."""
    if not case.slip:
        return False
    if "names" in case.cues and case.group.how == "next" and case.group.far == 1 and case.many:
        return case.share <= _CLOSE and case.figures >= _SURE
    return case.share <= _NEAR and len(case.group.parts) >= _MANY and case.figures >= _CERTAIN


def _is_off_behind_colon(letter: Letter, case: _Case) -> bool:
    group = case.group
    says = _VERB.search(letter.folded, group.parts[0].end, group.row.end)
    if not case.many and ((not case.slip and (says or not case.apart)) or letter.text.find("(", *group.between) >= 0):
        return False
    telling = case.figures >= _TELLING or "total" in case.cues
    return case.share <= _FAR or (case.slip and case.share <= _FARTHEST and telling)


def _is_off_before_total(letter: Letter, case: _Case) -> bool:
    """Tell whether a total that closes its parts is off: not one that counts more than these."""
    own = case.group.own
    start = own.start if case.group.how == "prev" else max(case.group.whole.start - _REACH, own.start)
    if "total" not in case.cues or _BEYOND.search(letter.folded, start, own.end):
        return False
    near = _FARTHEST if case.many and case.figures >= _TELLING else _CLOSING
    if _AND_MORE.match(letter.folded, case.group.whole.end):
        return False
    if case.group.how == "before":
        return case.share <= (near if case.slip else _FAR)
    return (case.slip and case.share <= near) or (case.many and case.share <= _NEAR)


def _is_off_by_parts(letter: Letter, case: _Case) -> bool:
    """Tell whether parts of which others may be left out are too many, or nearly all."""
    group, money = case.group, bool(case.group.whole.unit)
    if not case.apart or not case.slip or (group.far > 1 and not case.cues & {"part", "noun"}):
        return False
    if case.share > _FAR or (money and case.more):
        near = _FARTHEST if group.how == "behind" else _FAR
        return money and case.more and (case.share <= near or case.apart == "names")
    if not case.more and case.share > _CLOSE and _SOME.search(letter.folded, *group.between):
        return False
    if not case.many:
        near = _NEAR if case.more else Decimal("0.06") if money or case.apart == "others" else Decimal("0.03")
        return case.share <= near and (case.more or money or case.apart == "others" or case.figures >= _SURE)
    if case.more or case.apart in ("others", "states", "names"):
        return True
    return (money and case.figures > _TELLING) or (case.share <= _CLOSE and (money or case.figures >= _CERTAIN))


def _comes_again(letter: Letter, group: Group) -> bool:
    """Tell whether parts come to what other numbers in a row near by do."""
    block = letter.block_at(group.whole.start)
    first = min(group.whole.start, group.parts[0].start)
    for _ in range(_FEWEST):
        first = max(letter.sentence_at(max(first - 2, 0)).start, block.start if block is not None else first)
    told = numbers_in(letter, Span(first, max(group.row.end, group.own.end)))
    last = min(group.parts[-1].end + _BEHIND, block.end if block is not None else group.row.end)
    own = {one.start for one in group.parts}
    others = [one.value for one in told if kind_of(one) == kind_of(group.whole) and one.start not in own]
    total = sum(group.values, _NOTHING)
    if any(one.value == abs(group.off) for one in numbers_in(letter, Span(group.parts[-1].end, last))):
        return True
    runs = (others[at:end] for at in range(len(others)) for end in range(at + 2, min(len(others), at + _RUN) + 1))
    return any(sum(run, _NOTHING) == total for run in runs)
