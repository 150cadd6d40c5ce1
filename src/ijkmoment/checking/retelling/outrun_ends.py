"""Ends that an extension elsewhere outruns by whole months, of a mandate, a contribution or a scheme.

"Het mandaat loopt tot en met 31 december 2026", where "de bijdrage in Kosovo te verlengen tot en met 31 december 2028"
stands in another place. An extension keeps the day of the month, or its last day. Both are of one thing where they
share a name, told in their sentence or in the headings over it, or where the letter extends no more than that one; our
mandate and our contribution are one, where no other body gives it. What is told as it was, as the first or the present
one, or as planned otherwise is left alone.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.deployments.extensions import EXTENDED
from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.retelling.days_told import names_at
from ijkmoment.checking.retelling.extended_since import OF_ELSE, is_theirs, may_be_former
from ijkmoment.checking.text.topics import content, stems
from ijkmoment.checking.times.put_off import THEIRS, UNSURE, kinds_in
from ijkmoment.checking.times.tense_words import PAST, WAS
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.countries import country_code
from ijkmoment.language.patterns import lazily

_EXTENDS = lazily(r"(?<!\w)(?:\w*verleng\w*|voortgezet|voortzett\w*|voort\s+te\s+zetten)(?!\w)")
_GOING_ON = ("verleng", "voortge", "voortzet", "voort te")
_UNTIL = lazily(
    r"(?<!\w)(?:tot\s+en\s+met|t/m|tot|einde[^.;]{0,60}\sop|(?:eindig(?:t|en)|lo(?:opt|pen)|verstrijk(?:t|en))(?:[^.;]{0,60}\s)?op)\s+(?:eind\s+)?\Z"
)
_OTHERWISE = lazily(
    rf"(?<!\w)(?:{PAST}|{WAS}|liep|liepen|had|hadden|duurde|leverde|diende|zou(?:den)?|oorspronkelijk\w*|eerder\w*|vorige?|aanvankelijk\w*|huidige?"
    r"|lopende?|thans|nu|nog|inmiddels|vooralsnog|formeel|bestaande?|rapportage\w*|verslag\w*|\w*periode|rotatie\w*|kost(?:en|te)|uitgaven|raming"
    r"|begroot|eerste|tweede|derde|tijdelijk\w*|daarna|waarna|totdat|indien|mits|tenzij|als|zonder|anders|volgens|commandant\w*|voorzitter|fase|tranche)(?!\w)|€"
)
_AIM = lazily(r"(?<!\w)(?:streef\w*|streven|vorig\w*|eerder\w*|destijds)(?!\w)")
_OF_WHICH = lazily(r"(?<!\w)(?:die|dat|waar(?:aan|bij|door|in|mee|onder|op|over|toe|van|voor)?)(?!\w)")
_RUNS = frozenset(
    stems(
        "mandaat loopt lopen eindigt eindigen duurt geldt verstrijkt neemt deel werken werkt blijft levert"
        " einde operatie begint start maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    )
)
_OURS = frozenset({"own", "mandate"})
_SENDS = lazily(r"(?<!\w)(?:levert|leveren|zet|zetten|neemt|nemen|met\s[^.;,]{0,30}militairen)(?!\w)")
_GIVEN = lazily(r"(?<!\w)(?:\w*[Rr]aad|VN|EU|Verenigde\s+Naties|Europese\s+Unie|resolutie)(?!\w)")
_NATIONAL = lazily(r"(?<!\w)Nederlandse?(?!\w)")
_BARE = lazily(r"(?<!\w)(?:[Hh]et|[Oo]ns)\s+mandaat\s+(?:loopt|eindigt|duurt|geldt|verstrijkt|is)(?!\w)")
_NOT_OURS = (THEIRS, OF_ELSE)
_KINDS, _REACH, _LONGEST, _FEW, _MOST = frozenset({"paragraph", "item"}), 90, 600, 20, 200


class _End(NamedTuple):
    """An end, its sentence, what kinds of things that speaks of, and the stretch of what it may name."""

    date: Date
    span: Span
    sentence: Span
    kinds: frozenset[str]
    told: Span
    extends: bool
    begins: Date | None


def outrun_ends(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the ends that an extension puts off which stands elsewhere, each with the later end."""
    if not letter.holding(_GOING_ON):
        return
    ends = [
        one for claim in islice(letter.of_kind("date", "period"), _MOST) if (one := _end(letter, claim)) is not None
    ]
    extensions = [one for one in ends if one.extends and _is_sure(letter, one)][:_FEW]
    for one in ends if extensions else ():
        if one.extends or letter.says(EXTENDED, one.sentence) or _OTHERWISE.search(letter.folded, *one.sentence):
            continue
        later = next((it for it in extensions if _is_of_it(letter, one, it, extensions)), None)
        if later is not None:
            yield one.span, later.span


def _end(letter: Letter, claim: Claim) -> _End | None:
    """Return the end that a claim tells in a running sentence."""
    value = claim.value.end if isinstance(claim.value, Period) else claim.value
    block, sentence = letter.block_at(claim.start), letter.sentence_at(claim.start)
    if not isinstance(value, Date) or not value.possible or block is None or block.kind not in _KINDS:
        return None
    before = letter.folded[max(sentence.start, claim.start - _REACH) : claim.start]
    if sentence.end - sentence.start > _LONGEST or (claim.kind == "date" and not _UNTIL.search(before)):
        return None
    extends = _EXTENDS.search(letter.folded, *sentence) is not None
    told = Span(block.start, block.end) if extends else sentence
    begins = claim.value.start if isinstance(claim.value, Period) else None
    kinds = frozenset(kinds_in(letter.part(sentence)))
    return _End(value, date_span(claim, value), sentence, kinds, told, extends, begins)


def _names(letter: Letter, one: _End) -> frozenset[str]:
    """Return the names in what tells an end and in the headings over it."""
    over = (names_at(letter, Span(it.start, it.end)) for it in letter.headings_at(one.span.start))
    return names_at(letter, one.told).union(*over)


def _is_sure(letter: Letter, one: _End) -> bool:
    """Tell whether an extension was decided, and is no other nation's."""
    return bool(one.kinds) and not any(letter.says(it, one.sentence) for it in (UNSURE, _AIM, THEIRS))


def _is_of_it(letter: Letter, one: _End, later: _End, extensions: list[_End]) -> bool:
    """Tell whether an extension may be of what ends: by whole months later, of one kind and in no other words."""
    if later.date.first() <= one.date.last() or not may_be_former(one.date, later.date):
        return False
    before = Span(one.sentence.start, one.span.start)
    beside = letter.block_at(one.span.start) == letter.block_at(later.span.start)
    if (beside and one.span.start < later.span.start) or _OF_WHICH.search(letter.folded, *before):
        return False  # what was in force before it, or a day of what is told beside it
    if is_theirs(letter.part(later.sentence), _names(letter, later)) or any(
        letter.says(it, one.sentence) for it in _NOT_OURS
    ):
        return False
    if _begins_behind(one, later) or (one.kinds.isdisjoint(later.kinds) and not _is_ours(letter, one, later)):
        return False
    return _is_named_whole(letter, one, later) or _is_told_so(letter, one, later, extensions)


def _is_told_so(letter: Letter, one: _End, later: _End, extensions: list[_End]) -> bool:
    """Tell whether an end is told in no words and names but an extension's, or in none where the letter has one."""
    words = _words(letter, Span(one.sentence.start, one.span.start))
    if not words and not _names(letter, one):
        return len({it.date for it in extensions}) == 1
    block = letter.block_at(later.span.start)
    around = [Span(it.start, it.end) for it in (*letter.headings_at(later.span.start), *((block,) if block else ()))]
    told = {word for span in around for word in _words(letter, span)}
    return words <= told and _names(letter, one) <= _names(letter, later)


def _is_ours(letter: Letter, one: _End, later: _End) -> bool:
    """Tell whether a mandate and a contribution are one, as no other body gives it, or men are sent who contribute."""
    if "own" not in one.kinds | later.kinds or not (later.kinds <= _OURS and one.kinds <= _OURS):
        return False
    if not one.kinds:
        return letter.says(_SENDS, one.sentence)
    if not names_at(letter, later.sentence):
        return False
    mandate = one if "mandate" in one.kinds else later
    block = letter.block_at(mandate.span.start)
    given = block is not None and letter.says(_GIVEN, Span(block.start, block.end))
    return letter.says(_NATIONAL, mandate.sentence) or (not given and letter.says(_BARE, mandate.sentence))


def _is_named_whole(letter: Letter, one: _End, later: _End) -> bool:
    """Tell whether an end has all names of an extension, which are more than a country's."""
    named, own = names_at(letter, later.sentence), _names(letter, one)
    countries = {country_code(it) for it in named} - {None}
    if len(named) <= len(countries) or not one.kinds | later.kinds <= _OURS:
        return False
    return all(any(it == name or it.startswith((f"{name}-", f"{name}'")) for it in own) for name in named)


def _begins_behind(one: _End, later: _End) -> bool:
    """Tell whether an extension begins when the end is there, and so tells of it: "van 1 januari tot en met"."""
    begins = later.begins
    return begins is not None and begins.possible and timedelta(0) <= begins.first() - one.date.last() <= timedelta(1)


def _words(letter: Letter, span: Span) -> set[str]:
    """Return what a stretch is about, without how an end is told."""
    return {*content(letter.part(span))} - _RUNS
