"""A count of points that tells how many of them are withheld: "vijf lessen, waarvan er één gerubriceerd is".

The whole is any plural that is counted near it, but papers and talks: these may lie for inspection. How many are
withheld is told by a number, by "de derde" or "het andere", or by "een les" of what the whole counts.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_HINTS = ("gerubriceerd", "vertrouwelijk", "geheim", "openba", "mededeling", "rubricering")
_NUMBER = rf"(?<![\w.,-])(?!(?<=\()\d{{1,2}}\))(?P<number>\d{{1,2}}(?![\d.,%])|{NUMBER_WORD}|[eé][eé]n)(?!\w)"
_NOT_MEANT = rf"(?!\s+(?:ja+r\w*|maand\w*|we+k\w*|dag\w*|{ANY_MONTH})(?!\w))"
_PAPERS = (
    r"(?!\w*(?:brie[fv]|stuk|document|rapport|bijlage|antwoord|advie[sz]|reactie|verslag|evaluatie|gesprek|zitting|vergadering|overleg"
    r"|briefing|bijeenkomst|lijst|plan|bron|zienswijze|verzoek|dossier|contract|raming|gegeven|maand|we+k|dag|ja+r)[plnkt]?(?:en|s)?(?!\w))"
)
_IS = r"(?:is|zijn|was|waren|word(?:t|en)|werd(?:en)?|blij(?:ft|ven))"
_DO = rf"(?:{_IS}|heeft|hebben|ka?n|kunnen|ma?g|mogen|do(?:e|et|en)|laat|laten)"
_FEW = r"\s+(?:[^\s.,;:]+\s+)"
_KEPT = lazily(
    r"(?<!\w)(?:(?!(?<=\bhet\s)[a-z]+(?<!e)\s+[a-z]+en\b)(?P<classed>vertrouwelijke?|(?:staats)?geheime?|gerubriceerde?)"
    r"(?!\s+(?:ge(?:[iï]nformeerd|deeld)|met|aan|ter|toegezonden|aantal|bedrag|deel)\b)(?!\s+(?!" + _PAPERS + r")[a-z])"
    rf"|niet{_FEW}{{0,4}}?openba(?:ar|re)(?!\s+toeg)|in\s+het\s+openbaar{_FEW}{{0,3}}?(?:niets|niet|geen)"
    rf"|(?P<silent>geen{_FEW}{{0,3}}?mededeling(?:en)?)|(?:wegens|vanwege|door)\s+\w+\s+rubricering)(?!\w)"
)
_SHOWN = lazily(
    rf"(?<!\w)(?:waarvan|van\s+wie|zijn|is|waren)\s+er\s+{_NUMBER}{_FEW}{{0,3}}?openba(?:ar|re)"
    r"(?!\s+(?!brief|zijn|is|waren|worden|gemaakt|en\b)\w)"
)
_TOLD = lazily(
    rf"{_NUMBER}{_NOT_MEANT}(?P<of>\s+van\s+de\s)?|(?<!\w)(?:de|het)\s+(?:laatste|andere?|\w+ste|\w+de)(?!\w)"
)
_WHOLE = lazily(
    rf"{_NUMBER}\s+(?:[a-zà-ÿ]+e\s+){{0,2}}?{_PAPERS}(?!{_DO}(?!\w))(?P<noun>[a-zà-ÿ-]{{3,}}(?:en|['’]?s))(?!\w)"
)
_STOPS = lazily(r"[.;:\d]|aantal|bedrag|omvang|sterkte|kosten")
_SAID_TO_BE = lazily(rf"(?<!\w){_IS}(?!\w)|\A\s*(?:daarvan|ervan)?\s*(?:strikt\s+)?\Z")
_ONE_OF_THEM = lazily(r"een\s+(?:daarvan|ervan|hiervan|van)(?!\w)|é[eé]n", re.IGNORECASE)
# The noun behind a number, where it is no verb, preposition or adverb.
_OWN = lazily(
    rf"\s+(?!(?:{_DO}|er|van|daarvan|ervan|hiervan|in|om|op|als|wegens"
    r"|vanwege|nog|ook|wel|niet|geen|hier|daarom|echter|strikt|vertrouwelijke?|geheime?|gerubriceerde?|openbare?)(?!\w))"
    r"((?:[a-z]+e\s+)?[a-zà-ÿ-]{3,})"
)
_REACH, _ROOT, _TWO = 60, 3, 2


class _Told(NamedTuple):
    """How many are told to be withheld, or shown, with the starts of what they are where that is said."""

    span: Span
    number: int
    roots: tuple[str, ...]


def told_withheld(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield where a letter tells how many of its points are withheld, with the count of all of them."""
    for sentence in letter.holding(_HINTS):
        block = letter.block_at(sentence.start)
        if block is None or block.kind not in ("paragraph", "item"):
            continue
        first = sentence.start
        for _ in range(_TWO):
            first = letter.sentence_at(max(first - _TWO, block.start)).start
        wholes = list(_WHOLE.finditer(letter.folded, first, sentence.end))
        pairs = ((told, whole) for told in _told(letter, sentence) for whole in reversed(wholes))
        found = next((pair for pair in pairs if _is_of(*pair)), None)
        if found is not None:
            yield found[0].span, Span(*found[1].span())


def _is_of(told: _Told, whole: re.Match[str]) -> bool:
    """Tell whether what is withheld is of a whole: fewer, and of the same noun."""
    return (_value(whole["number"]) or 0) > told.number and whole["noun"].startswith(told.roots or "")


def _told(letter: Letter, sentence: Span) -> Iterator[_Told]:
    """Yield how many a sentence says to be shown, or withheld."""
    shown = _SHOWN.search(letter.folded, *sentence)
    if shown is not None:
        yield _Told(Span(*shown.span()), _value(shown["number"]) or 0, ())
    for kept in _KEPT.finditer(letter.folded, *sentence):
        before = _TOLD.finditer(letter.folded, max(sentence.start, kept.start() - _REACH), kept.start())
        behind = _TOLD.finditer(letter.folded, kept.end(), min(sentence.end, kept.end() + _REACH))
        for told in (*reversed([*before]), *behind):
            if _is_withheld(letter, sentence, kept, told):
                own = _OWN.match(letter.folded, told.end())
                roots = tuple(one[:_ROOT] for one in own[1].split()) if own is not None and not told["of"] else ()
                if told["number"] != "een" or roots or _ONE_OF_THEM.match(letter.text, told.start()):
                    span = Span(min(told.start(), kept.start()), max(told.end(), kept.end()))
                    yield _Told(span, _value(told["number"] or "een") or 0, roots)


def _is_withheld(letter: Letter, sentence: Span, kept: re.Match[str], told: re.Match[str]) -> bool:
    """Tell whether a number is what is withheld, with no other number or clause between."""
    start, end = min(told.end(), kept.end()), max(told.start(), kept.start())
    if _STOPS.search(letter.folded, start, end) and not told["of"]:
        return False
    if kept["silent"]:
        return letter.folded.find("over ", sentence.start, told.start()) >= 0
    between = Span(start, end)
    around = Span(end, min(sentence.end, kept.end() + _REACH // 2))
    return not kept["classed"] or letter.says(_SAID_TO_BE, between) or letter.says(_SAID_TO_BE, around)


def _value(number: str) -> int | None:
    return int(number) if number.isdigit() else words_to_number(number)
