"""Counted things in running Dutch text: "drie MQ-9 Reapers", "vier Battle Groups", "meer dan 700 agenten".

The noun is what follows the number and is plural by its ending; a name in the singular after an article ("de 13 Lichte
Brigade") is no count. What is money, a strength, a date or a duration is left to those.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.facts.values import Quantity
from ijkmoment.language.figures import read_number
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.words import APPROXIMATE_HEDGES, hedge_pattern

_NUMBER = re.compile(
    rf"(?<![\w.,/€$-])(?P<number>\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d{{1,4}}(?:,\d+)?|{NUMBER_WORD})(?![\w,.]|[/-]\d)"
    r"(?:[ \xa0]+(?P<scale>duizend|miljoen|miljard)(?!\w))?[ \xa0]+(?![A-Z]{2}(?!\w))"
)
_HEDGE = re.compile(rf"(?<!\w)(?P<hedge>{hedge_pattern()})\s+\Z")
_ADJECTIVES = r"(?:(?!(?:de|het|een|deze|die|alle|andere)\b)(?:[\w-]{2,30}e|extra)[ \xa0]+){0,2}?"
_STOP = (
    r"(?:zijn|waren|hebben|hadden|worden|werden|kunnen|konden|moeten|moesten|zullen|zouden|willen|mogen|komen|kwamen|"
    r"gaan|gingen|van|een|alleen|tussen|tegen|buiten|binnen|samen|eerdergenoemde|eigen|as|is|was|als|plus|dus|thans|"
    r"reeds|nog|uren?|procent|euro|cent|maanden|weken|dagen|jaren|en|geleden|boven|neven|keer|maal|steeds|sinds|"
    r"namens|volgens|overigens|tevens|eveneens|respectievelijk|waren|bleven|blijven|namen|nemen|staan|stonden|bestaan|liggen|lagen|zitten|zaten|vervangen|besloten)\b"
)
_NAMED = re.compile(
    rf"{_ADJECTIVES}(?P<noun>"
    rf"(?:[A-Z][\w&’'-]*[ \xa0]+|[A-Z]{{1,4}}-?\d+\w*[ \xa0]+){{0,3}}[A-Z][\w&’'-]*(?:s|en|’s|'s))(?!\w)"
)
_PLAIN = re.compile(
    rf"{_ADJECTIVES}(?!{_STOP})(?P<noun>[a-zà-ÿ][a-zà-ÿ-]{{1,30}}(?:en|s|’s|'s|ën)|fte['’]?s?|schepen|leden|steden)(?!\w)"
)
_BEFORE = re.compile(r"(?:\b(?:artikel|art\.|nr\.?|nummer|hoofdstuk|paragraaf|vraag|pagina|punt|bijlage|fase)\s+)\Z")


def scan_quantities(text: str) -> Iterator[Found]:
    """Find counted things in order."""
    folded = fold(text)
    for match in _NUMBER.finditer(folded):
        noun = _NAMED.match(text, match.end()) or _PLAIN.match(text, match.end())
        if (
            noun is None
            or match["number"] == "een"
            or _BEFORE.search(folded, max(match.start() - 16, 0), match.start())
        ):
            continue
        number = _number(match)
        if number is None:
            continue
        hedge = _HEDGE.search(folded, max(match.start() - 20, 0), match.start())
        printed = hedge["hedge"] if hedge else ""
        value = Quantity(number, text[match.end() : noun.end()], printed in APPROXIMATE_HEDGES)
        yield Found(hedge.start() if hedge else match.start(), noun.end(), value, printed)


def _number(match: re.Match[str]) -> Decimal | None:
    power = {"duizend": 3, "miljoen": 6, "miljard": 9, None: 0}[match["scale"]]
    if match["number"][0].isdigit():
        read = read_number(match["number"])
        return read[0].scaleb(power).normalize() + 0 if read else None
    whole = words_to_number(match["number"])
    return None if whole is None else Decimal(whole).scaleb(power).normalize() + 0
