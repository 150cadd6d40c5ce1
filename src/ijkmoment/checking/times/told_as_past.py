"""Dates that a sentence tells as over: "werd op 19 april een bestand gesloten", "sinds 1 juli", "op 3 mei koos".

Only what stands right by a date says of it: the verb before or behind it with no more than who did it between them, or
"sinds". A date that hangs on a noun ("besprak de verkiezingen op 29 oktober") is left alone, and so is one in a clause
that plans or sets a condition, and in one on somebody or something ("wie op 1 juli is gestart"): it is past when the
rest of its sentence is.
"""

import re
from collections.abc import Callable

from ijkmoment.checking.times.tense_places import Place, Time
from ijkmoment.checking.times.tense_words import ACT, EVENT, FIRST, HAS, ON, PAST, PLANS, SINCE, WAS, WHO
from ijkmoment.language.patterns import lazily

_OPENING = lazily(rf"\s*(?:(?:en|maar|want)\s+)?(?:ook\s+|pas\s+|al\s+)?{ON}")
_JUST = lazily(r"\s+(?:jl\.?|jongstleden|l\.l\.|laatstleden)(?!\w)")
_SINCE_BEFORE = lazily(
    rf"(?<!\w)(?:sinds|sedert)\s+(?:(?:de|het|zijn|haar|hun)\s+)(?:(?!(?:van|over|voor|naar|rond)\s)[\w’'-]+\s+){{1,6}}(?:van|op|in|per)\s+{FIRST}\Z"
)
_SINCE_JUST = lazily(rf"(?<!\w)(?:sinds|sedert)\s+{FIRST}\Z")
# What a letter cites is of before it: "de brief van 9 januari 2026 (Kamerstuk ...)", not "de agenda van".
_OF_DOCUMENT = lazily(
    r"(?<![\w-])(?:de|het|mijn|deze|zijn|haar|uw|een|onze|per|bij|in|zie)\s+(?:[a-zà-ÿ-]+e?\s+)?\w*(?:brief|nota|motie|rapport|verslag|resolutie|kamerbrief|verordening)"
    rf"\s+van\s+{FIRST}\Z|(?<!\w)(?:brief|kamerbrief)\s+van\s+{FIRST}\Z"
)
# "Over de rest rapporteer ik in de brief van 20 mei 2026": that one is yet to come.
_WILL_TELL = lazily(
    r"(?<!\w)(?:rapporteer|bericht|meld|informeer|schrijf|kom|ga)(?:t|en)?\s+(?:ik|wij|we|het\s+kabinet|u|uw\s+kamer)(?!\w)|(?<!\w)ontvangt(?!\w)",
    re.IGNORECASE,
)
# What a report has said is of a report that is there: "genoemd in de voortgangsrapportage uit 2025".
_SAID_IN = lazily(
    r"(?<!\w)(?:genoemd|benoemd|beschreven|geschetst|geïdentificeerd|gemeld|vermeld|gerapporteerd|aangegeven|opgenomen|weergegeven"
    r"|uiteengezet|toegelicht|besproken|opgesomd|getoond)\s+in\s+(?:de|het|mijn|onze|zijn|haar)\s+(?:[a-zà-ÿ]+e?\s+)?"
    r"\w*(?:(?:rapport|brief|evaluatie)\s+(?:van|uit)|(?:rapportage|verslag)\s+(?:van|uit|over))\s+\Z"
)
# Right behind a date that opens its clause stands the verb; "gestarte", "verleende" may be of a noun.
_PAST_BEHIND = lazily(
    rf"\s+(?:{PAST}|{WAS}|(?!(?:aan|af|be|ge|her|in|ont|op|toe|uit|ver|voor)|(?:beide|vierde|tiende|laatste|grote)\s)[a-zà-ÿ]+[dt]e)(?![\w-])"
)
_PARTICLE = r"(?:\s+(?:plaats|terug|aan|af|uit|bijeen))?"
_PAST_BEFORE = lazily(rf"(?<!\w)(?:{PAST}|{WAS}){WHO}{_PARTICLE}\s+{ON}\Z")
# What is done to a document, which has no day of its own to come: "publiceerde haar rapport op 21 mei".
_DID_BEFORE = lazily(
    r"(?<!\w)(?:publiceerde|presenteerde|overhandigde|ondertekende|tekende|stuurde|zond|verstuurde|verwierp|bekrachtigde|ratificeerde|bezocht)n?"
    rf"{WHO}\s+(?:de|het|een|haar|zijn|hun)\s+(?:(?!(?:van|voor|over|naar|met)\s)[a-zà-ÿ-]+\s+){{1,3}}op\s+{FIRST}\Z"
)
# "Bij de aanval van 2 mei kwamen": what was then is over; what was before it, or for it, may not be.
_AT_EVENT = lazily(
    r"\s*(?:(?:bij|tijdens|na)\s+(?:de|het|een)|(?:op|in)\s+(?:de|het)\s+(?=[^,]*(?:top|conferentie|bijeenkomst|vergadering|zitting|nacht"
    r"|debat|overleg)\s))\s*(?:(?!(?:van|naar|voor|richting|rond|over)\s|aanloop|voorbereiding|\w*(?:brief|nota|rapport|motie|kamerstuk"
    rf"|advies|verslag|resolutie|agenda|begroting|raming|programma)\s)[\w’'-]+\s+){{1,5}}(?:van|op|in)\s+(?:\d{{1,2}}\s+op\s+)?{FIRST}"
)
_PERIOD = lazily(r"(?:van|tussen|in)\s")
_HAS_BEHIND = lazily(rf"\s+{HAS}\s(?:[^,;:()]*\s)?{ACT}")
_HAS_BEFORE = lazily(rf"(?<!\w){HAS}{WHO}\s+{ON}\Z")
# "Tijdens het debat van 26 maart over de haven heeft de minister toegezegd": what the event was about stands between.
_AFTER_MATTER = lazily(
    r"\s+(?:over|inzake|met|in|te)\s+(?:(?!(?:die|dat|wie|welke|zoals|waar\w*)\s)[\w’'-]+\s+){1,10}?"
    rf"(?:{HAS}\s(?:[^,;:()]*\s)?{ACT}|(?:werd|werden)(?!\w))"
)
# "Heeft het mandaat op 3 juli verlengd": what is done to a thing that has no day of its own.
_DONE_TO = lazily(
    rf"(?<!\w)(?:heeft|heb|hebben|is|zijn)\s+(?:(?!(?:van|over|voor|naar|sinds|tot|na|uit|om|met)\s|\w*{EVENT}\s)[\w’'-]+\s+){{1,6}}(?:op|in)\s+{FIRST}\Z"
)
_DONE_THEN = lazily(
    r"\s+(?:verlengd|ondertekend|getekend|ingediend|gepubliceerd|overhandigd|uitgebracht|benoemd|gekozen|ontmoet|bezocht|toegezonden|begonnen"
    r"|vertrokken|teruggekeerd)\s*(?:[.,;]|en\s|\Z)"
)
# What is decided on may be to come itself ("heeft de proef in juni goedgekeurd"), but for a paper.
_DECIDED_THEN = lazily(
    r"\s+(?:aangenomen|verworpen|ontvangen|goedgekeurd|afgewezen|bekrachtigd|geratificeerd|vastgesteld|aangeboden)\s*(?:[.,;]|en\s|\Z)"
)
_A_PAPER = lazily(
    r"(?<!\w)\w*(?:motie|wet|voorstel|amendement|resolutie|verdrag|besluit|richtlijn|verordening|advies|rapport|verzoek|aanvraag|brief|petitie)"
    rf"(?:-[\w’'-]+)?\s+(?:op|in)\s+{FIRST}\Z"
)
_DID = r"(?<!\w)(?:geopend|heropend|verleend|aangesteld|opgericht|ingesteld|gevoerd)(?!\w)"
# "Is op 3 juli geopend" may be told of its hours, "heeft op 3 juli een loket geopend" of what was done alone.
_HAVE_BEFORE = lazily(rf"(?<!\w)(?:heeft|heb|hebben){WHO}\s+{ON}\Z")
_DID_BEHIND = lazily(rf"\s(?:[^,;:()]*\s)?{_DID}")
# "Is op 1 september 2025 geopend", of no counter that is open for hours on a day.
_OPENED_THEN = lazily(r"\s+(?:her)?geopend\s*(?:[.,;]|\Z|(?:door|met)\s)")
_IS_BEFORE = lazily(r"(?<!\w)(?:is|zijn)\s+(?:(?:dan\s+)?ook\s+|daarom\s+)?op\s+" + FIRST + r"\Z")
_COUNTER = lazily(
    r"(?<!\w)\w*(?:balies?|loket(?:ten)?|kantoor|kantoren|ambassade|stembureau\w*|winkels?|scholen|school|inschrijving\w*|tentoonstelling\w*|muse(?:um|a)|bibliothe\w+|\w*park)(?!\w)"
)
# What was spoken of may be to come: "gesproken over de planning van".
_MATTER = lazily(
    r"(?<!\w)(?:over|inzake)\s+(?:de|het|een|hun|haar|zijn|deze|dit)\s+(?:[a-zà-ÿ-]+e\s+)?(?:planning|plan(?:nen)?|ramingen?|prognoses?|scenario[’']?s?"
    r"|termijn\w*|begroting\w*|verwachtingen|datum|data|voornemens?)(?!\w)"
)
_OF_ALL = lazily(r"(?<!\w)(?:geleden|alle|allemaal|elke?|iedere?|volledig)(?!\w)")
_DONE = lazily(rf"\s(?:[^,;:()]*\s)?{ACT}|\s+{ACT}")
# "Is per 1 juli benoemd": that is when it begins.
_PER_BEFORE = lazily(rf"(?<!\w)per\s+{FIRST}\Z", re.IGNORECASE)
_DONE_BEFORE = lazily(rf"{ACT}\s+(?:op|in)\s+{FIRST}\Z")
_TO_DO = lazily(r"(?<!\w)te\s+[a-zà-ÿ]+n(?!\w)")
_OTHER_VERB = lazily(r"(?<!\w)(?:word(?:t|en)|zal|zullen|moet(?:en)?|te)(?!\w)")

_TO_COME = lazily(r"(?<!\w)(?:zal|zullen|moet(?:en)?|te)(?!\w)")  # "worden sinds 1 juli gekeurd" is told as so
# "Sinds 1 juli moet elk schip ...", "is sinds 1 juli te bezoeken": what has begun.
_BEGUN_BEHIND = lazily(r"\s+(?!(?:zal|zullen|en|of|tot|te)\s)[a-zà-ÿ]+(?!\w)")
_BEGUN_BEFORE = lazily(
    r"(?<!\w)(?:is|zijn|ben|staat|staan|ligt|liggen|valt|vallen|geldt|gelden|moet|moeten|dient|dienen|hoeft|hoeven)\s+"
    r"(?:(?:al|reeds|ook|daarom|dus|inmiddels|hier|er)\s+)?\Z"
)
# "Is op 22 april vertrokken en wordt in mei verwacht": what is told as over stands before it.
_AND_WILL = lazily(r"(?<=[dtn])\s+en\s+(?:wordt|worden|zal|zullen|duurt|duren|loopt|lopen)\s.*", re.DOTALL)
_ON_SOMEBODY = lazily(r"\s(?:die|dat|wie|waar\w*)\s")


def is_over(place: Place, time: Time) -> bool:
    """Tell whether a clause tells a time as one that was; of a year alone the past may tell the figures of a plan."""
    of_paper = time.first.day is not None and not _WILL_TELL.search(place.before)
    if _is_since(place) or (of_paper and _OF_DOCUMENT.search(place.before)):
        return True  # "de brief van maart 2026" may be announced
    place = place._replace(behind=_AND_WILL.sub("", place.behind))
    if PLANS.search(place.before + _MATTER.sub("", place.behind)):
        return False
    if _SAID_IN.search(place.before):
        return True
    if place.printed[-1:].isdigit() and _JUST.match(place.behind):
        return True
    # "Eind 2024 hebben alle gemeenten een loket geopend" tells what is to be, "in juni is het tien jaar geleden" too.
    may_be = time.first.month is not None and not _OF_ALL.search(place.before + place.behind)
    return may_be and any(way(place) for way in _WAYS)


def _is_since(place: Place) -> bool:
    """Read "sinds 1 juli", "sinds de start op 1 juli", where nothing is planned in the clause's own verb."""
    if SINCE.match(place.printed) or _SINCE_JUST.search(place.before):
        opens = not place.before.strip() and _BEGUN_BEHIND.match(place.behind)
        if opens or _BEGUN_BEFORE.search(place.before):
            return True
        return _TO_COME.search(place.before + _ON_SOMEBODY.split(place.behind)[0]) is None
    return _SINCE_BEFORE.search(place.before) is not None and PLANS.search(place.before + place.behind) is None


def _opens_with_past(place: Place) -> bool:
    """Read "Op 10 oktober 2021 koos het land", "op 3 mei zijn verkiezingen gehouden"."""
    period = not place.before.strip() and _PERIOD.match(place.printed) is not None
    at_event = _AT_EVENT.fullmatch(place.before) is not None
    if at_event and _AFTER_MATTER.match(place.behind):
        return True
    if not period and not at_event and not _OPENING.fullmatch(place.before):
        return False
    if _PER_BEFORE.search(place.before):
        return _PAST_BEHIND.match(place.behind) is not None
    return any(one.match(place.behind) for one in (_PAST_BEHIND, _HAS_BEHIND))


def _stands_behind_past(place: Place) -> bool:
    """Read "werd op 19 april een bestand gesloten", "is op 1 maart opgedragen"."""
    if _PAST_BEFORE.search(place.before) and not _DID_BEFORE.search(place.before):
        return _TO_DO.search(place.behind) is None  # "besloot op 1 juli te beginnen"
    done = _DONE_THEN.match(place.behind) or (_DECIDED_THEN.match(place.behind) and _A_PAPER.search(place.before))
    if _DID_BEFORE.search(place.before) or (done and _DONE_TO.search(place.before)):
        return True
    if _OPENED_THEN.match(place.behind) and _IS_BEFORE.search(place.before) and not _COUNTER.search(place.before):
        return True
    if _HAVE_BEFORE.search(place.before) and _DID_BEHIND.match(place.behind):
        return True
    if _PER_BEFORE.search(place.before):
        return False
    return bool(_HAS_BEFORE.search(place.before) and _DONE.match(place.behind))


def _stands_behind_act(place: Place) -> bool:
    """Read "de toezegging, gedaan op 5 februari"; "toegezegd in 2026 een schip te leveren" says when it will be."""
    if _TO_DO.search(place.behind) or PLANS.search(_opening(place)):
        return False  # "ik verwacht de evaluatie, uitgevoerd in het najaar"
    return bool(_DONE_BEFORE.search(place.before)) and not _OTHER_VERB.search(place.before)


def _opening(place: Place) -> str:
    """Return what stands before the clause of a time in its sentence."""
    return place.said[: place.start - len(place.before)]


_WAYS: tuple[Callable[[Place], bool], ...] = (
    _opens_with_past,
    _stands_behind_past,
    _stands_behind_act,
)
