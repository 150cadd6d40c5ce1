"""A document that is cited again under another number, whose digits have changed places or of which one differs.

Two documents of one dossier whose numbers are so alike, told of with a like day, name or rare word, are one. "De vorige
evaluatie" is one, wherever it is cited, and so is the sitting of a day in the Handelingen. And a dossier that is cited
once, between several of one whose digits have changed places, is that one.
"""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.near_numbers import are_swapped, is_digit_off
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.references.cited import date_of, numbered
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.values import Reference
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import MONTHS

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
_ANSWERS = lazily(r"\b(?:\w*reactie|appreciatie|(?:be)?antwoord\w*)\b", re.IGNORECASE)
_SITTING = lazily(r"handelingen", re.IGNORECASE)
_TELLING = 100
_FAR, _FEW, _SHORTEST, _RARE = 140, 20, 5, 4
# What tells of papers in any letter.
_FORMULA = frozenset(
    "kamer kamerstuk kamerstukken brief brieven heeft hebben heb kabinet regering minister staatssecretaris lid leden "
    "over voor naar zoals waarin deze hierover daarover geïnformeerd informeerde gestuurd gezonden toegezonden zijn "
    "aangeboden verzoekt verzocht motie moties aangenomen gewijzigde toegezegd debat wordt werd worden met eerder "
    "laatst".split()
)
_TWO = 2


class _Named(NamedTuple):
    """A cited paper, with which one it is of its name and what it is about."""

    claim: Claim
    reference: Reference
    nth: frozenset[str]
    about: frozenset[str]


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


def swapped_numbers(letter: Letter) -> Iterator[tuple[Claim, Claim]]:
    """Yield a document whose digits are those of one cited before it in its dossier, told of with a like day or word.

    Not where they have two days, or stand in one sentence.
    """
    seen: dict[Hashable, list[tuple[Claim, Reference]]] = {}
    for one in numbered(letter):
        number = one[1].number or ""
        alike = seen.setdefault((one[1].dossier_with_suffix, "".join(sorted(number))), [])
        for other in alike[:_FEW] if int(number) >= _TELLING else ():
            swapped = are_swapped(number, other[1].number or "") and _may_be_one(letter, one, other)
            if swapped and _are_told_alike(letter, one[0], other[0]):
                yield one[0], other[0]
                break
        alike.append(one)


def _are_told_alike(letter: Letter, one: Claim, other: Claim) -> bool:
    """Tell whether the sentences of two citations share a month, a name, or a word that stands in few others."""
    spans = [letter.sentence_at(it.start) for it in (one, other)]
    if letter.says(_ANSWERS, spans[0]) != letter.says(_ANSWERS, spans[1]):
        return False  # "de motie-Kuiper (nr. 351)" and "de reactie op de motie-Kuiper (nr. 315)"
    days = [frozenset(_DAY.findall(letter.part(it))) for it in spans]
    if all(days) and days[0].isdisjoint(days[1]):
        return False
    here, there = (frozenset(letter.runs_in(*it)) for it in spans)
    shared, said = here & there - _FORMULA, letter.part(spans[0])
    telling = (it for it in shared if len(it) >= _SHORTEST or (len(it) == _SHORTEST - 1 and it.capitalize() in said))
    return any(word in MONTHS["nl"] or len(letter.runs[word]) <= _RARE for word in telling)


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
