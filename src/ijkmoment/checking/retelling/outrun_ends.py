"""Ends that an extension elsewhere outruns by whole months, of whatever is extended.

"Het mandaat voor Kosovo loopt tot en met 31 december 2026", where "de bijdrage in Kosovo te verlengen tot en met 31
december 2028" stands in another place. An extension keeps the day of the month, or its last day. Both are of one thing
where what tells the end, its row or the heading over it has no name but those of the extension, its paragraph and its
headings; where they share a short form; where their sentences share two nouns, and no names keep them apart; or where
neither has a name and the letter extends one thing. What is told as it was, as the first or the present one, or as
planned otherwise is left alone.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.retelling.days_told import names_at
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.topics import content, stem, stems
from ijkmoment.checking.times.put_off import THEIRS, UNSURE
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Code
from ijkmoment.language.countries import country_code
from ijkmoment.language.patterns import lazily

_EXTENDS = lazily(r"(?<!\w)(?:verleng\w*|voortgezet|voortzett\w*|voort\s+te\s+zetten)(?!\w)")
_GOING_ON = ("verleng", "voortge", "voortzet", "voort te")
_UNTIL = lazily(
    r"(?<!\w)(?:tot\s+en\s+met|t/m|tot)\s+(?:eind\s+)?\Z"
    r"|(?<!\w)(?:einde|eindigt|eindigen|verstrijkt|verstrijken|vervalt|loopt|lopen|sluit|stopt|wordt|worden)(?!\w)[^.;:]{0,60}\s(?:op|per|in)\s+\Z"
)
_ENDS_BEHIND = lazily(
    r"\s+(?:(?:wordt|worden)\s+)?(?:eindigt|eindigen|verstrijkt|vervalt|afloopt|aflopen|stopt|sluit|ten\s+einde"
    r"|(?P<done>afgerond|beëindigd|afgesloten)|(?:loopt|lopen)\s[^.;]{0,40}(?:af|ten\s+einde))(?!\w)"
)
_IS = lazily(r"(?<!\w)(?:is|zijn)(?!\w)[^.;]*\Z")
_OTHERWISE = lazily(
    r"(?<!\w)(?:liep|liepen|had|hadden|duurde|leverde|diende|zou(?:den)?|was|waren|werd|werden|oorspronkelijk\w*|eerder\w*|vorige?|aanvankelijk\w*"
    r"|nieuwe?\s+\w*(?:mandaat|bijdrage|inzet|regeling)|thans|nog|inmiddels|vooralsnog|bestaande?|eerste|tweede|derde|waarna|totdat|oefening\w*|training|indien|mits|tenzij|zonder|anders|volgens"
    r"|(?:deze|volgende)\s+rotatie|verleng\w*|doorg\w+|voortge\w+|kost(?:en|te)|uitgaven|raming|aanvra\w+|inschrij\w+|commandant\w*|voorzitter"
    r"|fase|tranche|verslag\w*|rapportage\w*|periode)(?!\w)|€"
)
# "Het huidige mandaat loopt tot" may stand beside a decision to extend it, not where it was extended.
_PRESENT = lazily(r"(?<!\w)(?:huidige?|lopende?)(?!\w)", re.IGNORECASE)
_EXTENDED = lazily(r"(?<!\w)verleng(?:d|de|den)(?!\w)")
_AIM = lazily(r"(?<!\w)(?:streef\w*|streven|vorig\w*|eerder\w*|destijds)(?!\w)")
_ITSELF = lazily(r"(?<!\w)(?:\w*mandaat|\w*bijdrage|\w*inzet|missie|operatie|deelname|aanwezigheid)(?!\w)")
_WHAT = lazily(rf"{_ITSELF.pattern}|(?<!\w)(?:levert|leveren|neemt|nemen)(?!\w)")
_GIVEN = lazily(r"(?<!\w)(?:\w*[Rr]aad|VN|EU|Verenigde\s+Naties|Europese\s+Unie|resolutie)(?!\w)")
_NATIONAL = lazily(r"(?<!\w)(?:Nederland\w*|[Oo]ns|[Oo]nze)(?!\w)")
_AT_A_PLACE = lazily(r"(?<!\w)(?:in|te|bij|nabij|naar|uit|vanuit|boven|rond)\s+(?P<name>[A-ZÀ-Þ][\w’-]+)")
_THEIRS = lazily(r"(?<!\w)(?!Nederlandse\s|Europese\s)[A-ZÀ-Þ]\w+se\s+[a-z]")
_OF_A_PLACE = lazily(
    r"(?<!\w)(?:in|aan|uit|voor|naar|met|van|bij|vanuit|over|tussen|en|de|het|republiek)\s+\Z|[(,–-]\s*\Z"
)
_HERE = Code("country", "NL")
_RUNNING = lazily(
    r"(?<!\w)(?:loopt|lopen|geldt|gelden|duurt|duren|eindigt|eindigen|vervalt|vervallen|verstrijkt|afloopt|aflopen|afgerond|afgesloten|beëindigd|stopt|sluit|blijft|blijven|gemandateerd|verbonden|werkt|werken|staat|staan)(?!\w)"
)
_ALONE = lazily(
    r"(?<!\w)(?:de|het|deze|dit)\s+(?:huidige\s+)?(?P<what>[a-zà-ÿ-]{6,})\s+(?:loopt|geldt|duurt|eindigt|vervalt|verstrijkt)(?!\w)"
)
_AT_REQUEST = lazily(r"(?<!\w)op\s+(?:\w+\s+)?verzoek(?!\w)")
# What a sentence says to end then is not the thing itself: a time to apply in, money, somebody's place on it.
_OF_ELSE = lazily(
    r"€|(?<!\w)(?:euro|miljoen|\w*aanvra\w+|ingediend|indien(?:en)?|inschrij\w+|\w*bezwa\w+|\w*consultatie|reageren|reacties?|beschikbaar|begroot"
    r"|voorzitter|leden|commandant\w*|geleid|leiding|\w*budget|pilot|proef|kan|kunnen|via|gestremd|geopend|open|dicht)(?!\w)"
)
_HEAD = lazily(r"mandaat|einde?\b|einddatum|looptijd|\btot\b|t/m|duur")
_NAME = lazily(r"[A-ZÀ-Þ][\w’'-]+")
_SHORT_FORM = lazily(r"[a-z]?[A-Z][A-Z-]+\w*")
_RUNS = frozenset(
    stems(
        "mandaat loopt lopen eindigt eindigen duurt geldt verstrijkt neemt deel werken werkt blijft levert"
        " einde operatie begint start maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    )
)
_LONGEST, _REACH, _FEW, _MOST, _COMPOUND = 700, 90, 20, 200, 12


class _End(NamedTuple):
    """An end, where it is told, and in what sentence and block."""

    date: Date
    span: Span
    sentence: Span
    block: Block
    begins: Date | None


def outrun_ends(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the ends that an extension puts off which stands elsewhere, each with the later end."""
    if not letter.holding(_GOING_ON):
        return
    ends = [
        one for claim in islice(letter.of_kind("date", "period"), _MOST) if (one := _end(letter, claim)) is not None
    ]
    extensions = [one for one in ends if _is_sure(letter, one)][:_FEW]
    for one in ends if extensions else ():
        if not _stands_as_end(letter, one, ends):
            continue
        later = next((it for it in extensions if _may_put_off(letter, one, it) and _is_of_it(letter, one, it)), None)
        later = later or _only_one(letter, one, extensions)
        if later is not None:
            yield one.span, later.span


def _end(letter: Letter, claim: Claim) -> _End | None:
    """Return the end that a claim tells in a running sentence, or in a column of ends."""
    value = claim.value.end if isinstance(claim.value, Period) else claim.value
    block, sentence = letter.block_at(claim.start), letter.sentence_at(claim.start)
    if not isinstance(value, Date) or not value.possible or block is None or block.kind in ("heading", "footnote"):
        return None
    begins = claim.value.start if isinstance(claim.value, Period) else None
    if block.kind == "cell":
        heads = letter.once(Around).heads(block)
        told = any(_HEAD.search(letter.folded, one.start, one.end) for one in heads)
    else:
        before = letter.folded[max(sentence.start, claim.start - _REACH) : claim.start]
        told = claim.kind == "period" or _UNTIL.search(before) is not None
        behind = _ENDS_BEHIND.match(letter.folded, claim.end)
        told = told or (behind is not None and not (behind["done"] and _IS.search(before)))
    if not told or sentence.end - sentence.start > _LONGEST:
        return None
    return _End(value, date_span(claim, value), sentence, block, begins)


def _is_sure(letter: Letter, one: _End) -> bool:
    """Tell whether an end is of an extension that was decided, and is no other nation's."""
    if one.block.kind == "cell" or not _EXTENDS.search(letter.folded, *one.sentence):
        return False
    said = _AT_REQUEST.sub("", letter.part(one.sentence))
    if any(it.search(said) for it in (UNSURE, _AIM, THEIRS)):
        return False
    named = (it for it in letter.of_kind("country") if one.sentence.start <= it.start < one.sentence.end)
    return all(_OF_A_PLACE.search(letter.folded, one.sentence.start, it.start) or it.value == _HERE for it in named)


def _stands_as_end(letter: Letter, one: _End, ends: list[_End]) -> bool:
    """Tell whether an end is told as it stands, of one thing, and nothing beside it says that it was put off."""
    if one.block.kind == "cell":
        row = letter.once(Around).beside(one.block)
        return not any(cell.start <= it.span.start < cell.end for cell in row for it in ends)
    said = letter.folded[slice(*one.sentence)]
    past = letter.date is not None and one.date.last() < letter.date.first()
    if _OTHERWISE.search(said) or letter.says(_THEIRS, one.sentence):
        return False
    if (past and one.begins) or any(it.sentence == one.sentence and it.date != one.date for it in ends):
        return False
    following = letter.sentence_at(one.sentence.end + 1)
    if following.start >= one.block.end or not _EXTENDS.search(letter.folded, *following):
        return True
    return bool(names_at(letter, following) - names_at(letter, one.sentence))


def _may_put_off(letter: Letter, one: _End, later: _End) -> bool:
    """Tell whether an extension elsewhere lasts whole months longer, and does not tell of the former end itself."""
    if later.date.first() <= one.date.last() or not _may_be_former(one.date, later.date):
        return False
    mandates = all("mandaat" in letter.folded[slice(*it.sentence)] for it in (one, later))
    if one.block == later.block and (one.span.start < later.span.start or not mandates):
        return False
    if letter.says(_PRESENT, one.sentence) and not _EXTENDED.search(letter.folded, *later.sentence):
        return False
    begins = later.begins.first() - one.date.last() if later.begins and later.begins.possible else None
    if begins in (timedelta(0), timedelta(1)) and not letter.text[later.block.end : one.block.start].strip():
        return False
    told = [it for it in letter.of_kind("date", "period") if later.sentence.start <= it.start < later.block.end]
    same = [it for it in told if one.date in (it.value, getattr(it.value, "end", None))]
    return not any(it.start < later.sentence.end or _is_told_beside(letter, one, it) for it in same)


def _is_told_beside(letter: Letter, one: _End, claim: Claim) -> bool:
    """Tell whether an end stands behind an extension elsewhere too, of what it names: "de bijdrage aan KFOR"."""
    sentence = letter.sentence_at(claim.start)
    return sentence != one.sentence and bool(names_at(letter, sentence) & names_at(letter, one.sentence))


def _may_be_former(one: Date, later: Date) -> bool:
    """Tell whether an end is whole months before a later one: on the same day of the month, or both on its last."""
    if None in (one.day, later.day):
        return later.last().month == one.last().month
    return one.day == later.day or all((it.last() + timedelta(1)).day == 1 for it in (one, later))


def _is_of_it(letter: Letter, one: _End, later: _End) -> bool:
    """Tell whether an extension is of what ends, by the names or the nouns of both."""
    own, around = _named(letter, one), _around(letter, later)
    shared = _among(own, around)
    else_ = _OF_ELSE.search(letter.folded, one.sentence.start, one.span.start)
    if else_ is not None and else_[0] not in letter.folded[slice(*later.sentence)]:
        return False
    runs = one.block.kind in ("cell", "item") or letter.says(_RUNNING, one.sentence)
    words, alone = _words(letter, later.sentence), _ALONE.search(letter.folded, *one.sentence)
    same = alone is not None and stem(alone["what"]) in words and not names_at(letter, later.sentence)
    if _are_years_apart(one, later):
        named = names_at(letter, one.sentence)
        if (runs and named and one.begins is None and named <= {*shared}) or (
            same and not named and _is_compound(alone)
        ):
            return True
    if (letter.says(_ITSELF, later.sentence) or (runs and len(shared) > 1)) and _is_ours(letter, one, later):
        told = one.block.kind in ("cell", "item") or letter.says(_WHAT, one.sentence)
        told = told or (runs and not own <= _placed(letter, one))
        if told and (_is_named(letter, one, later, own, shared) or _is_over(letter, one, own, around)):
            return True
    if own and around and not shared:
        return False
    if runs and len(_words(letter, _said(letter, one)) & words) > 1:
        return True
    return same and letter.headings_at(one.span.start)[-1:] == letter.headings_at(later.span.start)[-1:]


def _is_compound(alone: re.Match[str] | None) -> bool:
    """Tell whether what runs is of one kind by its own word: "beschermingsmaatregel", and no "regeling" of anything."""
    return alone is not None and len(alone["what"]) >= _COMPOUND


def _are_years_apart(one: _End, later: _End) -> bool:
    """Tell whether an end is whole years before a later one, to the day."""
    days = [(it.date.month, it.date.day) for it in (one, later)]
    return days[0] == days[1] and None not in days[0]


def _is_named(letter: Letter, one: _End, later: _End, own: frozenset[str], shared: list[str]) -> bool:
    """Tell whether what ends has a short form in common, or no name but those of an extension, which tells no more."""
    if any(_SHORT_FORM.fullmatch(name) for name in shared):
        return True
    beside = names_at(letter, Span(later.block.start, later.block.end))
    if len(own) > 1 and own <= beside and all(map(_SHORT_FORM.fullmatch, own)):
        return True
    if not own or len(shared) < len(own):
        return False
    named = names_at(letter, later.sentence)
    more = [name for name in named if not (_among([name], own) or _GIVEN.fullmatch(name))]
    return not (more and all(map(country_code, own))) or one.block.kind == "cell"


def _is_over(letter: Letter, one: _End, own: frozenset[str], around: frozenset[str]) -> bool:
    """Tell whether the heading over what ends at a place ("in Rome") has no name but those of an extension."""
    over = _over(letter, one.block)
    return bool(over) and own <= _placed(letter, one) and len(_among(over, around)) == len(over)


def _only_one(letter: Letter, one: _End, extensions: list[_End]) -> _End | None:
    """Return the one thing that a letter extends, of what has no name and no word but those of that."""
    if len({it.date for it in extensions}) > 1 < len({it.block for it in extensions}):
        return None
    later = next((it for it in extensions if _may_put_off(letter, one, it)), None)
    if later is None or not letter.says(_ITSELF, one.sentence):
        return None
    if names_at(letter, one.sentence) or _over(letter, one.block):
        return None
    if not _is_ours(letter, one, later) or _is_of_its_section(letter, one, later):
        return None
    told = _words(letter, Span(later.block.start, later.block.end))
    return later if _words(letter, Span(one.sentence.start, one.span.start)) <= told else None


def _is_of_its_section(letter: Letter, one: _End, later: _End) -> bool:
    """Tell whether an extension is of what its own heading names: "de bijdrage aan de training" under "Training"."""
    over = [tuple(letter.headings_at(it.span.start)) for it in (one, later)]
    heads = {word for it in over[1] for word in content(letter.text[it.start : it.end])}
    return over[0] != over[1] and not heads.isdisjoint(_words(letter, later.sentence))


def _is_ours(letter: Letter, one: _End, later: _End) -> bool:
    """Tell whether both are mandates or neither is, or the mandate is ours: no other body gives it."""
    mandates = [it for it in (one, later) if "mandaat" in letter.folded[slice(*it.sentence)]]
    if len(mandates) != 1 or one.block.kind == "cell" or letter.says(_NATIONAL, mandates[0].sentence):
        return True
    block = mandates[0].block
    return not letter.says(_GIVEN, Span(block.start, block.end))


def _named(letter: Letter, one: _End) -> frozenset[str]:
    """Return the names of what ends: of its row's first cell or its sentence, else the headings or its paragraph."""
    if one.block.kind != "cell":
        named = names_at(letter, one.sentence) or _over(letter, one.block)
        return named or names_at(letter, Span(one.block.start, one.sentence.end))
    return frozenset(_NAME.findall(letter.text, *_said(letter, one)))


def _said(letter: Letter, one: _End) -> Span:
    """Return what says of what an end is: its sentence, or the first cell of its row."""
    row = letter.once(Around).beside(one.block) if one.block.kind == "cell" else ()
    return Span(row[0].start, row[0].end) if row else one.sentence


def _placed(letter: Letter, one: _End) -> frozenset[str]:
    """Return the names of places at which something is done."""
    return frozenset(found["name"] for found in _AT_A_PLACE.finditer(letter.text, *one.sentence))


def _around(letter: Letter, later: _End) -> frozenset[str]:
    """Return the names of what an extension is of."""
    named = names_at(letter, later.sentence) or names_at(letter, Span(later.block.start, later.block.end))
    return named | _over(letter, later.block)


def _over(letter: Letter, block: Block) -> frozenset[str]:
    over = (names_at(letter, Span(it.start, it.end)) for it in letter.headings_at(block.start))
    return frozenset[str]().union(*over)


def _among(names: Iterable[str], others: frozenset[str]) -> list[str]:
    """Return the names that stand among others, alone or in a compound: "Patriot" in "Patriot-eenheid"."""
    return [name for name in names if any(_is_in(name, it) or _is_in(it, name) for it in others)]


def _is_in(name: str, other: str) -> bool:
    return other == name or other.startswith((f"{name}-", f"{name}'", f"{name}’"))


def _words(letter: Letter, span: Span) -> set[str]:
    """Return what a stretch is about, without how an end is told."""
    return {*content(letter.part(span))} - _RUNS
