"""Numbers that a letter tells of the earlier time and that stand nowhere in the earlier letter.

The letter itself has to say that a number is of the earlier time: by words ("in de periode daarvoor"), by a day or
period that was over when the earlier letter was written, or as where a rise began ("van 540 naar 615"). It is known by
what is said around it, where the evidence is on both sides: the earlier letter does not have the number for anything
like it, and that which it has in the sentence or row nearest in words stands nowhere in the new letter. The nearer the
two numbers, the fewer words suffice: one with the digits of the other in another order is a slip of the hand.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from ijkmoment.checking.deployments.years import reporting_period
from ijkmoment.checking.figures.figure_words import CORRECTION, OTHER_SCOPE
from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.intervals import meet
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import names_in_order
from ijkmoment.checking.retelling.retold import are_of_two_things
from ijkmoment.checking.retelling.said_numbers import STATES, Said, SaidNumbers, closed_times, has, said_numbers
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_OTHERWISE = lazily(
    rf"(?<!\w)(?:{CORRECTION}|foutief|hertel\w*|nader\s+onderzoek|achteraf|juiste|dubbele?|verwerkt|te\s+(?:hoog|laag)|nadien"
    r"|verschoven|opnieuw\s+berekend|(?<!niet\s)gewijzigde?|schoning|ruimere|telwijze|moet\s+(?:dit|dat|zijn)|later\s+gemeld)(?!\w)"
)
_PLAN = lazily(r"(?<!\w)(?:raming\w*|geraamd\w*|begro\w+|verwacht\w*|gepland\w*|streef\w*|streven|doel|norm)(?!\w)")
_MEAN = lazily(
    r"(?<!\w)(?:gemiddeld\w*|hele|gehele|volle|cumulatief|gezamenlijk\w*|tezamen|samen|hoogtepunt|piek|kwartaal|helft|half\s+jaar"
    r"|medio|begin|halverwege)(?!\w)"
)
_SHARE_OF = lazily(r"\A(?:\s*(?:%|procent))?\s+van\s+(?:de|het|alle)\s+(\w+)")
_REPORTED = lazily(r"(?<!\w)(?:de|deze)\s+\w*periode(?!\w)")
_SPENT = lazily(r"(?<!\w)(?:\w*uitgaven|\w*kosten|kostten?|uitgegeven|besteed|totale?|totaal)(?!\w)")
_YEAR, _THREE = lazily(r"(?:19|20)\d\d"), 3
_NEAR, _THIRD, _MOST = 2, 3, 40
_FAR, _ENOUGH, _NEARLY, _SLIP, _MARGIN = Decimal(3), Decimal("2.5"), Decimal(2), Decimal("1.5"), Decimal("0.25")
_CLOSE = Decimal("1.1")
_COUNTING = frozenset(
    content("op ging het om, gaat, telde, telden, bedroeg, waren dat er, december, januari, juni, juli")
)
_LEAST, _YEARLY = Decimal("0.25"), (240, 480)
_RARE = ((2, Decimal(1)), (4, Decimal("0.75")), (8, Decimal("0.5")))


def numbers_of_then(letter: Letter, then: Letter, *, newest: bool) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers of the earlier time that the earlier letter has not, with the place of that which it has."""
    if then.date is None or not then.date.possible:
        return
    own, before, seen = letter.once(said_numbers), then.once(said_numbers), set[Span]()
    for one in own.all:
        if not one.mark or before.tells(one) or not _is_of_then(letter, then, one, newest=newest):
            continue
        other = _counterpart(letter, then, one, own, before) or _of_one_day(letter, then, one)
        place = other.span if other is not None else _total(letter, then, one)
        if place is not None and place not in seen and not _is_explained(letter, one):
            seen.add(place)
            yield one.span, place


def _total(letter: Letter, then: Letter, one: Said) -> Span | None:
    """Return the earlier letter's total of a table that has the digits of what was spent then in another order.

    Whatever the table counts in: "45,98 miljoen euro" is told of "Totaal 45,89", in millions.
    """
    digits = _digits(one.value)
    if one.unit != "euro" or one.mark != "time" or len(digits) < _THREE or not has(letter, _SPENT, one.clause):
        return None
    cells, told = then.once(_cells_by_digits), letter.once(_digits_told)
    alike = cells.get("".join(sorted(digits)), ())
    if any(same == digits for same, *_ in alike) or not all(_is_reported(then, edtf) for edtf in one.times):
        return None
    years = {edtf[:4] for edtf in one.times}
    found = [span for own, head, span in alike if span and own not in told and years.issuperset(_YEAR.findall(head))]
    return found[0] if len(found) == 1 else None


def _cells_by_digits(letter: Letter) -> Mapping[str, Sequence[tuple[str, str, Span | None]]]:
    """Return the numbers of tables by their digits in order: the digits, the head and, of a total, the place."""
    found: dict[str, list[tuple[str, str, Span | None]]] = {}
    for grid in letter.once(grids):
        for row in grid.rows:
            for column, number in row.numbers.items():
                digits, place = _digits(number.value), number.span if row.total else None
                found.setdefault("".join(sorted(digits)), []).append((digits, grid.heads.get(column, ""), place))
    return found


def _digits_told(letter: Letter) -> frozenset[str]:
    return frozenset(one for own in letter.once(_cells_by_digits).values() for one, *_ in own) | {
        _digits(it.value) for it in letter.once(said_numbers).all
    }


def _digits(value: Decimal) -> str:
    """Return the digits of a number without its point and the noughts around them."""
    return f"{value:f}".replace(".", "").strip("0")


def _is_of_then(letter: Letter, then: Letter, one: Said, *, newest: bool) -> bool:
    """Tell whether all times that the clause of a number names were over when the earlier letter was written.

    "Vorig jaar" is of a letter of a year ago, and "in de vorige brief" of the newest of the earlier letters.
    """
    if one.mark != "time" and not newest and not one.times:
        return False
    if one.mark == "letter":
        return newest
    if one.mark == "year" and not one.times and not _is_yearly(letter, then):
        return False
    return all(_was_over(value, then) or value == then.date for _, value in closed_times(letter, one.clause))


def _is_yearly(letter: Letter, then: Letter) -> bool:
    """Tell whether an earlier letter is of about a year before, so that "vorig jaar" is its time."""
    if letter.date is None or then.date is None or not (letter.date.possible and then.date.possible):
        return False
    return _YEARLY[0] < (letter.date.first() - then.date.first()) // timedelta(days=1) < _YEARLY[1]


def _was_over(value: Date | Period, then: Letter) -> bool:
    last = value.last()
    return last is not None and then.date is not None and last < then.date.first()


def _counterpart(letter: Letter, then: Letter, one: Said, own: SaidNumbers, before: SaidNumbers) -> Said | None:
    """Return the earlier letter's number in the sentence nearest in words, None where it is told here or unsure."""
    told, scores = own.of_block(letter, one), _scores(then, one, own, before)
    scores = {other: score for other, score in scores.items() if other.key not in told}
    best = max(scores.values(), default=Decimal(0))
    near = [other for other, score in scores.items() if score >= best - _MARGIN]
    near = [other for other in near if _are_headed_alike(one, other)] or near
    if len({other.value for other in near}) != 1 or own.tells(near[0]):
        return None
    other = max(near, key=lambda it: scores[it])
    if meet(one.interval, other.interval) or _are_told_apart(letter, then, one, other):
        return None
    slip = _is_slip(one.value, other.value)
    if not slip and (one.mark == "within" or not _are_of_one_scope(letter, then, one, other)):
        return None
    least = _SLIP if slip else _least(one, other)
    timed, counted = _are_timed_alike(one, other, slip=slip), bool(one.nouns) and one.nouns <= other.nouns
    shared = _shared(one, other, own, before) + slip + timed
    if best < least or shared <= 1 or not (slip or (timed and counted) or _covers(one, other, own, before)):
        return None
    return other


def _of_one_day(letter: Letter, then: Letter, one: Said) -> Said | None:
    """Return what the earlier letter counts on the same day, once, where neither clause has a name and both are near.

    "Op 31 december 2024 ging het om 800 militairen" has no word but the noun.
    """
    both = letter.once(_by_day), then.once(_by_day)
    alike = [{it for day in one.times for noun in one.nouns for it in found.get((day, noun), ())} for found in both]
    if any(len(found) != 1 for found in alike):
        return None
    other = next(iter(alike[1]))
    small, large = sorted((one.value, other.value))
    named = names_in_order(letter, one.clause) or names_in_order(then, other.clause)
    said = frozenset(content(letter.part(one.clause))) - one.nouns - other.words - _COUNTING
    near = small < large <= small * _CLOSE and not meet(one.interval, other.interval)
    if named or said or not near or not one.nouns <= other.nouns:
        return None
    return other if _are_of_one_scope(letter, then, one, other) else None


def _by_day(letter: Letter) -> Mapping[tuple[str, str], Sequence[Said]]:
    """Return the numbers of each day, by what they count."""
    found: dict[tuple[str, str], list[Said]] = {}
    for one in letter.once(said_numbers).all:
        for day in one.times:
            for noun in one.nouns if len(day) == len("2024-12-31") and not one.unit else ():
                found.setdefault((day, noun), []).append(one)
    return found


def _are_timed_alike(one: Said, other: Said, *, slip: bool) -> bool:
    """Tell whether two numbers are of one time and share a word, of a year the noun, in one section or as a slip."""
    times = one.times & other.times
    if any(len(edtf) > len("2024") for edtf in times):
        return bool((one.near & other.near) - one.nouns)
    if slip:
        return bool(times and one.nouns & other.nouns)
    return bool(times and one.nouns) and one.nouns <= other.nouns and _are_headed_alike(one, other)


def _are_told_apart(letter: Letter, then: Letter, one: Said, other: Said) -> bool:
    """Tell whether two numbers are of other places or names, of what was promised and done, or shares of two wholes."""
    if one.unit == "euro" and are_of_two_things(letter, one.span, then, other.span):
        return True
    told = ((letter, one), (then, other))
    names = [{*names_in_order(where, it.sentence)} for where, it in told]
    states = [it.near & STATES for _, it in told]
    wholes = [{*_SHARE_OF.findall(where.folded[it.span.end : it.sentence.end])[:1]} for where, it in told]
    return any(all(pair) and pair[0].isdisjoint(pair[1]) for pair in (names, states, wholes))


def _least(one: Said, other: Said) -> Decimal:
    """Return how near in words two numbers have to be: nearer where they are further apart or of no one noun."""
    small, large = sorted((one.value, other.value))
    if large >= 2 * small:
        return _FAR if one.nouns & other.nouns else Decimal("Infinity")
    return _NEARLY if large * 4 <= small * 5 else _ENOUGH


def _shared(one: Said, other: Said, own: SaidNumbers, before: SaidNumbers) -> int:
    """Return how many words and numbers two sentences share beside the noun, one more where their headings do."""
    beside = own.beside[one.sentence] & before.beside[other.sentence]
    near = one.near & other.words | one.words & other.near
    return len(near) - bool(near & one.nouns & other.nouns) + len(beside) + _are_headed_alike(one, other)


def _are_headed_alike(one: Said, other: Said) -> bool:
    return bool((one.words - one.near) & (other.words - other.near))


def _covers(one: Said, other: Said, own: SaidNumbers, before: SaidNumbers) -> bool:
    """Tell whether a third of what is said of a number is said of the other too."""
    beside = own.beside[one.sentence] & before.beside[other.sentence]
    return (len(one.near & other.words) + len(beside)) * _THIRD >= len(one.near)


def _scores(then: Letter, one: Said, own: SaidNumbers, before: SaidNumbers) -> dict[Said, Decimal]:
    """Return how near each number of the earlier letter is that may be of the same thing and time."""
    scores: dict[Said, Decimal] = {}
    for word in one.words:
        found = before.by_word.get(word, ())
        weight = next((it for most, it in _RARE if before.sentences.get(word, 0) <= most), _LEAST)
        for other in found if len(found) <= _MOST else ():  # a word of so many numbers tells of none
            if other.unit == one.unit and not other.aside and _are_of_one_thing(then, one, other):
                scores[other] = scores.get(other, Decimal(0)) + weight
    for other in scores:
        beside = own.beside[one.sentence] & before.beside[other.sentence] - {one.key}
        scores[other] += bool(one.nouns & other.nouns) + len(beside) + bool(one.times & other.times)
    return scores


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """Tell whether two numbers have the same digits in another order."""
    first, second = (str(it.normalize()).strip("0") for it in (one, other))
    return len(first) > 1 and sorted(first) == sorted(second)


def _are_of_one_scope(letter: Letter, then: Letter, one: Said, other: Said) -> bool:
    patterns = (OTHER_SCOPE, _MEAN) if one.mark == "letter" else (OTHER_SCOPE, _MEAN, _PLAN)
    if other.clause == other.span:
        return True
    for pattern in patterns:
        said = pattern.search(then.folded, *other.clause)
        # "Gemiddeld 8,1; in 2024 was dat 7,6": what a number leans on says it.
        leant = said is not None and stem(said[0]) in one.near
        if not leant and has(letter, pattern, one.clause) != (said is not None):
            return False
    return True


def _are_of_one_thing(then: Letter, one: Said, other: Said) -> bool:
    """Tell whether two numbers may be of one thing, by what they count, and of one time."""
    if one.nouns and other.nouns and not one.nouns & other.nouns:
        return False
    if one.mark == "letter":
        return True
    if other.mark in ("then", "year", "letter", "from", "within"):
        return False
    if not (one.times and other.times):
        return all(_is_reported(then, edtf) for edtf in one.times)
    period = reporting_period(then)
    if period is not None and period.edtf in one.times and has(then, _REPORTED, other.clause):
        return True
    return any(_are_one(first, second) for first in one.times for second in other.times)


def _are_one(one: str, other: str) -> bool:
    """Tell whether two times are one: the same, or a day in a month."""
    return one == other or (
        min(len(one), len(other)) > len("2024") and (one.startswith(other) or other.startswith(one))
    )


def _is_reported(then: Letter, edtf: str) -> bool:
    """Tell whether a time is that which the earlier letter reports on: in its period, or its year of money."""
    period = reporting_period(then)
    if then.date is not None and edtf[:4] == str(then.date.year - 1) and "/" not in edtf:
        return True
    if period is None or period.start is None or period.end is None:
        return False
    if "/" in edtf:
        return edtf == period.edtf or edtf.removeprefix("../")[:7] == (period.end.edtf or "")[:7]
    return (period.start.edtf or "")[:7] <= edtf[:7] <= (period.end.edtf or "")[:7]


def _is_explained(letter: Letter, one: Said) -> bool:
    """Tell whether the sentence of a number, its clause's or the next one says why it is another."""
    after = letter.sentence_at(min(one.sentence.end + _NEAR, len(letter.text) - 1))
    return any(has(letter, _OTHERWISE, span) for span in (one.sentence, one.clause, after))
