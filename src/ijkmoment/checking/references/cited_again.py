"""A document that is cited again under another number: "deze rapportage (nr. 423)" right behind the one with nr. 433.

"Deze", "die" and "dit" before the document's own word point at what was cited last by that word; "de vorige evaluatie"
is one, wherever it is cited, and so is the sitting of a day in the Handelingen. And a dossier that the
letter cites once, between several of one whose digits have changed places, is that one.
"""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.figures.near_numbers import are_swapped, is_digit_off
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.references.cited import date_of, numbered
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.values import Reference
from ijkmoment.language.patterns import lazily

_PAPER = (
    r"(?:\w*rapportage|\w*brief|motie|amendement|\w*nota|\w*notitie|\w*evaluatie|\w*verslag|\w*agenda|\w*reactie|\w*advies|\w*visie"
    r"|\w*analyse)"
)
_THIS_ONE = lazily(
    rf"\s*(?:(?:in|met|bij|uit|volgens|op\s+basis\s+van|op\s+grond\s+van)\s+)?(?:deze|die|dit|dat)\s+(?P<paper>{_PAPER})\s*\(\s*(?:zie\s+)?",
    re.IGNORECASE,
)
# What the paper is about, or what tells that there is another one of its kind.
_LEADS = lazily(r"\b(?:op|over|bij|van|inzake|in|uit)\s+(?:\w+\s+)?(?:[\w-]+\s+)?\Z", re.IGNORECASE)
_RENEWED = r"vervolg\w*|aanvul\w*|aangevuld|gewijzigd\w*|wijzig\w*|vervang\w*|actualis\w*|geactualiseerd\w*|herzien\w*"
_ANOTHER = lazily(rf"\b(?:eerste|tweede|derde|vierde|volgende|nieuwe|was|beide|{_RENEWED})\b", re.IGNORECASE)
_IS_RENEWED = lazily(rf"\b(?:{_RENEWED})\b", re.IGNORECASE)
_FIRST = lazily(rf"(?<![\w-])(?P<paper>{_PAPER})(?:-[\w-]+)?(?![\w-])", re.IGNORECASE)
_OWN = lazily(r"\b(?:deze|dit)\s+\Z", re.IGNORECASE)
# A paper by its name, with what it is about, or any noun with nothing but its day behind.
_OF_A_NAME = lazily(
    r"(?<![\w-])(?:de|het|mijn|onze|ons|deze|dit)\s+(?P<which>(?:[\w-]+e\s+){0,3}?)"
    r"(?:(?P<name>artikel\s+100-brief|(?<=vorige\s)brief"
    r"|\w*(?:rapportage|evaluatie|agenda|overzicht|stand\s+van\s+zaken|analyse|visie|nota|verkenning|plan|advies))(?![\w-])"
    r"(?P<about>[^;:()]{0,90})"
    r"|(?P<noun>(?!brief|kamerbrief|motie|amendement|antwoord|vragen)[a-zà-ÿ-]{4,})"
    r"(?:\s+(?:(?:dateert|was|is)\s+)?(?:van|d\.d\.)\s+\d[^.;:()]{4,30})?\s*)"
    r"\(\s*(?:zie\s+)?\Z",
    re.IGNORECASE,
)
_NTH = lazily(
    r"(?<!\w)(?:vorige|\w+(?:ste|tiende)|tweede|derde|vierde|vijfde|zesde|zevende|negende|tiende)(?!\w)", re.IGNORECASE
)
_OF_WHAT = lazily(r"(?<![\w-])(?!Kamer\b)[A-ZÀ-Þ][\w-]+|(?<!\w)(?:19|20)\d\d(?!\w)")
_DAY = lazily(r"\d{1,2}\s+[a-z]+\s+(?:19|20)\d\d")
_SITTING = lazily(r"handelingen", re.IGNORECASE)
_TELLING = 100
_FAR, _FEW = 140, 20
_TWO, _LONGEST = 2, 600


class _Named(NamedTuple):
    """A cited paper, with which one it is of its name and what it is about."""

    claim: Claim
    reference: Reference
    nth: frozenset[str]
    about: frozenset[str]


def cited_again(letter: Letter) -> Iterator[tuple[Claim, Claim]]:
    """Yield a document that "this" says to be the one cited before it, in the sentence before, and that one."""
    for (before, first), (claim, again) in pairwise(numbered(letter)):
        one, other = first.dossier_with_suffix, again.dossier_with_suffix
        if first.number == again.number or one != other:
            continue
        sentence = letter.sentence_at(claim.start)
        found = _THIS_ONE.fullmatch(letter.text, sentence.start, claim.start)
        if found is None or letter.says(_IS_RENEWED, sentence):
            continue
        if letter.sentence_at(max(sentence.start - 2, 0)) != letter.sentence_at(before.start):
            continue
        if _is_called(letter, before, found["paper"]):
            yield claim, before


def _is_called(letter: Letter, claim: Claim, paper: str) -> bool:
    """Tell whether a citation is alone in its sentence and the one paper before it there is called so."""
    sentence = letter.sentence_at(claim.start)
    if letter.index_of(sentence.end, "reference") - letter.index_of(sentence.start, "reference") != 1:
        return False
    if claim.start - sentence.start > _LONGEST or letter.says(_ANOTHER, sentence):
        return False
    papers = [*_FIRST.finditer(letter.text, sentence.start, claim.start)]
    named = [one for one in papers if not _OWN.search(letter.text, sentence.start, one.start())]
    return [one["paper"].casefold() for one in named] == [paper.casefold()] and _LEADS.search(
        letter.text, sentence.start, named[0].start()
    ) is None


def of_one_name(letter: Letter) -> Iterator[tuple[Claim, Claim]]:
    """Yield a paper of one name whose number is that of another by a slip: two digits that have changed places.

    Of what is called the one before, and of an evaluation, another digit is a slip as well.
    """
    first: dict[Hashable, list[_Named]] = {}
    for claim, reference in numbered(letter):
        number = reference.number or ""
        start = max(letter.sentence_at(claim.start).start, claim.start - _FAR)
        found = _OF_A_NAME.search(letter.text, start, claim.start)
        if found is None or not number.isdigit() or (found["noun"] and int(number) < _TELLING):
            continue
        name = " ".join((found["name"] or found["noun"]).casefold().split())
        about, nth = _DAY.sub("", found["about"] or ""), found["which"].casefold()
        one = _Named(claim, reference, frozenset(_NTH.findall(nth)), frozenset(_OF_WHAT.findall(about)))
        others = first.setdefault((reference.dossier_with_suffix, name), [])
        for other in others[:_FEW]:
            if _differ_by_slip(one, other, name) and _may_be_one(letter, one[:2], other[:2]):
                yield claim, other.claim
                break
        others.append(one)


def _differ_by_slip(one: _Named, other: _Named, name: str) -> bool:
    number, before = one.reference.number or "0", other.reference.number or "0"
    if (one.nth and other.nth and one.nth != other.nth) or (one.about and other.about and not one.about & other.about):
        return False
    digit = name.endswith("evaluatie") and bool(one.about) != bool(other.about)
    digit = digit or (int(number) >= _TELLING and "vorige" in one.nth & other.nth)
    return are_swapped(number, before) or (digit and is_digit_off(Decimal(number), Decimal(before)))


def _may_be_one(letter: Letter, one: tuple[Claim, Reference], other: tuple[Claim, Reference]) -> bool:
    """Tell whether two citations stand in other sentences and have no two days."""
    if letter.sentence_at(one[0].start) == letter.sentence_at(other[0].start):
        return False
    days = {dated.date for it in (one, other) if (dated := date_of(letter, *it)) is not None and not dated.debated}
    return len(days) < _TWO


def one_sitting(letter: Letter) -> Iterator[tuple[Claim, Claim]]:
    """Yield where the Handelingen of one day's debate have another number than before: a sitting has one."""
    first: dict[Hashable, Claim] = {}
    for claim in letter.of_kind("reference"):
        value = claim.value
        if not isinstance(value, Reference) or value.number is None or not _SITTING.match(claim.text):
            continue
        dated = date_of(letter, claim, value)
        if dated is None or not dated.debated or dated.date.day is None:
            continue
        other = first.setdefault((value.chamber, value.session, dated.date), claim)
        if isinstance(other.value, Reference) and other.value.number != value.number:
            yield claim, other


def swapped_dossiers(letter: Letter) -> Iterator[tuple[Claim, Claim]]:
    """Yield the one citation in a dossier whose digits are those of one that is cited oftener, with one of that."""
    cited: dict[str, list[Claim]] = {}
    for claim, reference in numbered(letter):
        if reference.suffix is None:  # the budgets of two years may look so
            cited.setdefault(reference.dossier or "", []).append(claim)
    alike: dict[str, list[str]] = {}
    for dossier in cited:
        alike.setdefault("".join(sorted(dossier)), []).append(dossier)
    for group in (found for found in alike.values() if len(found) == _TWO):
        once, often = sorted(group, key=lambda one: len(cited[one]))
        one, other = cited[once][0], cited[often][0]
        together = any(letter.sentence_at(claim.start) == letter.sentence_at(one.start) for claim in cited[often])
        if len(cited[once]) == 1 < len(cited[often]) and are_swapped(once, often) and not together:
            yield one, other
