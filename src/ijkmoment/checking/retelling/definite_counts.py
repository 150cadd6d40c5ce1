"""Numbers that point back to what was told before, and differ from it: "van de 161.260 veteranen".

Who writes "de 237 medewerkers", "alle 64 patrouilles" or "met een wachttijd van elf weken" speaks of a number that
stands in the letter. Where it stands nowhere else, and the letter tells about as many of the same noun or unit, one of
the two is a slip. All that says which are meant ("de 64 die terugkeerden") has to be said with the other number too;
where it is, that may be told under another name ("31 tankers begeleid", "11 van hen", "jeugdregio's"). A size with a
unit is mostly told for the first time ("bij een werkgelegenheid van 97.000 fte"): it needs such words, or a slip.
"""

from collections.abc import Iterator
from itertools import combinations

from ijkmoment.checking.figures.figure_words import OTHER_TIME
from ijkmoment.checking.figures.near_numbers import is_near, meaningful
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import TIMES, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.apart import are_apart, is_of_some, may_be_rounded, tells
from ijkmoment.checking.retelling.said_of import Said, Words, countries_in
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.patterns import lazily

_DUTCH, _LAST_YEAR = stem("nederlandse"), "vorig jaar"
_BACK = lazily(r"(?<!\w)(?:die|deze|de\s+genoemde)\s+(?:€\s?)?\Z")
_OF_ALL = frozenset(map(stem, "nederlandse genoemde betrokken".split()))
_ANYONE = frozenset(map(stem, "mensen personen mannen".split()))
_TAKING_PART = frozenset(map(stem, "deelnemende deelnemen deelnamen meedoen meededen".split()))
_TAKE_PART = lazily(r"(?<!\w)(?:n[ae]me?n?\s[^.;:]*?(?<!\w)deel(?!\w)|deelne\w+|do[ee]\w*\s[^.;:]*?(?<!\w)mee(?!\w))")
_YEAR = lazily(r"(?<!\w)in\s+(?:19|20)\d\d(?!\d)")
_NOW = lazily(r"(?<!\w)(?:nu|thans|voortaan)(?!\w)")
_WAS = lazily(r"(?<!\w)(?:was|waren|bedroeg(?:en)?|telde(?:n)?|stond(?:en)?)(?!\w)")
_OTHERS = lazily(
    r"(?<!\w)(?:overige?|ander\w*|resterende|eerste|laatste|nieuwe|extra|volgende|vorige?|eerder|later|geleden|meer|minder|per(?!\s+\d)|toen|destijds|volg\w+)(?!\w)"
)
# "In de vijf gemeenten die dat niet hadden gedaan": which are meant, a deed told before says.
_DID_SO = lazily(r"\s+die\s+(?:dat|dit|wel|niet)(?!\w)")
_OUT_OF_ALL = lazily(r"van\s+(?:de|alle)\s+")
_BROUGHT_IN = lazily(r"(?:waarvan|daarvan|onder\s+wie|waaronder)\s+(?:er\s+|nog\s+)?\Z")
_CHANGES = lazily(
    r"(?<!\w)(?:(?:ge)?st[ei][eg]\w*|daald?\w*|gedaald|groei\w*|toegenomen|afgenomen|n[ae]me?n?\s+(?:\w+\s+)?(?:toe|af)"
    r"|van\s+\d[\d.]*\s+(?:naar|tot))(?!\w)"
)
_SOME = lazily(
    r"(?<!\w)(?:deel|gedeelte|enkele|sommige|meeste|rest|sl[oa]ten|sloot|aangesloten|toegetreden|toegevoegd|vertrok(?:ken)?|afgevallen|viel(?:en)?"
    r"|stopten?|gestopt|bleef|bleven|verwijderd|vervallen|samengevoegd|uitgetreden|geschrapt|teruggetrokken|ingetrokken|afgewezen|uitgebreid"
    r"|kregen|erbij|onthield(?:en)?|procent)(?!\w)"
)
_LEAST, _DOZEN, _HUNDRED, _MOST, _BETWEEN, _CLOSE, _FEW, _LONG = 3, 12, 100, 60, 500, 5, 2, 5


def definite_counts(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that point back, each with the one of the same that it differs from."""
    said, by_stem = letter.once(Said), _by_stem(letter)
    for one in letter.once(Contexts).told:
        if not _counts(one) or not said.is_known(one) or said.is_told_again(one):
            continue
        tails = {key[-_LONG:] for key in said.keys(one)}
        stems = ("", *said.keys(one), *sorted(tails), *sorted(said.phrase(one).words))
        same = {it.span: it for stem_ in stems for it in by_stem.get(stem_, ())[:_MOST]}
        meant = [
            it for _, it in sorted(same.items()) if _is_called_so(letter, one, it) and _may_be_meant(letter, one, it)
        ]
        named = [it for it in meant if not {*said.keys(one)}.isdisjoint(said.keys(it))]
        meant = named or meant
        if len({it.value for it in meant}) == 1:
            yield one.span, meant[-1].span


def _counts(one: Mention) -> bool:
    return one.value >= _LEAST and one.unit not in ("%", "procentpunt")


def _by_stem(letter: Letter) -> dict[str, list[Mention]]:
    """Return the numbers by what they count, of compounds by its last part too, and by the words told with them."""
    said, found = letter.once(Said), dict[str, list[Mention]]()
    for one in filter(_counts, letter.once(Contexts).told):
        tails = {key[-_LONG:] for key in said.keys(one)} if not one.unit else set[str]()
        for key in {
            *said.keys(one),
            *tails,
            *(said.own(one) if not one.unit else ()),
            *(() if said.keys(one) else ("",)),
        }:
            found.setdefault(key, []).append(one)
    return found


def _is_called_so(letter: Letter, one: Mention, first: Mention) -> bool:
    """Tell whether two numbers count things of one name, or what one phrase says: "de 37 begeleide schepen"."""
    said = letter.once(Said)
    nouns, other = {*said.keys(one)}, {*said.keys(first)}
    if nouns & other:
        return True
    if one.unit or first.unit:
        return False
    if not other:
        sure = _is_said_of(letter, one, first) or _is_slip(one, first)
        return sure and said.is_of_them(first) and bool(nouns & said.about(first))
    words = said.phrase(one).words - _OF_ALL
    if words and words <= said.own(first) and nouns & (said.about(first) | _ANYONE):
        return True
    return any(it.endswith(noun) for noun in nouns if len(noun) >= _LONG for it in other)


def _may_be_meant(letter: Letter, one: Mention, first: Mention) -> bool:
    """Tell whether a number that points back may mean another one."""
    if one.sentence == first.sentence or one.step != first.step or not _is_about_as_many(one, first):
        return False
    sure = _is_slip(one, first) or _is_said_of(letter, one, first)
    if (letter.once(Said).is_of_thing(one) and not sure) or may_be_rounded(letter, one, first):
        return False
    return _is_told_with(letter, one, first) and not _are_two(letter, one, first)


def _is_about_as_many(one: Mention, first: Mention) -> bool:
    low, high = sorted((one.value, first.value))
    if high <= _DOZEN:
        return low < high <= low * 3 / 2
    return low < high and (high * 3 <= low * 4 or (low >= _HUNDRED and is_near(low, high)))


def _is_told_with(letter: Letter, one: Mention, first: Mention) -> bool:
    """Tell whether all that a phrase says of a number is said with the other one; a unit says little of it."""
    said = letter.once(Said)
    phrase, shared = said.phrase(one), said.own(one) & said.own(first)
    take_part = _TAKE_PART.search(said.sentence(first)) is not None
    words = phrase.words - _OF_ALL - (_TAKING_PART if take_part else frozenset())
    others = {*_OTHERS.findall(phrase.behind)} - {*_OTHERS.findall(said.sentence(first))}
    if (
        not words <= said.about(first)
        or others
        or _DID_SO.match(phrase.behind)
        or OTHER_TIME.search(phrase.behind)
        or _is_of_foreigners(letter, phrase.words, first)
    ):
        return False
    if not phrase.years <= said.years_near(first) or (one.unit in TIMES and not said.is_of_thing(one)):
        return False
    other = said.phrase(first) if said.is_known(first) else None
    if other is not None and (_OTHERS.search(other.behind) or not other.words <= said.about(one)):
        return False
    if other is not None and other.words and phrase.words and other.words != phrase.words:
        return False
    before = first.span.start < one.span.start
    return bool(shared) or (before and not one.unit) or _points_right_back(letter, one, first)


def _points_right_back(letter: Letter, one: Mention, first: Mention) -> bool:
    """Tell whether a number is one of the sentence before: "Er is € 36 miljoen. Van die € 36 miljoen"."""
    close = 0 <= one.sentence.start - first.sentence.end < _CLOSE
    return close and _BACK.search(letter.once(Said).lead(one)) is not None


def _is_of_foreigners(letter: Letter, words: Words, first: Mention) -> bool:
    """Tell whether those that are called Dutch were told as those of another country."""
    said = letter.once(Said)
    abroad = bool(countries_in(letter, first.sentence))
    return _DUTCH in words and abroad and "nederland" not in said.sentence(first)


def _are_two(letter: Letter, one: Mention, first: Mention) -> bool:
    """Tell whether two numbers are of two things, or of one that changed in between."""
    said, contexts = letter.once(Said), letter.once(Contexts)
    years = contexts.years(one), contexts.years(first)
    if (all(years) and years[0].isdisjoint(years[1])) or _opens_as_some(letter, one, first):
        return True
    if tells(letter, one.sentence, first) or tells(letter, first.sentence, one):
        return True
    if (_LAST_YEAR in said.clause(one)) != (_LAST_YEAR in said.clause(first)):
        return True
    now = _NOW.search(said.clause(one)) is not None and _WAS.search(said.clause(first)) is not None
    if now or any(_CHANGES.search(said.clause(it)) is not None for it in (one, first)) or _is_made(letter, one, first):
        return True
    same = not is_of_some(letter, one) and _is_said_of(letter, one, first)
    brought_in = _BROUGHT_IN.search(said.lead(first)) is not None and not (same or is_of_some(letter, one))
    sure = brought_in or _points_right_back(letter, one, first)
    return not sure and are_apart(letter, one, first, said.own(one), of_some=same)


def _opens_as_some(letter: Letter, one: Mention, first: Mention) -> bool:
    """Tell whether one of two sentences tells of some: "Negen gemeenten bleven", "Van de 500 leden" behind 400."""
    if _OUT_OF_ALL.fullmatch(letter.folded, one.sentence.start, one.span.start):
        few = one.value <= _DOZEN and letter.headings_at(one.span.start) != letter.headings_at(first.span.start)
        more = one.value > first.value and not few and not _is_slip(one, first) and not _is_said_of(letter, one, first)
        if more or _OUT_OF_ALL.fullmatch(letter.folded, first.sentence.start, first.span.start):
            return True
    return first.span.start == first.sentence.start and first.value < one.value


def _is_said_of(letter: Letter, one: Mention, first: Mention) -> bool:
    """Tell whether all words that say which are meant are told with the other one: "29, van wie er 11 vrijkwamen"."""
    said = letter.once(Said)
    words = said.phrase(one).words - _OF_ALL
    return bool(words) and words <= said.own(first)


def _is_slip(one: Mention, first: Mention) -> bool:
    return meaningful(one.value) > _FEW and is_near(one.value, first.value)


def _is_made(letter: Letter, one: Mention, first: Mention) -> bool:
    """Tell whether some came or went between two numbers, or others before the latter come to it or differ by it."""
    before, behind = sorted((one, first), key=lambda it: it.span)
    between = Span(before.span.end, behind.span.start)
    near = between.end - between.start < _BETWEEN
    if near and letter.headings_at(before.span.start) == letter.headings_at(behind.span.start):
        told = {it.value for it in numbers_in(letter, between)}
        changed = _SOME.search(letter.folded, *between) or _YEAR.search(letter.folded, *between)
        if (changed and not _is_said_of(letter, one, first)) or not told.isdisjoint(
            (behind.value, abs(one.value - first.value))
        ):
            return True
    block = letter.block_at(behind.span.start)
    start = max(block.start if block is not None else 0, behind.span.start - _BETWEEN)
    return _come_to(letter, Span(start, behind.span.start), behind)


def _come_to(letter: Letter, before: Span, one: Mention) -> bool:
    values = [it.value for it in numbers_in(letter, before) if it.unit == one.unit][-_DOZEN:]
    return any(one.value in (it + other, abs(it - other)) for it, other in combinations(values, 2))
