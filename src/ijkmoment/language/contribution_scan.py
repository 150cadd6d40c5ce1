"""What each nation contributes: a country beside a strength that is said to be its own.

In brackets behind it ("Duitsland (560 militairen)"), also as a bare number in a list of such; by a verb of giving
("Duitsland levert 560, België 140 en Noorwegen 190 militairen"), by where people come from, by whose unit or share they
are (`contribution_forms`), by the nations' own words where two stand side by side ("1.234 Nederlandse en 500 Duitse
militairen"), or where people of another nation are said to be there ("er dienen 25 Amerikaanse militairen"). A country
that is only the place of people is left alone, and so is what it adds to people of its own that are not said ("50 extra
militairen") or refrained from.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.facts.claim import Contribution
from ijkmoment.facts.values import Strength
from ijkmoment.language.contribution_forms import (
    BESIDE,
    BRACKETED,
    EACH,
    FORCES,
    FORMS,
    GOES_ON,
    GOES_ON_FROM,
    IN_TURN,
    OBJECT,
    OF_MONEY,
    OF_PEOPLE,
    PART_OF,
    PRESENT,
    SHARED,
    TAKEN_BACK,
)
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.nation_marks import ORIGIN, PEOPLE, Mark, MarkedSentence, mark_sentence
from ijkmoment.language.nationalities import NATIONALITIES
from ijkmoment.language.patterns import lazily
from ijkmoment.language.sentences import sentences

_WORD = lazily(r"[a-zà-ÿ-]+")
_JOINED = lazily(r"(?:,|,?\s+en)\s+")
_PARTED = lazily(r"\n\s*(?=\n|[-–•*])|\t")
_NUMBERED = lazily(
    r"(?:militairen|troepen|manschappen|soldaten|officieren|instructeurs|waarnemers|adviseurs) "
    r"(?:\(|bedraagt|bedroeg|is|was)"
)
# "50 extra militairen" come on top of others, so that they are not what a nation has there.
_MORE = r"(?<!\w)(?:extra|aanvullende|additionele|bijkomende|nog\s+eens)(?!\w)"
_ADDED = lazily(_MORE)
_ADDED_BEFORE = lazily(rf"{_MORE}\s+(?:de\s+)?\Z")
_ADDED_BEHIND = lazily(r"\s+(?:extra|erbij)(?!\w)")
_REFRAINS = lazily(
    r"(?:(?<!\w)(?P<all>beiden?|allebei)\s(?:landen\s)?)?(?<!\w)(?:"
    r"(?:zag|zagen|ziet|zien)\s(?:\w+\s){0,3}?(?:(?:daar|er|hier)van|(?:daar|er|hier)\s(?:\w+\s){0,3}?van)\s(?:\w+\s)?af|"
    r"(?:heeft|hebben|had|hadden)\s(?:\w+\s){0,3}?(?:(?:daar|er|hier)van|(?:daar|er|hier)\s(?:\w+\s){0,3}?van)\s(?:\w+\s)?afgezien|"
    r"(?:dat|dit|het)\s(?:ging|gaat)\s(?:\w+\s)?niet\sdoor|(?:deed|deden|doet|doen)\s(?:dat|dit)\s(?:\w+\s){0,2}?niet|"
    r"(?:trok|trokken|trekt|trekken)\s(?:dat|dit|(?:dat|die|het|de|zijn|haar|hun)\s(?:aanbod|toezegging))\s(?:\w+\s)?in)(?!\w)"
)
_REACH, _LONGEST_MORE = 600, 40
_OWN_NATION = "NL"
Pair = tuple[Mark, Mark]


def pair_contributions(text: str, countries: Sequence[Found], strengths: Sequence[Found]) -> Iterator[Found]:
    """Join nations to the strengths that are theirs; both are in order of position."""
    folded = fold(text)
    found = {(one.start, one.end): one for one in _side_by_side(folded, strengths)}
    for span in _spans(text, countries, strengths):
        marked = mark_sentence(folded, span, _within(countries, span), _within(strengths, span))
        for nation, people in (*(_pairs(marked) if marked.may_tell else ()), *_present(marked)):
            one = _contribution(folded, nation, people)
            if one is not None and not (_adds(folded, people) or _refrains(folded, people.end, span[1], countries)):
                found.setdefault((one.start, one.end), one)
    yield from sorted(found.values(), key=lambda one: (one.start, one.end))


def _spans(text: str, countries: Sequence[Found], strengths: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Return the sentences that may hold a contribution: with people, or a number in brackets behind a nation."""
    anchors = {one.start for one in strengths}
    anchors |= {one.start for one in countries if text.startswith(" (", one.end)}
    anchors |= {one.start() for one in _NUMBERED.finditer(text)}
    done = 0
    for anchor in sorted(anchors):
        if anchor < done:
            continue
        span = _sentence(text, anchor, done)
        if not text.startswith("?", span[1] - 1):
            yield span
        done = span[1]


def _sentence(text: str, anchor: int, since: int) -> tuple[int, int]:
    begin = max(anchor - _REACH, since)
    begin = max((one.end() for one in _PARTED.finditer(text, begin, anchor)), default=begin)
    close = _PARTED.search(text, anchor, anchor + _REACH)
    end = close.start() if close else min(anchor + _REACH, len(text))
    return next((one for one in sentences(text, begin, end) if anchor < one[1]), (begin, end))


def _within(found: Sequence[Found], span: tuple[int, int]) -> Sequence[Found]:
    first = bisect_left(found, span[0], key=lambda one: one.start)
    last = bisect_left(found, span[1], first, key=lambda one: one.start)
    return [one for one in found[first:last] if one.end <= span[1]]


def _pairs(marked: MarkedSentence) -> Iterator[Pair]:
    """Return the nations of a sentence with their people, each people once unless each of several nations has them."""
    taken: set[int] = set()
    back = TAKEN_BACK.search(marked.text) is not None
    for group in (*_bracketed(marked), *_told(marked)):
        fresh = [pair for pair in group if pair[1].start not in taken and not (back and pair[0].sign == ORIGIN)]
        taken |= {people.start for _, people in fresh}
        yield from fresh


def _present(marked: MarkedSentence) -> Iterator[Pair]:
    """Return people whose own word names their one nation and who are said to be there.

    Those of the letter's own nation are its subject, and stand in it as strengths.
    """
    if not any(_is_of_another(one) for one in marked.marks.values()) or TAKEN_BACK.search(marked.text):
        return
    for found in PRESENT.finditer(marked.text):
        people = next(marked.within(*found.span(found.lastgroup or 0)))
        if _is_of_another(people):
            yield people, people


def _is_of_another(mark: Mark) -> bool:
    return mark.sign == PEOPLE and mark.nation not in ("", _OWN_NATION) and "/" not in mark.nation


def _told(marked: MarkedSentence) -> Iterator[list[Pair]]:
    objects = {found.end() for found in OBJECT.finditer(marked.text)}
    for form in FORMS:
        for found in form.find(marked.text):
            if found.end("who") + len(" en ") in objects:
                continue
            pairs = [*_paired(marked, found, found[0]), *_going_on(marked, found)]
            if _are_people(marked, found, pairs):
                yield pairs


def _are_people(marked: MarkedSentence, found: re.Match[str], pairs: Sequence[Pair]) -> bool:
    """Tell whether bare numbers count people: one says so, or their form, or people before them."""
    if any(people.sign == PEOPLE for _, people in pairs) or FORCES.search(found[0]):
        return True
    return PEOPLE in marked.text[: found.start()] or PART_OF.match(marked.text, found.end()) is not None


def _going_on(marked: MarkedSentence, found: re.Match[str]) -> Iterator[Pair]:
    """Find the nations behind that share the verb: "levert 560, België 140 en Noorwegen 190 militairen"."""
    further = GOES_ON_FROM if ORIGIN in found["who"] else GOES_ON
    end = found.end()
    while (more := further.match(marked.text, end)) is not None:
        yield from _paired(marked, more, more[0])
        end = more.end()


def _paired(marked: MarkedSentence, found: re.Match[str], said: str) -> list[Pair]:
    """Pair nations with people: one with one, each of several with the same, or each in turn with its own."""
    nations = list(marked.within(*found.span("who")))
    people = [one for one in marked.within(*found.span("what")) if one.people is not None]
    if len(nations) == 1:
        return [(nations[0], one) for one in people[:1]]
    if len(people) == 1 and EACH.search(said):
        return [(nation, people[0]) for nation in nations]
    if len(nations) == len(people) > 1 and IN_TURN.search(said):
        return list(zip(nations, people, strict=True))
    return []


class _Item(NamedTuple):
    """A nation with a number in brackets behind it, as it stands in the marked text."""

    start: int
    end: int
    pairs: tuple[Pair, ...]
    counts_people: bool


def _bracketed(marked: MarkedSentence) -> Iterator[list[Pair]]:
    series: list[_Item] = []
    for found in BRACKETED.finditer(marked.text):
        item = _item(marked, found)
        if item is None:
            continue
        if series and not BESIDE.fullmatch(marked.text, series[-1].end, item.start):
            yield _of_series(marked, series)
            series = []
        series.append(item)
    yield _of_series(marked, series)


def _item(marked: MarkedSentence, found: re.Match[str]) -> _Item | None:
    people = next(marked.within(*found.span("what")), None)
    start = found.start()
    if found["each"]:
        shared = SHARED.search(marked.text, max(start - 100, 0), start + 1)
        start = shared.start() if shared else start
    nations = tuple(marked.within(start, found.end("who")))
    if people is None or not nations:
        return None
    counts_people = people.sign == PEOPLE or found["forces"] is not None
    return _Item(start, found.end(), tuple((nation, people) for nation in nations), counts_people)


def _of_series(marked: MarkedSentence, series: Sequence[_Item]) -> list[Pair]:
    """Return the pairs of a list; bare numbers count people where another does, or what introduces the list."""
    if not series:
        return []
    stated = any(one.counts_people for one in series)
    of_people = stated or (not _counts_up(series) and _is_of_people(marked.text))
    return [pair for one in series if of_people for pair in one.pairs]


def _is_of_people(text: str) -> bool:
    return OF_MONEY.search(text) is None and any(OF_PEOPLE.find(text))


def _counts_up(series: Sequence[_Item]) -> bool:
    """Tell whether bare numbers only number their list, as marks of notes or places in a row do."""
    numbers = [one.pairs[0][1].people for one in series]
    bounds = [one.maximum for one in numbers if one is not None and one.maximum is not None]
    return len(bounds) > 1 and all(abs(right - left) == 1 for left, right in pairwise(bounds))


def _contribution(folded: str, nation: Mark, people: Mark) -> Found | None:
    if people.people is None or (people.nation and people.nation != nation.nation):
        return None
    start, end = min(nation.named, people.named), max(nation.end, people.end)
    end += folded.startswith(")", end)
    return Found(start, end, Contribution(nation.nation, people.people), people.hedge)


def _adds(folded: str, people: Mark) -> bool:
    """Tell whether people come on top of others of the same nation."""
    start, reach = people.start, max(people.start - _LONGEST_MORE, 0)
    return bool(
        _ADDED.search(folded, start, people.end)
        or _ADDED_BEHIND.match(folded, people.end)
        or _ADDED_BEFORE.search(folded, reach, start)
    )


def _refrains(folded: str, start: int, end: int, countries: Sequence[Found]) -> bool:
    """Tell whether a nation is said to have let go of what it would do, and no other nation named in between."""
    refrains = _REFRAINS.search(folded, start, end)
    if refrains is None:
        return False
    return refrains["all"] is not None or not any(start <= one.start < refrains.start() for one in countries)


def _side_by_side(folded: str, strengths: Sequence[Found]) -> Iterator[Found]:
    """Find the strengths of nations that stand right beside each other."""
    national = [(one, _nation(folded[one.start : one.end])) for one in strengths]
    beside = {
        place
        for place in range(len(national) - 1)
        if national[place][1]
        and national[place + 1][1]
        and _JOINED.fullmatch(folded, national[place][0].end, national[place + 1][0].start)
    }
    for place, (one, nation) in enumerate(national):
        if not (place in beside or place - 1 in beside) or _ADDED.search(folded, one.start, one.end):
            continue
        if nation and isinstance(one.value, Strength):
            yield Found(one.start, one.end, Contribution(nation, one.value), one.hedge)


def _nation(words: str) -> str | None:
    """Return the one nation that a strength's words name, None of two ("30 Britse en Duitse militairen")."""
    nations = {NATIONALITIES[word] for word in _WORD.findall(words) if word in NATIONALITIES}
    return nations.pop() if len(nations) == 1 else None
