"""The words around a whole and the row of its parts: what says that the row is of it, and what says that it is not."""

import re

from ijkmoment.checking.figures.figure_words import YEAR
from ijkmoment.checking.figures.told_numbers import ToldNumber
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.groups import Group, is_alone_in_brackets, joined
from ijkmoment.language.patterns import lazily

_COMPARED = (
    r"tegen(?:over)?|dan|vergeleken|ten\s+opzichte|vorige?|eerdere?|gemiddelde?"
    r"|per(?!\s+(?:mail|e-mail|telefoon|post|brief|schip|trein|vliegtuig|saldo|[a-zà-ÿ]+\s+(?:gaat|ging)\s))|elke?|iedere?|beide|allebei|minimaal|zowel"
    r"|onder\s+(?:meer|andere)|bijvoorbeeld|met\s+name|zoals|vooral|respectievelijk|oplopend|meer|minder|hoger|lager"
    r"|ste[eg]gen|steeg|daal\w+|gestegen|gedaald|toename|afname|deels|sommigen?|tegelijk"
    r"|jaarlijkse?|structureel|inclusief|exclusief|dubbel\w*|maar|echter"
    r"|verschil|norm|doel"
)
ASIDE = lazily(rf"(?<!\w)(?:{_COMPARED})(?!\w)")
_MOSTLY = lazily(
    r"(?<!\w)(?:ook|daarnaast|bovendien|grootste|meeste|belangrijkste|voornaamste|hoogste|laagste|duurste|top)(?!\w)"
)
_CLOSED = lazily(
    r"(?<!\w)(?:te\s+weten|namelijk|(?:onder)?verdeeld\s+(?:over|in)|besta(?:at|an|ande)\s+uit|bestond(?:en)?\s+uit|opgebouwd\s+uit"
    r"|uiteen\s+in|als\s+volgt|omvat(?:te|ten)?)(?!\w)"
)
_ESTIMATED = lazily(r"(?<!\w)naar\s+schatting\s+\Z")
_OF_IT = lazily(
    r"(?<!\w)(?:waarvan|van\s+wie|daarvan|hiervan|ervan|van\s+(?:hen|deze|die|dit|dat|het\s+totaal)|(?:dit|dat)\s+(?:bedrag|geld)|onder\s+wie|waaronder|te\s+weten|namelijk"
    r"|(?:onder)?verdeeld|uitgesplitst|verdeling|opbouw|opgebouwd|besta(?:at|an|ande)\s+uit|bestond(?:en)?\s+uit|als\s+volgt|omvat\w*"
    r"|betreft|betreffen|betrof\w*|(?:gaat|ging)\s+(?:het\s+)?om)(?!\w)"
)
_OUT_OF = lazily(r"(?<!\w)van\s+(?:de|deze|die|alle|onze|het\s+[a-zà-ÿ]+\s+van)\s+(?:in\s+totaal\s+)?\Z")
_OF_NOUN = lazily(r"(?<!\w)van\s+(?:de|deze|die|alle|het)\s+(?:[a-zà-ÿ]+e\s+)?([a-zà-ÿ-]{4,})(?!\w)")
TOTAL = lazily(
    r"(?<!\w)(?:in\s+totaal|(?<!van\sde\s)(?<!van\shet\s)\w*(?:totale|totaal)|totaalbedrag|samen|tezamen|gezamenlijke?|opgeteld|bij\s+elkaar|als\s+geheel|over\s+(?:het|de)\s+hele)(?!\w)"
)
_THAT_IS = lazily(r"(?<!\w)(?:(?:zijn|waren|is|was)\s+(?:dat|dit|het)\s+er|(?:dat|dit)\s+(?:zijn|waren)\s+er)(?!\w)")
_POINTS = lazily(
    r"(?<!\w)(?:dit|deze|die|daarbij|hierbij|bedrag|totaal|totale|kosten|uitgaven|verdeling|specificatie|onderverdeling|overzicht|vermeldt|samen)(?!\w)"
)
_SOME = lazily(
    r"(?<!\w)(?:waaronder|onder\s+(?:meer|andere)|bijvoorbeeld|met\s+name|zoals|vooral|\w*ste|enkele|sommige|raming|gemiddeld)(?!\w)",
    re.IGNORECASE,
)
_PLANNED = lazily(r"raming|geraamd|begroot")
_COLON = lazily(r":\s|\s\((?=\w)")
_BRACKET = lazily(r"\s\(\Z")
_AND = lazily(r"(?<!\w)(?:en|terwijl|plus|alsmede)(?!\w)|;")
_STOP = lazily(r"[,;.:](?:\s|\Z)|(?<!\w)en(?!\w)|\Z")
_THE = lazily(r"(?:de|deze|die)\s+(?:(?:overige|resterende|andere)\s+)?")
_REACH, _BEHIND = 50, 30


def cues(letter: Letter, group: Group) -> set[str] | None:
    """Return what says that a row is of its whole; None where it is no row, or words tell it as something else."""
    if any(one.about and not _is_estimated(letter, one) for one in group.parts):
        return None
    return _of_list(letter, group) if group.listed else _of_sentence(letter, group)


def _is_estimated(letter: Letter, one: ToldNumber) -> bool:
    return bool(one.step) and _ESTIMATED.search(letter.folded, max(one.start - _REACH, 0), one.start) is not None


def _of_sentence(letter: Letter, group: Group) -> set[str] | None:
    text, whole, first, last = letter.folded, group.whole, group.parts[0], group.parts[-1]
    named = all(is_alone_in_brackets(letter, one) for one in group.parts)
    if not is_row(letter, group) or (max(group.values) >= whole.value and not (named and whole.unit and group.opens)):
        return None
    start = whole.end if group.how == "behind" else group.row.start if group.how == "next" else first.start
    stop = _STOP.search(text, last.end, group.row.end)
    around = start, stop.start() if stop is not None else last.end
    if ASIDE.search(text, *around) or (group.opens and _MOSTLY.search(text, *around)):
        return None
    found = {"total"} if _is_total(letter, group) else set()
    if not group.opens:
        return found
    if group.how == "behind":
        closed = _COLON.search(text, *group.between) or _CLOSED.search(text, *group.between)
        opens = not named and _BRACKET.search(text, *group.between)
        found |= {"colon"} if closed or opens else set()
        found |= {"opens"} if _THE.fullmatch(text, group.own.start, whole.start) else set()
    else:
        found |= {"colon"} if group.far == 1 and _CLOSED.search(text, group.row.start, first.start) else set()
        noun = _OF_NOUN.search(text, group.row.start, first.start)
        found |= {"noun"} if noun is not None and noun[1] in text[group.own.start : group.own.end] else set()
        found |= {"that"} if _THAT_IS.search(text, group.row.start, last.start) else set()
    part = _OF_IT.search(text, max(whole.end, group.row.start), first.end + _BEHIND)
    found |= {"part"} if part is not None else set()
    if group.how == "next" and not found and part is None and _are_of_two_years(letter, group):
        return None
    found |= {"out"} if _OUT_OF.search(text, max(group.own.start, whole.start - _REACH), whole.start) else set()
    return found | ({"names"} if named else set())


def _are_of_two_years(letter: Letter, group: Group) -> bool:
    """Tell whether the sentences of a whole and of a row name other years: "In 2024 waren dit er 9 en 4"."""
    years, others = ({*YEAR.findall(letter.part(one))} for one in (group.own, group.row))
    return bool(years and others) and years.isdisjoint(others)


def is_row(letter: Letter, group: Group) -> bool:
    """Tell whether commas, "en" and the like join parts, the last one by "en" or a semicolon."""
    if group.how == "prev" and group.far > 1:
        return True
    *_, before, last = group.parts
    return joined(letter, group.parts) == group.parts and bool(_AND.search(letter.folded, before.end, last.start))


def _is_total(letter: Letter, group: Group) -> bool:
    start, end = max(group.own.start, group.whole.start - _REACH), min(group.own.end, group.whole.end + _BEHIND)
    return TOTAL.search(letter.folded, start, end) is not None


def _of_list(letter: Letter, group: Group) -> set[str] | None:
    text, whole, row = letter.folded, group.whole, group.row
    if max(group.values) >= whole.value * 2 or not _are_plain(letter, group):
        return None
    found = {"total"} if _is_total(letter, group) else set()
    if group.how == "after":
        return None if letter.says(_SOME, group.own) or not found else found
    if group.how == "last":
        return found | {"last"}
    lead = letter.block_at(group.own.start)
    last = letter.sentence_at(max(lead.end - 1, lead.start)) if lead is not None else group.own
    if letter.says(_SOME, last):
        return None
    if group.how == "lead" and letter.text[group.own.start : row.start].rstrip().endswith(":"):
        found.add("colon")
    if _OF_IT.search(text, whole.end, row.start) or _POINTS.search(text, last.start, row.start):
        found.add("part")
    return found


def _are_plain(letter: Letter, group: Group) -> bool:
    """Tell whether no line compares its number, or tells it as planned."""
    for one in group.parts:
        start = max(letter.sentence_at(one.start).start, group.row.start)
        before = Span(start, one.start)
        if ASIDE.search(letter.folded, *before) or _PLANNED.search(letter.folded, *before):
            return False
    return True
