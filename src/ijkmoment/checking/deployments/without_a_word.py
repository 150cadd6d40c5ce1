"""What one of two letters lists and the other does not, and whether a sentence of the newer one says why.

A row of costs is no word on what became of a deployment, nor is a sum of money, nor an attention point in its place.
Names that other deployments have too ("Irak") tell of one only where a sentence outside the sections of others says
that something ended or began.
"""

import re
from collections.abc import Callable, Iterator

from ijkmoment.checking.deployments.listed_deployments import Listing, One, listing, names_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_TWO, _THREE = 2, 3
_BECAME = (
    r"omgevormd|hernoem\w*|omgedoopt|genaamd|geheten|heet|heette|voorheen|voormalig\w*|aanduiding"
    r"|onder de naam|nieuwe naam|opvolg\w*"
    r"|volgt\b[^.]*\bop|opgevolgd|vervang\w*|vervangen|overgegaan|opgegaan|gaat\b[^.]*\bop in|samengevoegd"
    r"|samengegaan|gesplitst"
    r"|splitsing|voortgezet als|verder als|in de plaats"
)
_ENDED = lazily(
    r"\b(?:beëindig\w*|(?:ge)?eindig\w*|(?:ten |een |het )einde|afgerond\w*|afronding|afgesloten|gestopt"
    r"|stopte\w*|stopgezet|gestaakt"
    r"|teruggekeerd\w*|terugkeer\w*|teruggetrokken|terugtrekking|keer(?:t|de|den)\b[^.]*\bterug"
    r"|liep(?:en)?\b[^.]*\baf|afgelopen|afloop"
    r"|verlopen|verstreken|overgedragen|overgenomen|overdracht|nam(?:en)?\b[^.]*\bover|afgelost"
    r"|losten\b[^.]*\baf|vertrok\w*|vertrek|vertrokken"
    r"|(?:niet|geen|zonder) (?:meer|langer|verder|voortge\w+|verleng\w+|vervolg\w*|opvolging|opgenomen"
    r"|behandeld|deel|onderdeel|sprake|voort te zetten)"
    r"|buiten (?:beschouwing|deze)|valt buiten|vallen buiten|afzonderlijk\w*|aparte?|opgeheven|opgeschort"
    r"|ontbreekt|ontmanteld|gesloten|sluiting|voltooid"
    r"|opgeleverd|gereedgekomen|gereed gekomen|uitgediend|opgezegd|ingetrokken|vervallen|afgebouwd|afbouw"
    rf"|(?:andere|eerdere|vorige) (?:\w+ )?(?:brief|\w*rapportage)|beslo(?:ot|ten)|besluit|{_BECAME})\b",
    re.IGNORECASE,
)
_BEGAN = lazily(
    r"\b(?:beslo(?:ot|ten)|besluit\w*|gestart\w*|start\w*|van start|begon(?:nen)?|begin(?:t|nen)|aangevangen"
    r"|aanvang\w*|vangt\b[^.]*\baan"
    r"|voor het eerst|eerste (?:maal|keer|bijdrage|inzet)|nieuwe?|nieuwste|kwam(?:en)? aan|met ingang"
    r"|arriveer\w*|aangekomen|aankomst|ingericht|sinds|vanaf"
    r"|per \d|hervat\w*|toegevoegd|toegetreden|trad\w*|treedt\b[^.]*\btoe|uitgebreid met|aangesloten"
    r"|sluit\b[^.]*\baan|slo(?:ot|ten)\b[^.]*\baan|deelgenomen"
    r"|niet in de (?:vorige|eerdere)|eerder gerapporteerd|andere brief|opgericht\w*|oprichting|ingesteld\w*"
    r"|gelanceerd|opgezet|geopend\w*|opening"
    r"|opdracht|gegund|goedgekeurd|instemming|ingestemd|op verzoek|verzocht|verzoek van|uitgezonden"
    r"|ontplooid\w*|gestuurd|gezonden|vertrok\w*"
    rf"|erbij|bijgekomen|toegezegd|aangekondigd|in werking|afzonderlijk\w*|{_BECAME})\b",
    re.IGNORECASE,
)
# What was prolonged, or how many were away on a day, says of nothing that it began.
_NO_BEGIN = lazily(
    r"\bverleng\w*[^.]*\bbeslo(?:ot|ten)\b|\bbeslo(?:ot|ten)\b[^.]*\bverleng\w*"
    r"|\b(?:waren|zijn)\s+(?:er\s+)?(?:in\s+totaal\s+)?\d[\d.]*\s+(?:\w+\s+){1,2}(?:uitgezonden|ontplooid)\s*\.",
    re.IGNORECASE,
)
_OTHERS = lazily(
    r"\b(?:overige|andere|resterende|kleinere|kleine|losse|individuele"
    r"|enkele)\s+(?:\w+\s+){0,2}?(?:\w*missies|bijdragen|inzet\w*|operaties"
    r"|deelnames|programma['’]?s|projecten|fondsen|regelingen|functies)\b",
    re.IGNORECASE,
)
_WIDER = lazily(
    r"\b(?:vanaf (?:dit|deze)|voortaan|voor het eerst|met ingang van (?:dit|deze))\b[^.]*\b(?:brief"
    r"|\w*rapportage|overzicht)\b"
    r"|\b(?:brief|\w*rapportage|overzicht)\b[^.]*\b(?:uitgebreid|verbreed|breder|ruimer|tevens|voortaan)\b",
    re.IGNORECASE,
)
_FIGURES = lazily(r"\b(?:salaris\w*|kosten|uitgaven|bedrag\w*|cijfers|percentages?)\b", re.IGNORECASE)
_MONEY = lazily(r"€|\beuro\b", re.IGNORECASE)


def gone(now: Letter, then: Letter, is_aside: Callable[[Span], bool]) -> Iterator[tuple[One, bool]]:
    """Yield what the earlier letter lists and the newer does not, without a word on it, and whether it names it still.

    `is_aside` tells of a sentence that it is about something else than what became of a deployment.
    """
    own, before = listing(now), listing(then)
    if not _are_alike(before, own) or any(now.says(_OTHERS, span) and now.says(_ENDED, span) for span in own.prose):
        return
    found: list[One] = []
    for one in before.all:
        telling = _confined(before, one)
        apart = _of_others(one, own, before)
        telling -= apart
        if one.row.is_none or not telling or any(_is_listed(one, other, apart) for other in own.all):
            continue
        if not any(
            _is_word(own, one, span, telling, is_aside) for span in own.naming((one.names | one.around) - apart)
        ):
            found.append(one)
    if len(found) <= _few(before):
        yield from ((one, not own.everywhere.isdisjoint(one.own)) for one in found)


def come(now: Letter, then: Letter) -> Iterator[One]:
    """Yield what the newer letter lists, which the earlier nowhere names and of which no sentence says it is new."""
    own, before = listing(now), listing(then)
    if not _are_alike(own, before) or any(
        now.says(_WIDER, span) and not now.says(_FIGURES, span) for span in own.prose
    ):
        return
    found = [one for one in own.all if not one.row.is_none and _is_unknown(own, one, before)]
    found = [one for one in found if not any(_says_new(own, span) for span in own.calling(one))]
    if len(found) <= _few(own):
        yield from found


def _are_alike(one: Listing, other: Listing) -> bool:
    """Tell whether one has an overview of which the other names half at least."""
    named = sum(not row.names.isdisjoint(other.everywhere) for row in one.rows)
    return named >= _TWO and named * _TWO >= len(one.rows)


def _few(one: Listing) -> int:
    """Return how many may be missed: where more are, the letters differ in what they are about."""
    return max(1, len(one.rows) // _THREE)


def _confined(letter: Listing, one: One) -> frozenset[str]:
    """Return which of its names tell of a deployment: short forms, and what the sections of others do not have."""
    elsewhere = {
        name
        for name in one.own - one.strong
        for span in letter.places.get(name, ())
        if _is_of_another(letter, one, span)
    }
    return one.own - elsewhere


def _is_of_another(letter: Listing, one: One, span: Span) -> bool:
    """Tell whether a sentence stands under the heading of another deployment alone."""
    over = letter.letter.headings_at(span.start)
    named = names_in(letter.letter.part(Span(over[-1].start, over[-1].end))) if over else frozenset()
    return named.isdisjoint(one.names) and any(named & other.names for other in letter.all if other is not one)


def _is_listed(one: One, other: One, apart: frozenset[str]) -> bool:
    """Tell whether the newer letter lists a deployment still, with somebody there."""
    return not other.row.is_none and not (one.own - apart).isdisjoint(other.names)


def _of_others(one: One, there: Listing, here: Listing) -> frozenset[str]:
    """Return the short forms of one that the other letter has for others alone: "EUBAM Rafah" is not "EUBAM Libië".

    They are others where each has a place in its name of which the other letter nowhere speaks.
    """
    places = one.own - one.strong
    if not places or not places.isdisjoint(there.everywhere):
        return frozenset()
    alike = [other for other in there.all if not one.strong.isdisjoint(other.names)]
    elsewhere = [other.own - other.strong for other in alike]
    if not alike or not all(names and names.isdisjoint(here.everywhere) for names in elsewhere):
        return frozenset()
    return one.strong


def _is_word(letter: Listing, one: One, span: Span, telling: frozenset[str], is_aside: Callable[[Span], bool]) -> bool:
    """Tell whether a sentence says what became of a deployment, or tells of it otherwise than by its costs."""
    ended = letter.letter.says(_ENDED, span) or _headed(letter, span, _ENDED)
    if (telling | one.around).isdisjoint(names_in(letter.letter.part(span))):
        return ended and not _is_of_another(letter, one, span)
    named = names_in(letter.letter.part(span))
    others = one.strong.isdisjoint(named) and any(not other.own.isdisjoint(named) for other in letter.all)
    if others or (one.strong.isdisjoint(named) and _is_of_another(letter, one, span)):
        return ended  # "Israël, Libanon en Syrië", of another one there
    return ended or not (letter.letter.says(_MONEY, span) or is_aside(span))


def _headed(letter: Listing, span: Span, pattern: re.Pattern[str]) -> bool:
    over = letter.letter.headings_at(span.start)
    return bool(over) and letter.letter.says(pattern, Span(over[-1].start, over[-1].end))


def _is_unknown(own: Listing, one: One, before: Listing) -> bool:
    """Tell whether the earlier letter names a deployment nowhere; where a short form is new, a place is of another."""
    known = before.everywhere
    apart = _of_others(one, before, own)
    if not one.own or not (one.strong - apart).isdisjoint(known):
        return False
    if apart:
        return True
    if not one.strong:
        return one.own.isdisjoint(known)
    return all(_is_told_to_end(own, other) for other in before.all if other.names & one.own)


def _is_told_to_end(own: Listing, one: One) -> bool:
    """Tell whether the newer letter says that a deployment of the earlier one ended."""
    spans = own.naming(one.own | one.around)
    return any(own.letter.says(_ENDED, span) or _headed(own, span, _ENDED) for span in spans)


def _says_new(own: Listing, span: Span) -> bool:
    """Tell whether the paragraph of a sentence, or its heading, says that something began or became another."""
    block = own.letter.block_at(span.start)
    whole = Span(block.start, block.end) if block is not None else span
    said = (one for one in own.letter.sentences_in(whole) if not own.letter.says(_NO_BEGIN, one))
    return any(own.letter.says(_BEGAN, one) for one in said) or _headed(own, span, _BEGAN)
