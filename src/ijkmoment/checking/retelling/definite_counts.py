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
from itertools import combinations, islice, takewhile

from ijkmoment.checking.figures.figure_words import PART_OF_A_YEAR
from ijkmoment.checking.figures.near_numbers import is_near, is_swap, meaningful, slips_of
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import is_confirmed, numbers_in
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS, VERBS

_DEFINITE = lazily(r"(?<!\w)(?:de|alle|al\s+deze|deze|die|onze)\s+\Z")
_BEHIND = "|".join(sorted(PREPOSITIONS))
_WHICH = lazily(rf"\s+(?:[\w'’-]+(?:e|en)\s+)?[\w'’-]+\s+(?:die|dat|waar\w*|wie|[a-zà-ÿ]+er\s+dan|{_BEHIND})(?!\w)")
_YEAR = lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLAUSE = lazily(
    r"[^.,;:()]*?(?=\s+(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|had|hadden|kan|kunnen|moet|moeten|zal|zullen)\s|[.,;:()]|\Z)"
)
_ALONE = lazily(r"(?<!\w)(?:de|die|deze|alle)\s+(?:nederlandse\s+|genoemde\s+)?\Z")
_OTHERWISE = lazily(
    r"(?<!\w)(?:raming|geraamd\w*|begroting|begroot\w*|doel\w*|norm\w*|streef\w*|plan\w*|voll?e\w*|juist\w*|bijgesteld\w*)(?!\w)"
)
_SAY = VERBS | frozenset("komen kwamen vormen vormden staan stonden liggen lagen tellen telden".split())
_NEXT = lazily(r"\s+(?P<word>[a-zà-ÿ]+)")
_SHARED = lazily(r"(?<!\w)(?:van|op|onder|in|voor)\s+(?:de|alle|deze|die)\s+\Z")
_THESE = lazily(r"(?<!\w)(?:de|alle|deze|die)\s+\Z")
_OTHERS = lazily(
    r"(?<!\w)(?:overige?|andere|resterende|eerste|laatste|nieuwe|extra|volgende|grootste|waarvan|daarvan|per|elk|elke|ieder|iedere|samen"
    r"|maximaal|minimaal|gemiddeld|meer|minder|nog|eerder|vorig|vorige|toen|totaal|totale)(?!\w)"
)
_ADJECTIVE = lazily(r"\s+(?:nederlandse\s+|genoemde\s+)?(?P<noun>[a-zà-ÿ][a-zà-ÿ'’-]+(?:en|s))(?!\w)")
_SAID_TO_BE = lazily(
    r"\s+(?:(?P<said>[Nn]ederlandse|deelnemende|[a-z]{4,}e)\s+)?(?P<noun>[A-Za-zà-ÿ][a-zà-ÿ'’-]+(?:en|s))(?!\w)"
    r"(?:\s+van\s+(?:het|de|deze|dit)\s+(?P<whole>[a-zà-ÿ-]{5,})(?!\w|\s+(?:in|te|van|bij|uit|op|voor)\s))?"
)
_WHAT = lazily(r"\s+(?P<noun>[A-Za-zà-ÿ][\w-]*?(?:en|['’]?s))(?![\w'’-])")
_OF_ANOTHER = lazily(r"(?<=[\s(])(?!Nederland)[A-ZÀ-Þ]")
_TAKE_PART = lazily(r"(?<!\w)(?:nemen|namen)\s[^.;:]*?(?<!\w)deel(?!\w)|(?<!\w)deelne\w+")
_OF_SOME = lazily(
    rf"\s+(?:nederlandse\s+|genoemde\s+)?[\w'’-]+,?\s+(?:die|dat|waar\w*|wie|[a-zà-ÿ]+er\s+dan|{_BEHIND})(?!\w)"
)
_NAMED = lazily(r"[A-ZÀ-Þ][\w-]+(?:,\s+[A-ZÀ-Þ][^,.;]{1,30})*,?\s+en\s+(?:de\s+|het\s+|in\s+)?[A-ZÀ-Þ]")
_PEOPLE = lazily(r"(?<!\w)(?:militairen|personen|mensen|medewerkers|nederlanders|sterkte|personeel)(?!\w)")
_AT_NAME = lazily(
    r"\s+(?:militairen\s+)?(?:bij|in|naar|aan)\s+(?:de\s+|het\s+)?(?P<name>[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+)*)"
)
# Of some of them, of another time, or after some came or went.
_A_PART = lazily(
    r"(?<!\w)(?:deel|gedeelte|enkele|sommige|meeste|rest|aantal|in\s+20\d\d|sloot|sloten|aangesloten|toegetreden|toegevoegd|vertrok(?:ken)?|afgevallen"
    r"|viel(?:en)?|stopten?|gestopt|bleef|bleven|verwijderd|vervallen|samengevoegd|uitgetreden|teruggetrokken|ingetrokken|afgewezen|uitgebreid)(?!\w)",
    re.IGNORECASE,
)
_AND_ONE = lazily(r"(?<!\w)en\s+(?:een|één|twee|drie)(?!\w)")  # "zeven leden en een voorzitter"
# A column of people at one time, and of no mean or day: "Militairen".
_HEAD = lazily(
    r"\W*(?:aantal\s+|aantallen\s+|ingezette\s+)?(?:militairen|personen|mensen|medewerkers|sterkte|personeel)\W*"
)
_AT_ONE_TIME = lazily(r"(?<!\w)(?:per|stand|peildatum|gemiddeld\w*|op\s+\d)(?!\w)")
_MEAN = lazily(r"gemiddeld", re.IGNORECASE)
_POSTS = lazily(r"\s+(?:nederlandse\s+)?(?:\w*waarnemers|\w*officieren|\w*adviseurs|\w*instructeurs|\w*trainers)(?!\w)")
_MADE_OF = lazily(r"\s+[\w'’-]+\s+(?:bestaan|bestonden)\s+uit(?!\w)")
_IN_PARTS = lazily(rf"\((?P<part>\d{{1,4}}|{NUMBER_WORD})\)")
_BRACKETED = lazily(r"\((?P<short>[A-Z][\w-]+)\)(?P<rest>(?:\s+[A-ZÀ-Þ][\w-]+)*)\s*\Z")
_NUMBERING = lazily(r"\s*(?:[\d.]+|[A-Za-z][.)])\s+")
_IN_TURN = lazily(
    r"(?<!\w)(?:groep\w*|ploeg\w*|afkomstig|uit(?!\w)|rotaties?|achtereenvolgens|wissel\w*|afgelost|aflos\w*|loop|gedurende|die|toen|aanvankelijk|eerder|oorspronkelijk\w*|20\d\d)(?!\w)"
)
_REACH, _FAR = 40, 1_500
_LEAD, _FEWEST, _MOST, _FEW, _SURE = 16, 10, 40, 2, 4


def definite_counts(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find the counts that point back, with the count of the same things that they differ from as by a slip."""
    contexts = letter.once(Contexts)
    whole = [one for one in contexts.told if not one.unit and one.value >= _FEWEST]
    by_value = {one.value: one for one in reversed(whole)}
    for one in islice((one for one in whole if contexts.seen[one.value] == 1 and _stands_alone(letter, one)), _MOST):
        near = [by_value[value] for value in {*slips_of(one.value, one.step)} if value in by_value]
        if len(near) == 1 and near[0].step == one.step and not is_confirmed(letter, one.span, one.value, ""):
            yield one.span, near[0].span
    counts = [one for one in whole if one.behind]
    pointing = (one for one in counts if contexts.seen[one.value] == 1 and _points_back(letter, one))
    for one in islice(pointing, _MOST):
        same = [other for other in counts if _counts_the_same(letter, one, other)]
        if _is_one_number(same) and not is_confirmed(letter, one.span, one.value, ""):
            yield one.span, same[0].span
    yield from _introduced(letter)
    yield from _of_sections(letter)
    yield from _under_another_heading(letter)
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


def _under_another_heading(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find the counts that go back to the one other count of a noun in all the letter, and are not as many.

    What the noun is said to be has to tie them: whose they are or what they do ("de vijftien deelnemende scholen").
    """
    counts: dict[str, list[tuple[Mention, str]]] = {}
    for one in letter.once(Contexts).told:
        noun = (
            _SAID_TO_BE.match(letter.text, one.span.end, one.sentence.end) if not one.unit and one.value > 1 else None
        )
        if noun is not None and noun["noun"] not in _SAY:
            counts.setdefault(stem(noun["noun"]), []).append((one, (noun["said"] or noun["whole"] or "").lower()))
    for pair in counts.values():
        if len(pair) == _FEW and pair[0][0].sentence != pair[1][0].sentence:
            (first, _), (again, tie) = pair
            if tie and _is_told_apart(letter, first, again) and _ties(letter, first, tie):
                yield again.span, first.span


def _is_told_apart(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether one of two counts is told as new and the other goes back, about as many and of no other time."""
    least, most = sorted((first.value, again.value))
    lead = Span(max(again.span.start - _LEAD, again.sentence.start), again.span.start)
    some = _SHARED.search(letter.folded, *lead) if not letter.folded.endswith("bij de ", *lead) else None
    beside = Span(first.span.start, min(first.span.end + _LEAD, first.sentence.end))
    others = letter.says(_OTHERS, again.sentence) or letter.says(_OTHERS, beside)
    if others or some or not _is_new(letter, first) or not _goes_back(letter, again):
        return False
    return _FEW < least < most <= least * 3 / 2 and not _is_of_another_time(letter, first, again)


def _ties(letter: Letter, first: Mention, tie: str) -> bool:
    """Tell whether the sentence of a count has what the other says of its noun, but for who is Dutch."""
    verb = _TAKE_PART.search(letter.folded, *first.sentence) is not None if tie == "deelnemende" else False
    own = {stem(word) for word in letter.folded[first.sentence.start : first.sentence.end].split()}
    ours = (
        tie == "nederlandse" and _OF_ANOTHER.search(letter.text, first.sentence.start + 1, first.sentence.end) is None
    )
    return ours or verb or stem(tie) in own


def _of_sections(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find the people that a section counts of what its heading names, more than a table or sentence has of it."""
    known = _people_by_name(letter)
    people = {claim.start for claim in letter.of_kind("strength")} if known else frozenset[int]()
    for one in letter.once(Contexts).told:
        if one.span.start not in people or not _goes_back(letter, one):
            continue
        headings = letter.headings_at(one.span.start)
        named = _NUMBERING.sub("", letter.part(Span(headings[-1].start, headings[-1].end)), count=1) if headings else ""
        # Who is deployed is more through a year than on one day of it; the posts are as many.
        times = (False, True) if _POSTS.match(letter.folded, one.span.end) else (False,)
        found = [it for time in times for it in known.get((named.strip(" .:").casefold(), time), [])[:_MOST]]
        others = [it for it in found if it.sentence != one.sentence]
        more = _is_one_number(others) and others[0].value < one.value <= others[0].value * 2
        if more and not letter.says(_OTHERS, one.sentence) and not letter.says(_IN_TURN, one.sentence):
            yield one.span, others[0].span


def _people_by_name(letter: Letter) -> dict[tuple[str, bool], list[Mention]]:
    """Return how many people there are of what the rows of a table name, or a sentence: "12 militairen bij KFOR".

    Beside the name stands whether they are told as those of one day or the like.
    """
    found: dict[tuple[str, bool], list[Mention]] = {}
    for one in letter.once(Contexts).cells:
        if one.cell is not None and not one.unit and not one.is_total:
            grid, row, column = one.cell
            head = grid.heads.get(column, "")
            if _PEOPLE.search(head) and not _MEAN.search(head):
                timed = _HEAD.fullmatch(head) is None or _AT_ONE_TIME.search(grid.over) is not None
                for name in {row.name, _short(row.name)}:
                    found.setdefault((name.casefold(), timed), []).append(one)
    for one in letter.once(Contexts).told:
        named = _AT_NAME.match(letter.text, one.span.end, one.sentence.end) if not one.unit else None
        if named is not None and letter.says(_PEOPLE, one.sentence):
            found.setdefault((named["name"].casefold(), letter.says(_IN_TURN, one.sentence)), []).append(one)
    return found


def _short(name: str) -> str:
    """Return the short form that brackets behind a name hold, with what follows: "EUFOR Althea"."""
    found = _BRACKETED.search(name)
    return f"{found['short']}{found['rest']}" if found is not None else name


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


def _points_back(letter: Letter, one: Mention) -> bool:
    """Tell whether a number has "de" or "alle" before it, and the things that it counts right behind it."""
    lower = letter.text[one.span.end + 1 : one.span.end + 2].islower()
    if not lower and meaningful(one.value) <= _FEW:
        return False  # "de 13 Lichte Brigade"
    return _DEFINITE.search(letter.folded, max(one.span.start - _LEAD, 0), one.span.start) is not None


def _counts_the_same(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether another number counts the same things and is near: a short one only under the same heading, or none.

    Who counts them twice in one sentence counts two of them. Three digits that changed places say enough anywhere.
    """
    if one.sentence == other.sentence or not is_near(one.value, other.value):
        return False
    digits = meaningful(one.value)
    swapped = digits > _FEW and is_swap(one.value, other.value)
    if not _is_of_the_same(letter, one, other, swapped=swapped) or _is_of_another_time(letter, one, other):
        return False
    which = _WHICH.match(letter.folded, one.span.end)
    if which is not None:
        return swapped and _is_told_with(letter, one, other)
    if swapped:
        return True
    heading = letter.headings_at(other.span.start)[-1:]
    here = heading == letter.headings_at(one.span.start)[-1:] or (digits > _FEW and not heading)
    return digits >= _SURE or (here and (digits > _FEW or one.value % _FEWEST != 0))


def _is_told_with(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether what says which of them a count is of, "de 123 woningen in Goes", is told with the other one too."""
    clause = _CLAUSE.match(letter.text, one.span.end)
    said = clause[0] if clause is not None else ""
    years = {*_YEAR.findall(said)}
    near = letter.part(other.sentence)
    return {*content(said)} <= {*letter.once(Contexts).words(other), *content(near)} and years <= {*_YEAR.findall(near)}


def _is_of_the_same(letter: Letter, one: Mention, other: Mention, *, swapped: bool) -> bool:
    """Tell whether two numbers count one noun, and what is said of it before it is told with the other one too."""
    if one.behind[0] in other.behind:
        return True
    said = {*content(one.behind[0])} - letter.once(Contexts).words(other)
    return not said and (swapped or not {*one.nouns}.isdisjoint(other.behind))


def _is_of_another_time(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether the sentences of two numbers name other years, or other parts of one."""
    contexts = letter.once(Contexts)
    times = ((contexts.years(it), {*PART_OF_A_YEAR.findall(letter.folded, *it.sentence)}) for it in (one, other))
    return any(first and second and first.isdisjoint(second) for first, second in zip(*times, strict=True))


def _is_one_number(counts: Sequence[Mention]) -> bool:
    return len({one.value for one in counts}) == 1
