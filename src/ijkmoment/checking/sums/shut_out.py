"""Parts of which one shuts out another: nothing is in two of them, so that they are never more than their whole.

So are amounts, which are not spent twice; places and destinations in one turn of words ("uit Ede, uit Oss"), names with
their number in brackets, outcomes ("toegekend", "afgewezen"), and parts of which the last is of all others.
"""

from collections.abc import Sequence

from ijkmoment.checking.figures.told_numbers import TIMES
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.sums.groups import Group, is_alone_in_brackets
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_kinds import is_listed_noun

_TO, _AT = r"(?P<to>uit|naar|bij|te|vanuit|voor)", r"(?P<at>in|op|aan)"
_HERE = lazily(rf"\s*(?:(?!en\s)[a-zà-ÿ'’-]+\s+){{0,2}}?(?:{_TO}\s|{_AT}\s+(?:(?:de|het|'t)\s+[\w-]|[A-ZÀ-Þ]))")
_THERE = lazily(
    rf"(?<!\w)(?:{_TO}|{_AT})\s+(?!(?:{MONTH})(?!\w))(?=[\w'])(?:(?:de|het)\s+)?[\w’'-]+(?:\s+[\w’'-]+){{0,3}}?\s+\Z"
)
_FOR = lazily(
    r"\s*(?:(?!en\s)[a-zà-ÿ'’-]+\s+){0,3}?(?:uit|naar|bij|te|vanuit|voor|in|op|aan|over|van|met|door|ten\s+laste)\s"
)
_OTHERS = lazily(
    r"\s*(?:[a-zà-ÿ]+en\s+)?(?:(?:uit|in|bij|om|over|voor|van|naar|tegen|door|aan|op)\s+)?(?:de\s+)?(?:(?:overige|andere)(?:\s+[a-zà-ÿ-]+)?|overigen|anderen|elders|overig|onbekend)\s*[.,;)]"
)
_GRANTED = lazily(
    r"(?<!\w)(?:toegekend|toegewezen|ingewilligd|gehonoreerd|goedgekeurd|aangenomen|overgenomen|verleend)(?!\w)"
)
_STATES = (
    lazily(r"(?<!\w)(?:gedeeltelijk|deels|ten\s+dele)(?!\w)"),
    lazily(
        rf"{_GRANTED.pattern}|(?<!\w)(?:afgerond|voltooid|gereed|klaar|afgedaan|uitgevoerd|opgeleverd|geslaagd|gegrond|opgelost|hersteld"
        r"|ingevoerd|op\s+orde|behaald)(?!\w)"
    ),
    lazily(
        r"\A\s*niet\s*[.,;]|(?<!\w)(?:afgewezen|geweigerd|ongegrond|verworpen|ingetrokken|mislukt|vervallen|geschrapt|afgekeurd|gestaakt|niet-ontvankelijk"
        r"|buiten\s+behandeling)(?!\w)"
    ),
    lazily(
        r"(?<!\w)(?:nog\s+(?:niet|open|moet)|moet(?:en)?\s+nog|in\s+(?:behandeling|ontwerp|voorbereiding|onderzoek)|open"
        r"|(?:niet\s+)?gestart|gepland|aangehouden)(?!\w)"
    ),
    lazily(r"(?<!\w)(?:in\s+(?:uitvoering|aanleg|aanbouw)|lopen|loopt|bezig|onderweg)(?!\w)"),
)
_UNDER_WAY = lazily(r"(?<!\w)in\s+(?:uitvoering|aanleg|aanbouw)(?!\w)")
_REACH, _FEWEST = 60, 2


def shuts_out(letter: Letter, group: Group) -> str:
    """Return why nothing is in two parts of a group; nothing where it may be."""
    if all(is_alone_in_brackets(letter, one) for one in group.parts):
        return "names"
    if group.whole.unit in TIMES:
        return ""
    ends = (*(one.start for one in group.parts[1:]), group.row.end)
    pieces = [letter.text[one.end : end] for one, end in zip(group.parts, ends, strict=True)]
    if _OTHERS.match(pieces[-1].casefold()):
        return "others"
    if group.whole.unit and (_FOR.match(pieces[0]) or len(pieces) > _FEWEST):
        return "money"
    if _are_places(letter, group, pieces) and not _are_had(letter, group):
        return "places"
    return "states" if _are_states(pieces) else ""


def _are_places(letter: Letter, group: Group, pieces: Sequence[str]) -> bool:
    """Tell whether one preposition opens what stands behind each part, or before it."""
    starts = (group.row.start, *(one.end for one in group.parts[:-1]))
    before = [
        _THERE.search(letter.folded, max(start, one.start - _REACH), one.start)
        for start, one in zip(starts, group.parts, strict=True)
    ]
    for found in (list(map(_HERE.match, pieces)), before):
        words = {(one["to"] or one["at"]) if one is not None else None for one in found}
        if len(words) == 1 and None not in words:
            return True
    return False


def _are_had(letter: Letter, group: Group) -> bool:
    """Tell whether the parts count what the whole has: "van de 12 landen leverden er 5 troepen in Mali"."""
    said, speller = group.parts[0].behind[:1], letter.speller
    if not said or speller is None or said[0] in (*group.whole.behind, "plaats"):
        return False
    return bool(group.whole.behind) and is_listed_noun(said[0], speller)


def _are_states(pieces: Sequence[str]) -> bool:
    """Tell whether each part has come out in another way; what is granted may be under way as well."""
    said = [piece.casefold() for piece in pieces]
    states = [next((at for at, state in enumerate(_STATES) if state.search(piece)), None) for piece in said]
    unsure = any(map(_GRANTED.search, said)) and any(map(_UNDER_WAY.search, said))
    return None not in states and len({*states}) == len(states) and not unsure
