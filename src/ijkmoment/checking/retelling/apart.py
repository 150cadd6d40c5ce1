"""What makes two numbers of one letter numbers of two things, however alike what is said of them.

They are of other years, days or parts of one, stand in items of one list or under headings that part two things, with
other names, are of others or of some, of another scope, a change or a plan, or told as what was wrong before.
"""

from decimal import Decimal

from ijkmoment.checking.figures.figure_words import CORRECTION, OTHER_SCOPE, PART_OF_A_YEAR
from ijkmoment.checking.figures.number_contexts import Mention
from ijkmoment.checking.figures.number_times import are_of_two_times
from ijkmoment.checking.figures.told_numbers import is_confirmed, numbers_in, told_aside
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.said_of import NAME, Said, Words, countries_in
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.listed import are_in_one_list
from ijkmoment.language.patterns import lazily

_OF_SOME = lazily(
    r"(?<!\w)(?:overige?|ander\w*|resterende|eerste|laatste|nieuwe|extra|volgende|grootste|waarvan|daarvan|hiervan|van\s+wie|van\s+hen"
    r"|onder\s+wie|per|elke?|iedere?|ten\s+minste|meer|minder|nog\s+eens|eerder|later|geleden|vorige?(?!\s+jaar)|toen|helft|deel|enkele"
    r"|tegen(?:over)?|dan|plus)(?!\w)|(?<!\w)op\s+de\s+\Z"
)
_EACH_OF = lazily(r"(?<!\w)elk\s+van\s+de\s+\Z")
_MORE_BEHIND = lazily(
    r"\s+(?:[a-zà-ÿ]+\s+)?(?:meer|minder|extra|hoger|lager)(?!\w)|\s+(?:onder|boven|achter|voor)(?=[.,;])"
)
_ABOUT = lazily(r"(?<!\w)(?:circa|ca\.|ongeveer|ruim|bijna|rond|zo['’]n|krap)\s+(?:de\s+)?(?:€\s?)?\Z")
_CORRECTED = lazily(
    rf"(?<!\w)(?:{CORRECTION}|verlaagd|verhoogd|had\w*\s+moeten|moet\s+zijn|noemde|sprak|stond\s+(?:dat|vermeld)|vermeld\w*|gemeld\w*"
    r"|memorie|consultatie\w*)(?!\w)"
)
_AGAIN = lazily(
    r"(?<!\w)(?:is|was|zijn|waren|ging(?:en)?)\s+(?:dat|het|die)\s+(?:(?:er|toen|nog|al|om|voor|bij)\s+)*(?:€\s?)?\Z"
)
_TO_COME = lazily(
    r"(?<!\w)(?:zal|zullen|verwacht\w*|verwachting|groei\w*|komt|komen|wil|moet\w*|streef\w*|doel\w*|geraamd\w*|raming|begroot\w*|nodig|plan\w*"
    r"|mandaat|plafond|maximum|straks)(?!\w)"
)
# What is allowed, set aside or given is no size, and what was before is not what is after: told of both or of none.
_STATE = lazily(
    r"(?<!\w)(?:\w*budget|beschikba\w+|(?:ge)?reserve\w+|gestort|kreeg|krijgt|fonds|\w*plafond|mandaat|plaats\s+voor|per\s+[a-z]+|na\s+(?:de|het)|voor\s+de\s+\w+ing)(?!\w)"
)
_OF = lazily(r"(?<!\w)([a-zà-ÿ-]{4,}\s+(?:van|voor|in|bij))\s+(?:(?:de|het|een)\s+)?([a-zà-ÿ-]{4,})")
_PLACED = lazily(r"(?<!\w)(?:in|uit|vanuit|naar|boven|bij|voor)\s+\Z")
_SIGNS = ("+", "−", "-", "–")
_ADJACENT, _FAR, _TAIL, _KEPT = 18, 250, 4, 8


def are_apart(letter: Letter, one: Mention, other: Mention, shared: Words, *, of_some: bool = False) -> bool:
    """Tell whether two numbers are of two things; `shared` are the words that both are told with.

    With `of_some` both are known to be of the same ones, be these some of others.
    """
    said = letter.once(Said)
    years = said.years(one), said.years(other)
    if (all(years) and years[0].isdisjoint(years[1])) or are_in_one_list(letter, one.span, other.span):
        return True
    if are_of_two_times(letter, one.span, other.span) or _is_planned_alone(letter, one, other, shared):
        return True
    if not of_some and _are_of_parts(letter, one, other):
        return True
    return other.cell is None and (are_named_apart(letter, one, other) or _are_of_two_things(letter, one, other))


def _are_of_parts(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether one of two numbers is of a part, a change or a correction, or both of other parts of a year."""
    told = [it for it in (one, other) if it.cell is None]
    off = abs(one.value - other.value)
    if any(is_of_some(letter, it) or is_aside(letter, it) or _tells_difference(letter, it, off) for it in told):
        return True
    if len(told) == 1:  # a total is of all the time that its table is of
        aside = told_aside(letter, one.span, letter.once(Said).contexts.clause(one))
        return bool(aside - ({"sinds", "sindsdien"} if other.is_total else set()))
    parts = [{*PART_OF_A_YEAR.findall(letter.folded, *it.sentence)} - {"gemiddeld", "gemiddelde"} for it in told]
    return all(parts) and parts[0].isdisjoint(parts[1])


def _tells_difference(letter: Letter, one: Mention, off: Decimal) -> bool:
    """Tell whether a sentence tells by what two numbers differ, and not as one of the parts that come to its own."""
    beside = [it.value for it in numbers_in(letter, one.sentence) if it.unit == one.unit and it.start != one.span.start]
    return off in beside and sum(beside) != one.value


def is_of_some(letter: Letter, one: Mention) -> bool:
    """Tell whether words beside a number make it one of others, of some, or a change."""
    said = letter.once(Said)
    if _MORE_BEHIND.match(letter.folded, one.span.end, one.sentence.end):
        return True
    start = max(one.sentence.start, one.span.start - _ADJACENT)
    each = _EACH_OF.search(letter.folded, one.sentence.start, one.span.start)
    near = letter.folded[start if each is None else each.end() : one.span.start]
    counted = letter.folded[one.span.end : said.noun_end(one)]
    return near.endswith(_SIGNS) or any(_OF_SOME.search(it) is not None for it in (near, counted))


def is_aside(letter: Letter, one: Mention) -> bool:
    """Tell whether a number is told as a correction, of another scope, or as what another was before."""
    said = letter.once(Said)
    if letter.says(OTHER_SCOPE, one.sentence) or _CORRECTED.search(said.sentence(one)) is not None:
        return True
    return _AGAIN.search(said.lead(one)) is not None


def may_be_rounded(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether one of two numbers is told as about so many, which the other one may be exactly."""
    told = [_ABOUT.search(letter.once(Said).lead(it)) is not None for it in (one, other) if it.cell is None]
    low, high = sorted((one.value, other.value))
    return any(told) and not all(told) and high * 100 <= low * 106


def are_named_apart(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether two numbers stand with names or countries of which none stands near the other one."""
    said = letter.once(Said)
    countries = _countries(letter, one), _countries(letter, other)
    if all(countries) and countries[0].isdisjoint(countries[1]):
        return True
    opened = _opened(letter, one), _opened(letter, other)
    if any(opened) and opened[0].isdisjoint(opened[1]) and _are_of_two_who(letter, (one, other), opened):
        return True
    names = said.names(one), said.names(other)
    if not all(names) or not names[0].isdisjoint(names[1]):
        return False
    near = _near(letter, other), _near(letter, one)
    return not any(name in text for own, text in zip(names, near, strict=True) for name in own)


def _opened(letter: Letter, one: Mention) -> Words:
    """Return the countries and names that a sentence has before its number: "Zweden leverde 70 instructeurs"."""
    before = Span(one.sentence.start, one.span.start)
    return frozenset(NAME.findall(letter.text, *before)) | countries_in(letter, before)


def _are_of_two_who(letter: Letter, both: tuple[Mention, Mention], opened: tuple[Words, Words]) -> bool:
    """Tell whether one sentence opens with another country, or both of one paragraph with names of their own."""
    for one, other in (both, both[::-1]):
        first = next(iter(within(letter, one.sentence, "country")), None)
        own = countries_in(letter, (first.start, first.end)) if first is not None else frozenset[str]()
        opens = first is not None and first.start == one.sentence.start
        if opens and own and own.isdisjoint(countries_in(letter, other.sentence)):
            return True
    blocks = [letter.block_at(it.span.start) for it in both]
    return all(opened) and blocks[0] == blocks[1]


def _countries(letter: Letter, one: Mention) -> Words:
    """Return the countries that a number's sentence is told of, "in Letland", else those of the heading over it."""
    placed = [
        countries_in(letter, (it.start, it.end))
        for it in within(letter, one.sentence, "country")
        if _PLACED.search(letter.folded, max(0, it.start - _ADJACENT), it.start)
    ]
    over = [countries_in(letter, (it.start, it.end)) for it in letter.headings_at(one.span.start)[-1:]]
    return frozenset[str]().union(*placed) or frozenset[str]().union(*over)


def _near(letter: Letter, one: Mention) -> str:
    block = letter.block_at(one.span.start)
    start = max(block.start if block is not None else 0, one.sentence.start - _FAR)
    over = (letter.text[it.start : it.end] for it in letter.headings_at(one.span.start)[-1:])
    return " ".join((letter.text[start : one.sentence.end], *over))


def _are_of_two_things(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether headings part two numbers as of two of a kind, by "van", or as set aside."""
    if are_under_two(letter, one, other):
        return True
    said = letter.once(Said)
    clauses = said.clause(one), said.clause(other)
    known = said.is_known(one) or said.is_known(other)
    states = [{it[:_KEPT] for it in _STATE.findall(clause)} for clause in clauses]
    if not known and states[0] != states[1]:
        return True
    of = [dict(_OF.findall(it)) for it in clauses]
    return any(not of[0][noun].endswith(of[1][noun][-_TAIL:]) for noun in of[0].keys() & of[1].keys())


def are_under_two(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether headings part two numbers as of two of a kind: "Noordelijke route" and "Zuidelijke route"."""
    said = letter.once(Said)
    over = said.heading(one), said.heading(other)
    return over[0] & over[1] not in (frozenset(), *over)


def _is_planned_alone(letter: Letter, one: Mention, other: Mention, shared: Words) -> bool:
    """Tell whether one of two numbers is to come; both may be, where they share what they are of."""
    said = letter.once(Said)
    told = [it for it in (one, other) if it.cell is None]
    new = [it for it in told if not said.is_known(it)]  # what is known may be told with anything
    plans = [_TO_COME.search(said.clause(it)) is not None for it in new]
    if new != told:
        return any(plans)
    return len({*plans}) > 1 or (plans[0] and (other.cell is not None or not shared))


def are_made(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether each of two numbers is what others around it come to."""
    return all(it.cell is None and is_confirmed(letter, it.span, it.value, it.unit) for it in (one, other))


def tells(letter: Letter, span: Span, one: Mention) -> bool:
    """Tell whether a stretch tells a number too."""
    return any(it.value == one.value for it in numbers_in(letter, span))
