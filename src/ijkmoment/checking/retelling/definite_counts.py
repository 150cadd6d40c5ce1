"""Counts that point back to what was counted before, and differ from it as by a slip: "van de 161.260 veteranen".

Who writes "de 237 medewerkers" or "alle 64 patrouilles" speaks of a number that stands in the letter. Where it stands
nowhere else, and the letter counts the same things by one number that differs in one digit, or by two that changed
places, one of the two is a slip. What tells which of them are meant ("de 64 die terugkeerden") makes them others. Under
one heading no slip is asked for where the latter are told in all their parts: "Er voeren elf boten. ... De negen boten
liggen in Urk (vijf) en Goes (vier)". Nor of a noun that the letter counts twice, where more than the noun ties the two
("de negen boten van het loodswezen"), or of people that a section counts more of than a table or list has of what its
heading names, or of what the one item on the country over it has another number of.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice, takewhile

from ijkmoment.checking.figures.figure_words import PART_OF_A_YEAR
from ijkmoment.checking.figures.near_numbers import is_near, meaningful, slips_of
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import is_confirmed, numbers_in, told_aside
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS, VERBS

_BEHIND = "|".join(sorted(PREPOSITIONS))
_YEAR = lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_IN_A_YEAR = lazily(r"(?<!\w)[Ii]n\s+(?:19|20)\d\d(?!\d)")
_WHICH = lazily(
    r"\s+(?:[\w'’-]+(?:e|en)\s+)?[\w'’-]+"
    rf"(?:\s+(?:{_BEHIND})\s+(?:(?:de|het|een|deze|dit|onze|ons)\s+)?(?:[a-zà-ÿ]+e\s+)?"
    r"(?:[A-ZÀ-Þ][\w-]*(?:\s+(?:en\s+)?[A-ZÀ-Þ][\w-]+)*|[\w'’-]+)){1,3}(?:\s+(?:eerder|geleden|ervoor|daarvoor|later|erna))?"
)
_CLAUSE = lazily(
    r"[^.,;:()]*?(?=\s+(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|had|hadden|kan|kunnen|moet|moeten|zal|zullen)\s|[.,;:()]|\Z)"
)
_ALONE = lazily(r"(?<!\w)(?:de|die|deze|alle)\s+(?:nederlandse\s+|genoemde\s+)?\Z")
_OTHERWISE = lazily(
    r"(?<!\w)(?:raming|geraamd\w*|begroting|begroot\w*|doel\w*|norm\w*|streef\w*|plan\w*|voll?e\w*|juist\w*|bijgesteld\w*"
    r"|toen|destijds)(?!\w)"
)
_SAY = VERBS | frozenset("komen kwamen vormen vormden staan stonden liggen lagen tellen telden".split())
_NEXT = lazily(r"\s+(?P<word>[a-zà-ÿ]+)")
_SHARED = lazily(r"(?<!\w)(?:van|op|onder|in|voor)\s+(?:de|alle|deze|die)\s+\Z")
_THESE = lazily(
    r"(?<!rond\s)(?<!tegen\s)(?<!tussen\s)(?<!boven\s)(?<!\w)(?:de|alle|deze|die)\s+(?:circa\s+|ongeveer\s+)?\Z"
)
_OF_ALL_OF_THEM = lazily(r"van\s+(?:de|alle)\s+")
_OTHERS = lazily(
    r"(?<!\w)(?:overige?|andere|resterende|eerste|laatste|nieuwe|extra|volgende|grootste|waarvan|daarvan|per|elk|elke|ieder|iedere"
    r"|maximaal|minimaal|gemiddeld|meer|minder|nog|eerder|later|geleden|vorig|vorige|toen)(?!\w)",
    re.IGNORECASE,
)
_ADJECTIVE = lazily(r"\s+(?:nederlandse\s+|genoemde\s+)?(?P<noun>[a-zà-ÿ][a-zà-ÿ'’-]+(?:en|s))(?!\w)")
_SAID_TO_BE = lazily(
    r"\s+(?:(?P<said>[Nn]ederlandse|[a-zà-ÿ]{4,}e)\s+)?(?:(?:[A-Z][a-z]+e|[A-Z]+-?\d+\w*)\s+)?(?P<noun>[A-Za-zà-ÿ][a-zà-ÿ'’-]+(?:en|s)|[A-Z][\w-]*['’]s)(?!\w)"
    rf"(?P<which>,?\s+(?:die|dat|waar\w*|wie|[a-zà-ÿ]+er\s+dan|{_BEHIND})(?!\w))?"
)
_EXPLAINED = lazily(r"[^.;,()]{0,40}\((?P<short>[A-Z][\w-]*['’]s)\)")
_WHAT = lazily(r"\s+(?:[A-Z]+-?\d+\w*\s+)?(?P<noun>[A-Za-zà-ÿ][\w-]*?(?:en|['’]?s))(?![\w'’-])")
_TAKE_PART = lazily(r"(?<!\w)(?:nemen|namen)\s[^.;:]*?(?<!\w)deel(?!\w)|(?<!\w)deelne\w+")
_OF_SOME = lazily(
    rf"\s+(?:nederlandse\s+|genoemde\s+)?[\w'’-]+,?\s+(?:die|dat|waar\w*|wie|[a-zà-ÿ]+er\s+dan|{_BEHIND})(?!\w)"
)
_NAMED = lazily(r"[A-ZÀ-Þ][\w-]+(?:,\s+[A-ZÀ-Þ][^,.;]{1,30})*,?\s+en\s+(?:de\s+|het\s+|in\s+)?[A-ZÀ-Þ]")
# Of some of them, of another time, or after some came or went.
_A_PART = lazily(
    r"(?<!\w)(?:deel|gedeelte|enkele|sommige|meeste|rest|aantal|in\s+20\d\d|sloot|sloten|aangesloten|toegetreden|toegevoegd|vertrok(?:ken)?|afgevallen"
    r"|viel(?:en)?|stopten?|gestopt|bleef|bleven|verwijderd|vervallen|samengevoegd|uitgetreden|onthield(?:en)?|geschrapt|procent|teruggetrokken|ingetrokken|afgewezen|uitgebreid)(?!\w)",
    re.IGNORECASE,
)
_AND_ONE = lazily(r"(?<!\w)en\s+(?:een|één|twee|drie)(?!\w)")  # "zeven leden en een voorzitter"
_OUT_OF = lazily(r"\s+van\s+(?:de|deze|die|alle|onze)\s+(?P<words>(?:[\w'’-]+\s+){0,5}[\w'’-]+)")
_OF_THEM = lazily(r"(?<!\w)er\s+(?:inmiddels\s+|nu\s+|nog\s+)?\Z")
_MADE_OF = lazily(r"\s+[\w'’-]+\s+(?:bestaan|bestonden)\s+uit(?!\w)")
_IN_PARTS = lazily(rf"\((?P<part>\d{{1,4}}|{NUMBER_WORD})\)")
_IN_TURN = lazily(
    r"(?<!\w)(?:groep\w*|ploeg\w*|afkomstig|uit(?!\w)|rotaties?|achtereenvolgens|wissel\w*|afgelost|aflos\w*|loop|gedurende|die|toen|aanvankelijk|eerder|oorspronkelijk\w*|20\d\d)(?!\w)"
)
_REACH, _BETWEEN, _FAR = 40, 500, 1_500
_LEAD, _FEWEST, _MOST, _FEW = 16, 10, 40, 2
_LEAST, _DOZEN, _HUNDRED = 3, 12, 100
_CAPITAL = lazily(r"(?<=[\w:]\s)[A-ZÀ-Þ][\w-]+")
_OF_ALL = frozenset({"", "nederlandse", "genoemde", "betrokken"})


def definite_counts(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find the counts that point back, with the count of the same things that they differ from as by a slip."""
    contexts = letter.once(Contexts)
    whole = [one for one in contexts.told if not one.unit and one.value >= _FEWEST]
    by_value = {one.value: one for one in reversed(whole)}
    for one in islice((one for one in whole if contexts.seen[one.value] == 1 and _stands_alone(letter, one)), _MOST):
        near = [by_value[value] for value in {*slips_of(one.value, one.step)} if value in by_value]
        if len(near) == 1 and near[0].step == one.step and not is_confirmed(letter, one.span, one.value, ""):
            yield one.span, near[0].span
    yield from _of_one_noun(letter)
    yield from _introduced(letter)
    yield from _of_items(letter)


def _of_items(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find "de zes helikopters" under a country where the one item of a list on that country has four of them."""
    told = [it for it in letter.once(Contexts).told if not it.unit and it.value > 1]
    listed: dict[tuple[str, frozenset[str]], list[Mention]] = {}
    for one in told:
        block, what = letter.block_at(one.span.start), _WHAT.match(letter.text, one.span.end)
        if block is not None and block.kind == "item" and what is not None:
            countries = _countries(letter, Span(block.start, block.end))
            listed.setdefault((what["noun"].casefold(), countries), []).append(one)
    for one in told if listed else ():
        what, over = _WHAT.match(letter.text, one.span.end), letter.headings_at(one.span.start)[-1:]
        if what is None or not over or not _goes_back(letter, one) or _OF_SOME.match(letter.folded, one.span.end):
            continue
        countries = _countries(letter, Span(over[0].start, over[0].end))
        same = listed.get((what["noun"].casefold(), countries), []) if len(countries) == 1 else []
        apart = letter.says(_OTHERS, one.sentence) or letter.says(_IN_TURN, one.sentence)
        if len(same) == 1 and same[0].value != one.value and same[0].sentence != one.sentence and not apart:
            yield one.span, same[0].span


def _countries(letter: Letter, span: Span) -> frozenset[str]:
    return frozenset(str(one.value) for one in within(letter, span, "country"))


def _of_one_noun(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find the counts with an article that stand nowhere else, behind one about as large of the same noun."""
    contexts = letter.once(Contexts)
    counts: dict[str, list[tuple[Mention, str]]] = {}
    for one in contexts.told:
        noun = _SAID_TO_BE.match(letter.text, one.span.end, one.sentence.end) if not one.unit else None
        if noun is not None and noun["noun"] not in _SAY and one.value >= _LEAST:
            short = _EXPLAINED.match(letter.text, noun.end("noun"), one.sentence.end)
            for name in (noun["noun"], *([] if short is None else [short["short"]])):
                counts.setdefault(stem(name), []).append((one, (noun["said"] or "").lower()))
    for same in counts.values():
        for place, (one, said) in enumerate(same[:_MOST]):
            known = contexts.seen[one.value] > 1 if one.value >= _HUNDRED else _is_known(letter, one.value, same)
            if not place or known or not _goes_back(letter, one) or _is_of_some(letter, one):
                continue
            first = [it for it, _ in same[:place] if _may_be_meant(letter, it, one, said)]
            if _is_one_number(first) and not _is_made_before(letter, one):
                yield one.span, first[-1].span


def _is_made_before(letter: Letter, one: Mention) -> bool:
    """Tell whether two numbers that the paragraph tells before a count come to it, or differ by it."""
    block = letter.block_at(one.span.start)
    start = max(block.start if block is not None else 0, one.span.start - _BETWEEN)
    told = [it.value for it in numbers_in(letter, Span(start, one.span.start)) if not it.unit][-_DOZEN:]
    return any(one.value in (it + other, abs(it - other)) for it, other in combinations(told, 2))


def _is_known(letter: Letter, value: Decimal, same: Sequence[tuple[Mention, str]]) -> bool:
    """Tell whether a number is told of a noun once more, of some of it, or of what "er" stands for: "nu zijn er 9"."""
    told = sum(it.value == value for it, _ in same)
    bare = (it for it in letter.once(Contexts).told if it.value == value and not it.unit)
    return told > 1 or any(
        _OF_THEM.search(letter.folded, it.sentence.start, it.span.start) or _is_out_of(letter, it, same) for it in bare
    )


def _is_out_of(letter: Letter, one: Mention, same: Sequence[tuple[Mention, str]]) -> bool:
    """Tell whether a number is told of some of what others count: "vier van de tien bezochte scholen"."""
    found = _OUT_OF.match(letter.folded, one.span.end, one.sentence.end)
    noun = _SAID_TO_BE.match(letter.text, same[0][0].span.end) if found is not None else None
    return found is not None and noun is not None and stem(noun["noun"]) in {*map(stem, found["words"].split())}


def _may_be_meant(letter: Letter, first: Mention, one: Mention, said: str) -> bool:
    """Tell whether a count that goes back may mean what was counted before it, about as many and of no other time."""
    if first.sentence == one.sentence or not _is_about_as_many(first.value, one.value):
        return False
    again = "again" in told_aside(letter, first.span, letter.once(Contexts).clause(first))
    if again or _is_of_some(letter, first) or _is_of_another_time(letter, first, one) or _opens_as_some(first, one):
        return False
    if _is_told_of_others(letter, said, first) or _are_of_two_names(letter, first, one):
        return False
    if _are_made_others(letter, first, one):
        return False
    noun = _SAID_TO_BE.match(letter.text, one.span.end, one.sentence.end)
    if noun is None or noun["which"] is None:
        return not _opens_anew(letter, first, one)
    return _is_told_with(letter, one, first)


def _is_about_as_many(first: Decimal, one: Decimal) -> bool:
    least, most = sorted((first, one))
    if most <= _DOZEN:
        return least < most <= least * 3 / 2
    return least < most <= least * 4 / 3 or (least >= _HUNDRED and is_near(first, one))


def _is_of_some(letter: Letter, one: Mention) -> bool:
    """Tell whether a count is of others, of some, of a plan or of more: by what stands before or right behind it."""
    noun = _SAID_TO_BE.match(letter.text, one.span.end, one.sentence.end)
    lead = max(one.span.start - _LEAD, one.sentence.start)
    article = _THESE.search(letter.folded, lead, one.span.start)
    start = lead if article is None else article.start()
    near = Span(start, one.span.end if noun is None else noun.start("noun"))
    return letter.says(_OTHERS, near) or letter.says(_OTHERWISE, letter.once(Contexts).clause(one))


def _opens_as_some(first: Mention, one: Mention) -> bool:
    """Tell whether a sentence opens with fewer than are told of later: "Negen gemeenten bleven achter", of twelve."""
    return first.value < one.value and first.span.start == first.sentence.start


def _are_made_others(letter: Letter, first: Mention, one: Mention) -> bool:
    """Tell whether a section says between two counts that some came or went, by how much, or up to how many."""
    between = Span(first.span.end, one.span.start)
    if between.end - between.start > _BETWEEN or letter.headings_at(first.span.start) != letter.headings_at(
        one.span.start
    ):
        return False
    told = {it.value for it in numbers_in(letter, between)}
    changed = any(letter.says(it, between) for it in (_A_PART, _IN_A_YEAR)) or letter.says(_AND_ONE, first.sentence)
    return changed or not told.isdisjoint((one.value, abs(first.value - one.value)))


def _opens_anew(letter: Letter, first: Mention, one: Mention) -> bool:
    """Tell whether a sentence opens with all, behind some of them: "Er stemden 400 leden. Van de 500 leden ..."."""
    slip = meaningful(one.value) > _FEW and is_near(first.value, one.value)
    opens = _OF_ALL_OF_THEM.fullmatch(letter.folded, one.sentence.start, one.span.start) is not None
    few = one.value <= _DOZEN and letter.headings_at(first.span.start) != letter.headings_at(one.span.start)
    return opens and not slip and not few and one.value > first.value


def _is_told_of_others(letter: Letter, said: str, first: Mention) -> bool:
    """Tell whether what a count's noun is said to be is not told with the first one: "deelnemende", "Nederlandse"."""
    if said == "nederlandse":
        return (
            bool(_countries(letter, first.sentence) - {"NL"}) and "nederland" not in letter.part(first.sentence).lower()
        )
    if said in _OF_ALL or (said == "deelnemende" and _TAKE_PART.search(letter.folded, *first.sentence)):
        return False
    return stem(said) not in {*content(letter.part(first.sentence))}


def _are_of_two_names(letter: Letter, first: Mention, one: Mention) -> bool:
    """Tell whether two counts stand with names in their sentences or over them, of which they have none in common."""
    places = [(_countries(letter, it.sentence) - {"NL"}) | _countries_over(letter, it) for it in (first, one)]
    names = (
        places if all(places) else [it | _names_over(letter, one) for it, one in zip(places, (first, one), strict=True)]
    )
    return all(names) and names[0].isdisjoint(names[1])


def _countries_over(letter: Letter, one: Mention) -> frozenset[str]:
    over = letter.headings_at(one.span.start)[-1:]
    return frozenset().union(*(_countries(letter, Span(it.start, it.end)) for it in over)) - {"NL"}


def _names_over(letter: Letter, one: Mention) -> frozenset[str]:
    over = (Span(it.start, it.end) for it in letter.headings_at(one.span.start)[-1:])
    return frozenset(word for it in over for word in _CAPITAL.findall(letter.text, it.start, it.end))


def _introduced(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find the counts that go back, under one heading, to one that was told as new there, and are not as many."""
    counts: dict[tuple[int, str], list[Mention]] = {}
    for one in letter.once(Contexts).told:
        noun = _ADJECTIVE.match(letter.text, one.span.end, one.sentence.end) if not one.unit and one.value > 1 else None
        if noun is not None and noun["noun"] not in _SAY:
            headings = letter.headings_at(one.span.start)
            counts.setdefault((headings[-1].start if headings else -1, stem(noun["noun"])), []).append(one)
    for same in counts.values():
        for place, one in enumerate(same[:_MOST]):
            first = [it for it in same[:place] if _is_new(letter, it)]
            told = _is_told_again(letter, one, same) and len({it.value for it in first}) == 1
            if told and _may_be_all(letter, one, first[-1]):
                yield one.span, first[-1].span


def _is_new(letter: Letter, one: Mention) -> bool:
    lead = Span(max(one.span.start - _LEAD, one.sentence.start), one.span.start)
    return not _goes_back(letter, one) and not letter.says(_OTHERS, lead)


def _goes_back(letter: Letter, one: Mention) -> bool:
    lead = max(one.span.start - _LEAD, one.sentence.start), one.span.start
    return _THESE.search(letter.folded, *lead) is not None


def _is_told_again(letter: Letter, one: Mention, same: Sequence[Mention]) -> bool:
    """Tell whether a count goes back to all that was told, by a number that is told once."""
    lead = max(one.span.start - _LEAD, one.sentence.start), one.span.start
    some = _SHARED.search(letter.folded, *lead) or _OF_SOME.match(letter.folded, one.span.end)
    if not _goes_back(letter, one) or some is not None:
        return False
    return sum(it.value == one.value for it in same) == 1 and not letter.says(_OTHERS, Span(*lead))


def _may_be_all(letter: Letter, one: Mention, first: Mention) -> bool:
    """Tell whether two counts, about as many, are of all, at one time, and no others near make the one of them.

    Some may have come or gone in whatever words: the latter has to be told in all its parts.
    """
    values = sorted((one.value, first.value))
    if one.sentence == first.sentence or values[0] == values[1] or values[0] * 2 < values[1]:
        return False
    if not _is_parted(letter, one) or letter.says(_OTHERS, one.sentence) or _is_of_another_time(letter, one, first):
        return False
    apart = Span(first.span.end, one.span.start)
    if apart.end - apart.start > _FAR or (one.value < first.value and _tells_some(letter, apart)):
        return False
    if letter.says(_A_PART, apart) or letter.says(_AND_ONE, first.sentence):
        return False
    between = [it.value for it in numbers_in(letter, apart) if not it.unit][-_MOST:]
    if one.value in between:
        return False  # "van wie er acht zijn toegelaten. De acht gemeenten"
    made = {values[1] - values[0], *map(sum, combinations(between, 2))}
    return not made & {*between, one.value}


def _is_parted(letter: Letter, one: Mention) -> bool:
    """Tell whether a sentence parts all that it counts: "de negen boten liggen in Urk (vijf) en Goes (vier)"."""
    found = (it["part"] for it in _IN_PARTS.finditer(letter.folded, one.span.end, one.sentence.end))
    parts = [int(it) if it.isdigit() else words_to_number(it) or 0 for it in found]
    told = [it.value for it in numbers_in(letter, Span(one.span.end, one.sentence.end)) if not it.unit]
    whole = _MADE_OF.match(letter.folded, one.span.end) is not None
    return whole or any(len(row) > 1 and sum(row) == one.value for row in (parts, told))


def _tells_some(letter: Letter, between: Span) -> bool:
    """Tell whether names or a list stand between two counts, which the latter may be of."""
    near = since(letter.blocks, bisect_left(letter.blocks, between.start, key=_start))
    items = (block.kind in ("item", "cell") for block in takewhile(lambda it: it.start < between.end, near))
    return any(items) or _NAMED.search(letter.text, *between) is not None


def _start(block: Block) -> int:
    return block.start


def _stands_alone(letter: Letter, one: Mention) -> bool:
    """Tell whether "de" or "de Nederlandse" stands before a number, and a verb behind: "De Nederlandse 6.740 komen"."""
    before = _ALONE.search(letter.folded, max(one.span.start - _REACH, one.sentence.start), one.span.start)
    behind = _NEXT.match(letter.folded, one.span.end, one.sentence.end)
    return (
        before is not None
        and behind is not None
        and behind["word"] in _SAY
        and meaningful(one.value) > _FEW
        and not letter.says(_OTHERWISE, one.sentence)
    )


def _is_told_with(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether what says which of them a count is of, "de 123 woningen in Goes", is told with the other one too."""
    which = _WHICH.match(letter.text, one.span.end) or _CLAUSE.match(letter.text, one.span.end)
    said = which[0] if which is not None else ""
    if _OTHERS.search(said.lower()):
        return False
    years = {*_YEAR.findall(said)}
    over = " ".join(letter.part(Span(it.start, it.end)) for it in letter.headings_at(other.span.start)[-1:])
    near = f"{letter.part(other.sentence)} {over} {letter.document.header.subject}"
    contexts = letter.once(Contexts)
    return {*content(said)} <= {*contexts.words(other), *contexts.wider(other), *content(near)} and years <= {
        *_YEAR.findall(near)
    }


def _is_of_another_time(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether the sentences of two numbers name other years, or other parts of one."""
    contexts = letter.once(Contexts)
    times = ((contexts.years(it), {*PART_OF_A_YEAR.findall(letter.folded, *it.sentence)}) for it in (one, other))
    return any(first and second and first.isdisjoint(second) for first, second in zip(*times, strict=True))


def _is_one_number(counts: Sequence[Mention]) -> bool:
    return len({one.value for one in counts}) == 1
