"""What a letter tells beside each of its dates: the words of the clause, of the row of a table, of the item of a list.

Some places are short, and say what an event is and no more: a step in a table ("Opening voor publiek"), what a list
announces ("vóór 8 maart 2022 de reactie op de aanbevelingen"), a noun with what belongs to it ("de opening van de lijn
naar Berlijn in mei 2023"). The words of such a label are what another place is looked through for.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.topics import LITTLE
from ijkmoment.checking.times.moments import Moment, Moments
from ijkmoment.checking.times.named_events import is_in_series, told_in
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.event_roots import root, words_of
from ijkmoment.language.patterns import lazily

# Words that stand beside dates of all kinds, and tell no event.
_GENERAL = """
    gereed ingangsdatum eigenaar trekker planning uiterlijk kracht ingang einddatum begindatum termijn dienst commando
    directeur directie koninklijke ministerie minister ministers staatssecretaris kamerstuk miljoen miljard euro procent
    personen totaal aantal ongeveer gemiddeld brief motie commissie kamer uw nederland nederlandse kabinet vervolg
    ontvangt ontvangen informeer sturen stuur zend zenden toezegging verwacht vóór
    inzet bijdrage missie operatie mandaat eenheid eenheden compagnie detachement rotatie deelname periode kosten
    treedt treden trad werking
    voorzien gepland plaats plaatsvinden plaatsvond plaatsvindt vindt vond volgt staat loopt
"""
_DETERMINER = r"(?<!\w)(?:[Dd]e|[Hh]et|[Ee]en|[Mm]ijn|[Oo]nze?|[Zz]ijn|[Hh]aar|[Hh]un|[Dd]eze|[Dd]it)\s+"
_COMPLEMENT = (
    r"(?P<of>(?:\s+(?:van|voor|naar|aan|door|met|in|bij|op|over|tussen|uit)\s+(?:[^,.;:()\d]|(?<=[\w-])\d){3,60}?)?)"
)
_BEFORE_DATE = rf"\s+(?:in|op|van|per|vanaf|sinds|rond|begin|eind)\s+(?:{WEEKDAY}\s+)?\Z"
_NOUNS = (
    lazily(rf"{_DETERMINER}(?P<event>[a-zë-]{{4,}}){_COMPLEMENT}{_BEFORE_DATE}"),
    lazily(rf"{_DETERMINER}[a-zë-]+(?:e|en)\s+(?P<event>[a-zë-]{{4,}}){_COMPLEMENT}{_BEFORE_DATE}"),
    lazily(rf"\A\s*(?P<event>[A-Z][a-zë-]{{3,}})(?=\s){_COMPLEMENT}\s*[:(]\s*\Z"),
)
_OPENS_DATE = lazily(rf"(?:{_BEFORE_DATE[:-2]}|[:(]\s*)\Z")  # what each of these ends in
# "Het akkoord dat in juli met de sector is gesloten": the noun, with the verb at the end of the clause.
_RELATIVE = lazily(
    rf"{_DETERMINER}(?:[a-zë-]+(?:e|en)\s+)?(?P<event>[a-zë-]{{4,}}),?\s+(?:die|dat)\s+(?:[^,.;:()\d]{{0,50}}\s)?"
    rf"(?:in|op|per|vanaf|sinds)\s+(?:{WEEKDAY}\s+)?\Z"
)
# What a letter says takes place is an event, whatever its noun: "de herhaaltest staat gepland voor".
_OCCURS = (
    lazily(
        rf"{_DETERMINER}(?:[a-zë-]+(?:e|en)\s+)?(?P<event>[a-zë-]{{5,}}){_COMPLEMENT}\s+(?:vond|vindt|volgt|volgde|start"
        r"|staat\s+gepland|is\s+gepland|is\s+voorzien)(?:\s+plaats)?\s+(?:op|in|voor)\s+\Z"
    ),
    lazily(
        rf"\A\s*(?:vond|vindt|volgt|volgde)\s+{_DETERMINER}(?:[a-zë-]+(?:e|en)\s+)?(?P<event>[a-zë-]{{5,}}){_COMPLEMENT}"
        r"(?:\s+plaats)?\s*(?:[.,;]|\Z)"
    ),
)
_TAKES_PLACE = lazily(r"vond|vindt|volg|start|gepland|voorzien")  # what each of these holds
_END = lazily(r"[,.;:()]")
_FINITE = lazily(
    r"(?<!\w)(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|treedt|treden|trad|gaat|gaan|ging|komt|komen|kwam"
    r"|zal|zullen|kan|kunnen|moet|moeten)(?!\w)"
)
_SCHEDULED = lazily(r"(?<!\w)(?:voorzien|gepland|beoogd|plaats|plaatsvinden)(?!\w)")
# What has its own verb: "opening", "aankomst", "inslag", "staatsgreep".
_OF_A_VERB = lazily(
    r"\A(?!verslag\Z)(?:\w{2,}ing|\w*(?:start|begin|aanvang|vertrek|komst|slag|greep|val|brand|ramp|dracht|braak|top|conferentie))\Z"
)
_CLAUSE = lazily(r"[,;:]|\s(?:en|maar|of|dan|waarna)\s")
_LONGEST, _REACH, _NEAR, _WIDE = 800, 160, 25, 35
_MOST_WORDS, _VERBS = 7, 2


class Telling(NamedTuple):
    """A moment with the words beside it: roots of its clause or row; of its label, where the place has one."""

    moment: Moment
    place: Span
    block: Block
    text: str
    near: frozenset[str]
    label: frozenset[str] = frozenset()
    event: str = ""  # the noun of a label that its verb may stand for
    occurs: bool = False  # whether the place says that this is when it is: "vond plaats op"


class Tellings:
    """What a letter tells beside its dates; made once, by `letter.once(Tellings)`."""

    def __init__(self, letter: Letter) -> None:
        self._letter, self._around = letter, letter.once(Around)
        self._before: dict[Span, frozenset[str]] = {}

    @cached_property
    def all(self) -> tuple[Telling, ...]:
        """The tellings, in order of position."""
        moments = self._letter.once(Moments).told
        found = (self._telling(moments, index) for index in range(len(moments)))
        return tuple(one for one in found if one is not None)

    @cached_property
    def often(self) -> Mapping[str, int]:
        """How often each root stands in the letter."""
        found: Counter[str] = Counter()
        for run, places in self._letter.runs.items():
            found[root(run)] += len(places)
        return found

    @cached_property
    def by_root(self) -> Mapping[str, Sequence[Telling]]:
        """The tellings that have a root beside their date."""
        found: dict[str, list[Telling]] = {}
        for one in self.all:
            for word in one.near:
                found.setdefault(word, []).append(one)
        return found

    def around(self, one: Telling, label: Telling) -> frozenset[str]:
        """Return the roots of a telling with those of the sentence before it, where that is not the label's own."""
        before = self._letter.sentence_at(max(one.place.start - 2, one.block.start))
        if one.block.kind == "cell" or before in (one.place, label.place):
            return one.near
        if before not in self._before:
            self._before[before] = _roots(self._letter.part(before))
        return one.near | self._before[before]

    def _telling(self, moments: Sequence[Moment], index: int) -> Telling | None:
        moment = moments[index]
        if moment.month is None and not moment.alone:
            return None
        block = self._letter.document.block_at(moment.span.start)
        if block is not None and block.kind == "cell":
            return self._row(moment, block)
        sentence = self._letter.sentence_at(moment.span.start)
        if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _LONGEST:
            return None
        before, behind = self._beside(sentence, moments, index)
        clause = f"{before} {behind}"
        near = _roots(clause)
        found = Telling(moment, sentence, block, clause, near | {root(name) for name in told_in(clause)})
        label, event = self._label(block, before, behind, near) if moment.alone else (frozenset[str](), "")
        if not label and moment.alone and (noun := _occurring(before, behind)) is not None:
            return found._replace(
                label=_roots(f"{noun['event']} {noun['of']}"), event=noun["event"].lower(), occurs=True
            )
        return found._replace(label=label, event=event)

    def _label(self, block: Block, before: str, behind: str, near: frozenset[str]) -> tuple[frozenset[str], str]:
        """Return the label of a clause, with its noun where it has one."""
        before = before[-_REACH:]
        if _OPENS_DATE.search(before, max(len(before) - _NEAR, 0)) is None:
            return (near if block.kind == "item" and len(near) <= _MOST_WORDS else frozenset()), ""
        if (noun := _RELATIVE.search(before)) is not None and _is_an_event(noun["event"]):
            verbs = _roots(" ".join(_END.split(behind, maxsplit=1)[0].split()[-_VERBS:]))
            return (_roots(noun["event"]) | verbs, noun["event"]) if verbs else (verbs, "")
        noun = next((one for way in _NOUNS if (one := way.search(before))), None)
        if noun is not None and _is_an_event(noun["event"]) and not _has_another_verb(noun["of"], behind):
            return _roots(f"{noun['event']} {noun['of']}"), noun["event"].lower()
        short = block.kind == "item" and len(near) <= _MOST_WORDS
        return (near if short else frozenset()), ""

    def _beside(self, sentence: Span, moments: Sequence[Moment], index: int) -> tuple[str, str]:
        """Return the words before and behind a date, of its clause where another date has one of its own."""
        (*_, span, alone), text = moments[index], self._letter.text
        if not alone:
            return text[sentence.start : span.start], text[span.end : sentence.end]
        before = next(
            (one.span.end for one in reversed(moments[max(index - 2, 0) : index]) if one.span.end <= span.start), 0
        )
        behind = next(
            (one.span.start for one in moments[index + 1 : index + 3] if one.span.start >= span.end), len(text)
        )
        start, end = max(before, sentence.start), min(behind, sentence.end)
        if start == before and (cut := _CLAUSE.search(text, start, span.start)):
            start = cut.start()
        if end == behind and (cut := _CLAUSE.search(text, span.end, end)):
            end = cut.start()
        return text[start : span.start], text[span.end : end]

    def _row(self, moment: Moment, cell: Block) -> Telling | None:
        """Return what a row tells of a date, by the first of its cells that has words."""
        texts = (self._letter.text[one.start : one.end] for one in self._around.beside(cell))
        text = next((one for one in texts if _roots(one)), "")
        if cell.row == 0 or cell.head or not text:
            return None
        label, first = _roots(text), next(words_of(text), "")
        event = first.lower() if has_a_verb(first.lower()) else ""
        return Telling(moment, Span(cell.start, cell.end), cell, text, label, label, event)


def _occurring(before: str, behind: str) -> re.Match[str] | None:
    """Return the noun of what a clause says takes place."""
    if _TAKES_PLACE.search(before, max(len(before) - _WIDE, 0)) is None and _TAKES_PLACE.match(behind.lstrip()) is None:
        return None
    found = _OCCURS[0].search(before[-_REACH:]) or _OCCURS[1].search(behind)
    return found if found is not None and _is_an_event(found["event"]) else None


def has_a_verb(noun: str) -> bool:
    """Tell whether a noun tells what happens, so that a verb may stand for it."""
    return _OF_A_VERB.match(noun) is not None


def _has_another_verb(complement: str, behind: str) -> bool:
    """Tell whether a clause goes on to say what happened to the thing that its noun names: "is op 3 mei gewijzigd"."""
    if _FINITE.search(complement) is None:
        return False
    return _SCHEDULED.search(complement + behind) is None and any(map(str.isalpha, _END.split(behind, maxsplit=1)[0]))


def _is_an_event(noun: str) -> bool:
    """Tell whether a letter may name one thing alone by a noun and its date."""
    return root(noun) not in _LITTLE and not is_in_series(noun)


def _roots(text: str) -> frozenset[str]:
    return frozenset(map(root, words_of(text))) - _LITTLE


_LITTLE = frozenset(map(root, f"{LITTLE} {_GENERAL}".split())) - {root("begin"), root("indiening")}
