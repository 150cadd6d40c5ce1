"""Numbers that a letter tells twice, once with its digits exchanged: 9.809 in the text, 9.908 in a table.

Two numbers of four digits with the same digits in another order hardly ever stand in one letter by chance, and two of
three seldom: these have to be of one thing by the words of a table's row too. Where neighbouring digits changed places
in what two sentences tell, one word of both is enough; what has two digits has to be told alike (`told_alike`).
"""

import re
from collections.abc import Iterator, Mapping

from ijkmoment.checking.figures.figure_words import CORRECTION, COST, PLANNED
from ijkmoment.checking.figures.near_numbers import is_swap, meaningful
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import TIMES, differs_by_told, is_confirmed, is_of_told, told_aside
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.derived_values import derived_values
from ijkmoment.checking.retelling.told_alike import KNOWN, NAME, SIZE, are_of_two_parts
from ijkmoment.checking.text.listed import are_in_one_list
from ijkmoment.checking.text.topics import content, general
from ijkmoment.language.patterns import lazily

_ASIDE = lazily(
    r"(?<!\w)(?:extra|nog|andere|overige|nieuwe|tegen(?:over)?|dan|meer|minder|resterende|per|stijging|daling|toename|afname|verschil|groei"
    r"|maximaal|(?:waar|daar|hier)van|van\s+(?:wie|hen)|onder\s+wie|waaronder|vorig\w*|eerder\w*|streef\w*|verwacht\w*|geraamd\w*|begroot)(?!\w)"
)
_ELSE = lazily(
    rf"(?<!\w)(?:{CORRECTION}|moest\w*|moeten|andere|overige|extra|per(?!\s+\d)|nog\s+eens|restant|(?:waar|daar|hier)van|streef\w*|zal|zullen"
    r"|\w*budget|beschikba\w+|(?:ge)?reserve\w+|gestort|\w*plafond|mandaat|plaats\s+voor|begin|eind|na|vóór|zonder|exclusief)(?!\w)"
)
_OF = lazily(r"(?<!\w)([a-zà-ÿ-]{4,})\s+(?:van|voor|in|bij)\s+(?:(?:de|het|een)\s+)?([a-zà-ÿ-]{4,})")
_OF_ALL = lazily(r"(?<!\w)(?:in\s+totaal|totale|totaal|tezamen|samen|gezamenlijk|alle)(?!\w)", re.IGNORECASE)
_YEAR = lazily(r"(?:19|20)\d\d")
_MOST, _FEWEST, _SURE, _SHORTEST, _LEAST = 12, 3, 4, 4, 100


def exchanged_twins(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that stand once in a letter, each with the one of the same things that has its digits."""
    contexts = letter.once(Contexts)
    twins = _by_digits(contexts)
    for one in reversed(contexts.told):
        near = [it for it in twins.get(_digits(one), ())[:_MOST] if it.value != one.value]
        if not near or contexts.seen[one.value] > 1 or one.value in letter.once(derived_values):
            continue
        if is_confirmed(letter, one.span, one.value, one.unit):
            continue
        meant = [it for it in near if _is_of_one_thing(letter, contexts, one, it)]
        if meant and len({it.value for it in meant}) == 1:
            yield one.span, meant[0].span


def _by_digits(contexts: Contexts) -> Mapping[tuple[str, int], list[Mention]]:
    """Return the numbers in figures that say enough, by their digits in order and how large these make them."""
    found: dict[tuple[str, int], list[Mention]] = {}
    for one in (*contexts.told, *contexts.cells):
        told = (
            one.value.scaleb(-one.step) >= _LEAST and not contexts.in_words(one) and not _is_year(contexts.letter, one)
        )
        if one.unit not in (*TIMES, "%") and told:
            found.setdefault(_digits(one), []).append(one)
    return found


def _is_year(letter: Letter, one: Mention) -> bool:
    """Tell whether a number is printed as a year is, such as that of a column "Sinds"."""
    return _YEAR.fullmatch(letter.text, *one.span) is not None


def _digits(one: Mention) -> tuple[str, int]:
    digits = str(abs(int(one.value.scaleb(-one.step)))) if one.step > -_MOST else ""
    return "".join(sorted(digits)), one.step


def _is_of_one_thing(letter: Letter, contexts: Contexts, one: Mention, other: Mention) -> bool:
    """Tell whether two numbers with the same digits are of one thing, so that one of them is wrong."""
    if not _is_comparable(contexts, one, other):
        return False
    if other.cell is None and _are_told_alike(letter, contexts, one, other):
        return not are_of_two_parts(letter, one, other)
    if meaningful(other.value) < _FEWEST or _is_told_apart(letter, contexts, one, other):
        return False
    shared = contexts.wider(one) & (contexts.words(other) | _heads(other))
    sure = max(meaningful(one.value), meaningful(other.value)) >= _SURE
    if other.cell is None:
        named = not {*one.behind}.isdisjoint(other.behind)
        return sure and named and not are_of_two_parts(letter, one, other)
    if sure:
        return bool(shared)
    label = frozenset(content(other.cell[1].label))
    of_row = bool(label) and label <= contexts.wider(one) and not other.is_total
    near = _is_under_one_heading(letter, one, other) or letter.says(_OF_ALL, one.sentence)
    return of_row or (other.is_total and near and bool(shared))


def _are_told_alike(letter: Letter, contexts: Contexts, one: Mention, other: Mention) -> bool:
    """Tell whether neighbouring digits changed places in what two sentences tell by a word of both; two of a bare one.

    Such a slip is hardly ever chance, so that only a plan, a correction or a part makes them two things.
    """
    if not is_swap(one.value, other.value) or max(one.value, other.value) > 2 * min(one.value, other.value):
        return False
    clauses = [contexts.clause(it) for it in (one, other)]
    apart = [(letter.says(PLANNED, it), {*_ELSE.findall(letter.folded, *it)}) for it in clauses]
    if apart[0] != apart[1] or are_in_one_list(letter, one.span, other.span) or _are_of_two(letter, one, other):
        return False
    costs = {one.unit == "euro" and letter.says(COST, it.sentence) for it in (one, other)}
    shared = contexts.words(one) & contexts.words(other)
    counted = one.unit or not shared.isdisjoint((*one.nouns, *other.nouns))
    return costs == {True} or (len(costs) == 1 and len(shared) >= (1 if counted else 2))


def _are_of_two(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether two sentences name two things: by names, by "van" behind one noun, or one right behind the other."""
    names = [{*NAME.findall(letter.part(it.sentence))} for it in (one, other)]
    if all(names) and names[0].isdisjoint(names[1]):
        return True
    of = [dict(_OF.findall(letter.folded, *it.sentence)) for it in (one, other)]
    if any(not of[0][noun].endswith(of[1][noun][-_SHORTEST:]) for noun in of[0].keys() & of[1].keys()):
        return True
    if letter.block_at(one.span.start) != letter.block_at(other.span.start):
        return False
    contexts = letter.once(Contexts)
    if contexts.years(one) != contexts.years(other):
        return True
    own = [frozenset(general(letter.part(contexts.clause(it)))) - SIZE for it in (one, other)]
    known = KNOWN.search(letter.folded, other.sentence.start, other.span.start) or KNOWN.search(
        letter.folded, one.sentence.start, one.span.start
    )
    return known is None and not (own[0] <= own[1] or own[1] <= own[0])


def _is_comparable(contexts: Contexts, one: Mention, other: Mention) -> bool:
    """Tell whether two numbers are of one unit, and may be of one year."""
    unit = one.unit == other.unit or (other.cell is not None and not other.unit)
    if not unit or one.sentence == other.sentence:
        return False
    years, others = contexts.years(one), contexts.years(other)
    return not (years and others and years.isdisjoint(others))


def _is_told_apart(letter: Letter, contexts: Contexts, one: Mention, other: Mention) -> bool:
    """Tell whether words say that one of two numbers is of another time or scope, or numbers by what they differ."""
    if differs_by_told(letter, one.span, one.value, other.value, one.unit):
        return True
    if is_of_told(letter, one.span, other.value, one.unit):
        return True
    if are_in_one_list(letter, one.span, other.span):
        return True
    said = [_told_aside(letter, it, contexts.clause(it)) for it in (one, other) if it.cell is None]
    if other.is_total:
        said = [it - {"sinds"} for it in said]  # a total is of all the time that its table is of
    return said[0] != said[-1] if len(said) > 1 else bool(said[0])


def _told_aside(letter: Letter, one: Mention, clause: Span) -> frozenset[str]:
    return told_aside(letter, one.span, clause).union(_ASIDE.findall(letter.folded, *clause))


def _heads(one: Mention) -> frozenset[str]:
    """Return the words over the columns of a table of which a number is the total."""
    return frozenset(content(" ".join(one.cell[0].heads.values()))) if one.is_total and one.cell else frozenset()


def _is_under_one_heading(letter: Letter, one: Mention, other: Mention) -> bool:
    return letter.headings_at(one.span.start)[-1:] == letter.headings_at(other.span.start)[-1:]
