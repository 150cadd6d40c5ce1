"""A count of points that tells how many of them are withheld: "vijf lessen, waarvan er één gerubriceerd is".

The whole is any plural that a sentence or the one before it counts, but papers and talks: these may lie for inspection.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_HINTS = ("gerubriceerd", "vertrouwelijk", "geheim", "openba")
_NUMBER = rf"(?<![\w.,-])(?P<number>\d{{1,2}}(?![\d.,%])|{NUMBER_WORD}|[eé][eé]n)(?!\w)"
_NOT_MEANT = rf"(?!\s+(?:ja+r\w*|maand\w*|we+k\w*|dag\w*|{ANY_MONTH})(?!\w))"
_PAPERS = (
    r"(?!\w*(?:brie[fv]|stuk|document|rapport|bijlage|antwoord|advie[sz]|reactie|verslag|evaluatie|gesprek|zitting|vergadering|overleg"
    r"|briefing|bijeenkomst|lijst|plan|bron|zienswijze|verzoek|dossier|contract|raming|gegeven|maand|we+k|dag|ja+r)(?:p|l|n)?(?:en|s)?(?!\w))"
)
_KEPT = lazily(
    r"(?<!\w)(?!(?<=\bhet\s)[a-z]+(?<!e)\s+[a-z]+en\b)(?:vertrouwelijke?|(?:staats)?geheime?|gerubriceerde?|niet\s+(?:[a-zà-ÿ]+\s+){0,2}?openba(?:ar|re))(?!\w)"
    rf"(?!\s+(?:ge(?:[iï]nformeerd|deeld)|met|aan|ter|toegezonden|aantal|bedrag|deel)\b)(?!\s+(?!{_PAPERS})[a-z])"
)
_SHOWN = lazily(rf"(?<!\w)(?:waarvan|van\s+wie|zijn|is|waren)\s+er\s+{_NUMBER}\s+(?:wel\s+)?openbaar(?!\w)")
_TOLD = lazily(rf"{_NUMBER}{_NOT_MEANT}(?P<of>\s+van\s+de\s)?|(?<!\w)de\s+(?:laatste|\w+ste|\w+de)(?!\w)")
_WHOLE = lazily(rf"{_NUMBER}\s+(?:[a-zà-ÿ]+e\s+){{0,2}}?{_PAPERS}[a-zà-ÿ-]{{3,}}(?:en|['’]?s)(?!\w)")
_STOPS = lazily(r"[.;:\d]|aantal|bedrag|omvang|sterkte|kosten")
_ONE_OF_THEM = lazily(r"een\s+(?:daarvan|ervan|hiervan|van)(?!\w)|[eE]?é[eé]n")
_REACH = 60


def told_withheld(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield where a letter tells how many of its points are withheld, with the count of all of them."""
    for sentence in letter.holding(_HINTS):
        block = letter.block_at(sentence.start)
        told = _told(letter, sentence) if block is not None and block.kind in ("paragraph", "item") else None
        if told is None or block is None:
            continue
        first = letter.sentence_at(max(sentence.start - 2, block.start)).start
        for whole in _WHOLE.finditer(letter.folded, first, told.span.end):
            if (_value(whole["number"]) or 0) > told.number:
                yield told.span, Span(*whole.span())
                break


class _Told(NamedTuple):
    span: Span
    number: int


def _told(letter: Letter, sentence: Span) -> _Told | None:
    """Return how many a sentence says to be withheld, or shown."""
    shown = _SHOWN.search(letter.folded, *sentence)
    if shown is not None:
        return _Told(Span(*shown.span()), _value(shown["number"]) or 0)
    kept = _KEPT.search(letter.folded, *sentence)
    before = Span(max(sentence.start, kept.start() - _REACH), kept.start()) if kept is not None else sentence
    numbers = [one for one in _TOLD.finditer(letter.folded, *before) if _is_told(letter, one)]
    if kept is None or not numbers:
        return None
    told = next((one for one in numbers if one["of"]), numbers[-1])
    if _STOPS.search(letter.folded, told.end(), kept.start()) and not told["of"]:
        return None
    return _Told(Span(told.start(), kept.end()), _value(told["number"] or "een") or 0)


def _is_told(letter: Letter, number: re.Match[str]) -> bool:
    """Tell whether a number is none of the articles "een"."""
    return number["number"] != "een" or _ONE_OF_THEM.match(letter.text, number.start()) is not None


def _value(number: str) -> int | None:
    return int(number) if number.isdigit() else words_to_number(number)
