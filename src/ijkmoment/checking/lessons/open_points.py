"""Observations that a letter calls open, and the sentence beside them that says all are done or taught nothing new.

"Drie observaties zijn nog in behandeling. Nieuwe lessen zijn er niet; alles is afgedaan": what is not yet looked at
may still teach something. "De overige leverden geen nieuwe lessen op" is of others, and "tot nu toe" says that more
may come.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_SEEN = (
    r"(?:\w*observaties?|\w*bevinding(?:en)?|\w*waarneming(?:en)?|aandachtspunt(?:en)?|verbeterpunt(?:en)?|leerpunt(?:en)?"
    r"|knelpunt(?:en)?|signalen|signaal|lessen|les|punt(?:en)?|voorvallen|aanbeveling(?:en)?)"
)
_OPEN = (
    r"(?:open|uit|in\s+(?:behandeling|onderzoek|beoordeling|bespreking|bewerking|studie|analyse)|onder\s+de\s+loep"
    r"|onbeantwoord|onbehandeld|niet\s+(?:\w+\s+)?(?:beoordeeld|afgerond|afgesloten|afgehandeld|afgedaan|uitgezocht|geanalyseerd|onderzocht"
    r"|besproken|gewogen|behandeld|verwerkt)|(?:onderzocht|beoordeeld|geanalyseerd|bestudeerd|bekeken|uitgezocht|besproken|gewogen))"
)
_STILL = ("nog", "thans", "momenteel", "nu")
_PART = lazily(r"[^;]+")
_OPENS = ("open", "openstaande", "lopende", "observatielijst")
_OF_POINTS = lazily(rf"(?<!\w){_SEEN}(?!\w)", re.IGNORECASE)
_STANDS = lazily(r"\b(?:is|zijn|staat|staan|wordt|worden|loopt|lopen)\b", re.IGNORECASE)
_IS_OPEN = lazily(rf"\b{_OPEN}\b", re.IGNORECASE)
_MANY = lazily(
    rf"(?<!\w)(?:\d{{1,3}}|{NUMBER_WORD}|enkele|diverse|meerdere|verscheidene|een\s+aantal|een)(?!\w)", re.IGNORECASE
)
_NONE_OPEN = lazily(r"\b(?:geen|niet\s+meer|niets)\b", re.IGNORECASE)
_DONE = r"(?:afgedaan|afgerond|afgesloten|afgehandeld|verwerkt|opgelost|opgevolgd|behandeld|beoordeeld|gesloten)"
_ALL_DONE = lazily(
    rf"(?<!\w)(?:alles\s+is|alle\s+(?:\w+\s+)?{_SEEN}\s+(?:zijn|is)|alle\s+(?:{NUMBER_WORD}|\d+)\s+zijn|zij\s+zijn\s+alle(?:maal)?|ze\s+zijn\s+allemaal)"
    rf"\s+(?:\w+\s+){{0,2}}?{_DONE}\b|\bgeen\s+(?:\w+\s+){{0,2}}?{_SEEN}\s+(?:meer\s+)?(?:\w+\s+)?{_OPEN}(?!\w)"
    rf"|\bgeen\s+(?:\w+e\s+)?(?:open(?:staande)?|lopende)\s+{_SEEN}\b"
    rf"|\b(?:er\s+)?(?:staat|is)\s+(?:\w+\s+)?niets\s+(?:meer\s+)?{_OPEN}\b|\bniets\s+staat\s+(?:\w+\s+)?open\b"
    rf"|\bgeen\s+(?:enkel\w*\s+)?(?:ervan|daarvan|hiervan)\s+[^.;]*\b{_OPEN}\b|\ber\s+(?:rest(?:eert|eren)?|resten)\s+(?:\w+\s+)?geen\s+{_SEEN}\b",
    re.IGNORECASE,
)
_LESSONS = r"(?:lessen|les|lessons(?:\s+learned)?|leerpunten|aandachtspunten|verbeterpunten|inzichten)"
_MORE = r"(?:nieuwe|aanvullende|verdere|extra|bijkomende)"
_NO_LESSON = lazily(
    rf"\A\s*(?:(?:dat|dit|deze|die|zij|ze)\s+\w+\s+(?:(?:dan\s+ook|dus|daarom)\s+)?geen\s+{_MORE}\s+{_LESSONS}"
    rf"|(?:er|daaruit|hieruit|hiermee|daarmee)\s+\w+\s+(?:(?:dan\s+ook|dus|daarom)\s+)?(?:er\s+)?geen\s+{_MORE}\s+{_LESSONS}"
    rf"|{_MORE}\s+{_LESSONS}\s+(?:zijn|waren|heeft|hebben|leverd?en?|bracht\w*)\s+[^.;]*\bniet\b|geen\s+{_MORE}\s+{_LESSONS}\b"
    rf"|(?:de|het|onze)\s+(?:[\w-]+\s+){{1,4}}?(?:meldt|melden|meldde|noemt|noteerde|rapporteert|heeft|hebben|trok|trekt|ziet|zag"
    rf"|levert|leverde|leverden|bracht|brachten|gaf|gaven|kende|telt|telde)\s+geen\s+{_MORE}\s+{_LESSONS}"
    rf"|(?:{_MORE}\s+)?{_LESSONS}(?:\s+van\s+(?P<whose>[^.:;]{{3,60}}))?\s*:\s*(?:geen|nihil)(?:\s+{_MORE})?(?=\s*(?:[.;]|\Z)))"
    r"(?!\w|\s+(?:over|voor|bij|uit|ten|van|inzake|rond|in|op\s+(?:het|de|dit|dat))\b)",
    re.IGNORECASE,
)
_APART = lazily(
    r"\b(?:overige?|andere?|resterende|rest|beide|verder|(?:af)?geronde?|(?:af(?:ge)?)?(?:be)?handelde?|gesloten|wel|echter|maar|behalve|naast|vorige?"
    r"|eerdere?|nog(?!\s+(?:open|in|niet))|tot\s+(?:nu|dusver|op\s+heden)|vooralsnog|voorlopig\w*|op\s+dit\s+moment|dusver\w*|of|als|indien|zodra|verwacht\w*"
    r"|zal|zullen|zou|zouden|kan|kunnen|moet|moeten|volgens|wordt|worden|dat\s+jaar|uit\s+20\d\d|oefening|missie)\b",
    re.IGNORECASE,
)
# "Openstaande observaties van de ploeg: vier", "Observaties: 9 ontvangen, 6 afgehandeld, 3 open".
_LEDGER = lazily(
    rf"\A\s*(?:(?:nog\s+)?(?:open(?:staande)?|lopende)\s+{_SEEN}(?:\s+van\s+(?P<whose>[^.:;]{{3,60}}))?\s*:\s*(?P<count>[\w-]+)(?=\s*(?:[.;]|\Z))"
    rf"|{_SEEN}[^.;:]{{0,60}}:[^.;:]*?\b(?P<open>[\w-]+)\s+(?:staa[nt]\s+)?(?:nog\s+)?(?:open(?:staand)?|in\s+behandeling)\b)",
    re.IGNORECASE,
)
_LIST = lazily(
    rf"\b(?:\w*observatielijst|lijst\s+(?:met|van)\s+(?:de\s+)?{_SEEN})\b[^.;]*\b(?:is|staat)\s+nog\s+(?:altijd\s+|steeds\s+)?"
    rf"(?:niet\s+(?:geheel\s+|volledig\s+)?(?:gesloten|{_DONE})|open)\b",
    re.IGNORECASE,
)
_OF_BEFORE = lazily(
    r"\b(?:eerdere?|vorige?|voorgaande|oude|bestaande|reeds\s+gemelde|uit\s+(?:19|20)\d\d|van\s+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NEAR, _SHORT = 2, 40


class Open(NamedTuple):
    """Where a letter says that nothing is left or learned, and where that some of it is open."""

    denial: Span
    open: Span


def still_open(letter: Letter) -> Iterator[Open]:
    """Yield what says that all is done, or that nothing new was learned, beside what a letter calls open."""
    likely = {letter.sentence_at(still): still for still in reversed(letter.standing(_STILL))}
    above: Span | None = None
    for block in letter.blocks if likely or letter.standing(_OPENS) else ():
        if block.kind not in ("paragraph", "item"):
            above = None
            continue
        parts = [part for one in letter.sentences_in(Span(block.start, block.end)) for part in _parts(letter, one)]
        for index, one in enumerate(parts):
            if _is_open(letter, one, likely):
                yield from _denied(letter, one, parts[index + 1 : index + 1 + _NEAR])
                yield from _denied_before(letter, one, parts[index - 1] if index else above)
        if parts and above is not None and _LEDGER.match(letter.part(above)):
            yield from _denied_before(letter, above, parts[0])
        above = parts[0] if len(parts) == 1 else None


def _parts(letter: Letter, sentence: Span) -> Iterator[Span]:
    """Yield what stands between the semicolons of a sentence."""
    return (Span(*found.span()) for found in _PART.finditer(letter.text, sentence.start, sentence.end))


def _is_open(letter: Letter, part: Span, likely: Mapping[Span, int]) -> bool:
    """Tell whether a part of a sentence says that some observations are open: a count of them, or their list is.

    What is left of an earlier time may teach nothing new.
    """
    ledger = _LEDGER.match(letter.part(part))
    if ledger is not None:
        told = (number_of(ledger["count"] or ledger["open"]) or 0) > 0
    else:
        still = likely.get(letter.sentence_at(part.start))
        told = still is not None and part.start <= still < part.end and _tells_open(letter, part, still)
        told = told or (letter.holds(("lijst",), *part) and letter.says(_LIST, part))
    return told and not letter.says(_OF_BEFORE, part)


def _denied_before(letter: Letter, told: Span, part: Span | None) -> Iterator[Open]:
    """Yield what denies lessons right before what is open, or in the line beside it, and not of others by name."""
    none = None if part is None or letter.says(_APART, part) else _NO_LESSON.search(letter.part(part))
    if part is None or none is None:
        return
    ledger = _LEDGER.match(letter.part(told))
    whose, other = none["whose"], ledger["whose"] if ledger is not None else None
    if not (whose and other) or whose.casefold() == other.casefold():
        yield Open(Span(part.start + none.start(), part.start + none.end()), told)


def _tells_open(letter: Letter, sentence: Span, still: int) -> bool:
    """Tell whether a sentence says that some observations are still open: how many, and no question of whether."""
    if not letter.says(_MANY, sentence) or letter.says(_NONE_OPEN, sentence):
        return False
    whole = _stretch_of(letter, sentence, still)
    is_open = _IS_OPEN.search(letter.text, still, whole.end) is not None
    # "Zeven observaties zijn verwerkt; twee staan nog open": what is counted may stand in the part before.
    named = letter.sentence_at(whole.start) if whole.end - whole.start <= _SHORT else whole
    return is_open and letter.says(_OF_POINTS, named) and letter.says(_STANDS, whole)


def _stretch_of(letter: Letter, sentence: Span, place: int) -> Span:
    """Return what stands between the stops around a place in a sentence."""
    ends = (letter.text.find(stop, place, sentence.end) for stop in ".;")
    starts = (letter.text.rfind(stop, sentence.start, place) + 1 for stop in ".;")
    return Span(max(sentence.start, *starts), min((end for end in ends if end >= 0), default=sentence.end))


def _denied(letter: Letter, told: Span, behind: Sequence[Span]) -> Iterator[Open]:
    for place, one in enumerate(behind):
        if letter.says(_APART, one):
            return
        done = _ALL_DONE.search(letter.text, one.start, one.end)
        none = _NO_LESSON.search(letter.part(one)) if place == 0 else None
        if done is not None or none is not None:
            start = one.start + none.start() if none is not None else done.start() if done is not None else one.start
            end = one.start + none.end() if none is not None else done.end() if done is not None else one.end
            yield Open(Span(start, end), told)
            return
