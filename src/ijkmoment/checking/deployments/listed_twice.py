"""Deployments that a letter lists twice, with how many people they had and with what they cost: where one lacks.

Both lists stand near each other and are of one thing: nearly every line of either has the name of a line of the other.
Neither a country nor an operation is needed for that, so that small missions known by a town are seen too. A line
without a name among lines that have one is of a kind of costs, or of a staff.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.deployments.deployment_units import Unit, Words, matched, within
from ijkmoment.checking.deployments.in_letter import is_of_all
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.listed import Listed, lists
from ijkmoment.facts.claim import ClaimKind
from ijkmoment.language.patterns import lazily

_PEOPLE = lazily(
    r"(?<!\w)(?:personen|personeel|\w*militairen|mensen|functionarissen|omvang|waarnemers|deskundigen|\w*experts|fte|sterkte"
    r"|marechaussees|politieagenten|trainers|adviseurs|mariniers)(?!\w)"
)
_COSTS = lazily(
    r"(?<!\w)(?:\w*kosten|\w*uitgaven|uitgegeven|kostten|gekost|bedrag(?:en)?|financi\w+|gerealiseerd\w*)(?!\w)"
)
_DEPLOYED = lazily(
    r"(?<!\w)(?:\w*missies?|bijdragen?|operaties?|\w*inzet(?:ten)?|deelnam\w*|deelgenomen|detachement\w*)(?!\w)"
)
_OF_ALL = lazily(
    r"\W*(?:(?:sub)?tota(?:al|le)\w*|overige?\w*|diversen|samen|gezamenlijk\w*|algeme\w+|transport|\w*transport|voorbereiding\w*"
    r"|reserve\w*|onvoorzien)(?!\w)",
    re.IGNORECASE,
)
_NOBODY = lazily(r"(?<![\w.,])(?:0|nul|geen|nihil)(?![\w.,])", re.IGNORECASE)
_WORD = lazily(r"[^\W\d_][\w’'-]*")
_FEWEST, _REACH, _BEFORE, _MOST = 3, 2_500, 200, 30


class Uneven(NamedTuple):
    """A line of one list that the other lacks, whether that is the one of costs, and the other's lines."""

    line: Unit
    costs: bool
    others: Sequence[Unit]


class _Lines(NamedTuple):
    """The lines of a list that are of one deployment each, and whether a line of several stands among them."""

    span: Span
    units: Sequence[Unit]
    joint: bool


def uneven(letter: Letter) -> Iterator[Uneven]:
    """Yield the one line that a list of people has and the list of costs near it lacks, or the other way round."""
    words = Words(letter)
    listed = [one for one in lists(letter) if len(one.spans) >= _FEWEST - 1]
    of_people = [
        _lines(letter, words, one)
        for one in listed
        if _has(letter, one, "strength") or _PEOPLE.search(letter.folded, *_heads(one))
    ]
    of_costs = [
        _lines(letter, words, one)
        for one in listed
        if (one.rows or _has(letter, one, "money")) and _COSTS.search(letter.folded, *_heads(one))
    ]
    for people in of_people:
        near = [one for one in of_costs if one.span != people.span and _gap(people.span, one.span) <= _REACH]
        costs = max(near, key=lambda one: len(matched(people.units, one.units)), default=None)
        if costs is not None and _is_of_deployments(letter, people, costs):
            yield from _compared(letter, people, costs)


def _has(letter: Letter, one: Listed, kind: ClaimKind) -> bool:
    """Tell whether most lines of a list have people or money."""
    said = sum(any(True for _ in within(letter.of_kind(kind), span)) for span in one.spans)
    return said * 2 > len(one.spans)


def _heads(one: Listed) -> Span:
    """Return where the title of a list and the heads of a table stand."""
    return Span(one.before.start if one.before is not None else one.spans[0].start, one.spans[0].start)


def _lines(letter: Letter, words: Words, one: Listed) -> _Lines:
    own = one.spans[is_of_all(letter, one.spans[0], one) : _MOST]
    named = [words.unit(span) for span in own if not _OF_ALL.match(letter.text, *span)]
    named = [unit._replace(words=frozenset(word for word in unit.words if not word[0].isdigit())) for unit in named]
    units = [unit for unit in named if unit.keys or unit.words]
    joint = len(one.spans) > _MOST or any(
        _OF_ALL.match(letter.text, *span) and "tota" not in letter.folded[span.start : span.end] for span in one.spans
    )
    return _Lines(Span(one.spans[0].start, one.spans[-1].end), units, joint)


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _is_of_deployments(letter: Letter, one: _Lines, other: _Lines) -> bool:
    """Tell whether what stands before the first of two lists, or in the list of people, is of deployments."""
    start = min(one.span.start, other.span.start)
    return _DEPLOYED.search(letter.folded, max(start - _BEFORE, 0), one.span.end) is not None


def _compared(letter: Letter, people: _Lines, costs: _Lines) -> Iterator[Uneven]:
    pairs = matched(people.units, costs.units)
    left = [one for index, one in enumerate(people.units) if index not in pairs]
    other = [one for index, one in enumerate(costs.units) if index not in pairs.values()]
    if len(pairs) < _FEWEST - 1 or len(left) + len(other) != 1:
        return
    line, others, joint = (left[0], costs.units, costs.joint) if left else (other[0], people.units, people.joint)
    if joint or any(line.may_be(one) for one in others) or letter.says(_NOBODY, line.span):
        return
    if _is_named(letter, line) or not all(_is_named(letter, one) for one in others):
        yield Uneven(line, costs=bool(left), others=others)


def _is_named(letter: Letter, line: Unit) -> bool:
    """Tell whether a line has a name, and not the words for a kind of costs: "Munitie", "Medische zorg"."""
    words = _WORD.findall(letter.part(line.span))
    speller = letter.speller
    opens = bool(words) and (speller is None or not speller.stands(words[0].lower()))
    return bool(line.keys) or opens or any(one[0].isupper() for one in words[1:])
