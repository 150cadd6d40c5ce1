"""Counted things in running Dutch text: "drie MQ-9 Reapers", "vier Battle Groups", "meer dan 700 agenten".

The noun is what follows the number and is plural by its ending; a name in the singular after an article ("de 13 Lichte
Brigade") is no count, nor is a label ("week 34", "top 10") or a postcode. A quantity has one number: of a range
("20 tot 30 tolken") or a ratio ("1 op de 5 boeren") nothing is said. What is money, a strength, a date or a duration is
left to those.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ijkmoment.facts.values import Quantity
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.denial import is_denied
from ijkmoment.language.deployed_people import PEOPLE
from ijkmoment.language.figures import WHOLE, read_number
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.headcounts import ENGLISH
from ijkmoment.language.numerals import NUMBER_WORD, ends_range, stands_alone, words_to_number
from ijkmoment.language.patterns import at_words, lazily, one_of
from ijkmoment.language.words import AFTER_HEDGE, APPROXIMATE_HEDGES, hedge_pattern

_GROUPS: Mapping[str, int] = {
    "tweetal": 2, "drietal": 3, "viertal": 4, "vijftal": 5, "zestal": 6, "zevental": 7, "achttal": 8
}  # fmt: skip
_GROUP = rf"(?:{'|'.join(_GROUPS)})"
# Whatever may open a number, but for "een", which counts nothing.
_OPENS_NUMBER = lazily(
    one_of(
        (
            *"0123456789", *_GROUPS, "één", "eenen", "eenhonderd", "eenduizend", "twee", "twaalf", "twintig", "drie",
            "der", "vier", "veer", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "tach", "honderd", "duizend",
        )
    )
)  # fmt: skip
_NUMBER = lazily(
    rf"(?P<number>(?!\d{{5}}){WHOLE}(?:,\d+)?|{_GROUP}|{NUMBER_WORD})(?![\w,.]|[/-]\d)"
    r"(?:[ \xa0]+(?P<scale>duizend|miljoen|miljard)(?!\w))?[ \xa0]+"
)
# "2511 DP  Den Haag" and the title of a dossier, "27 830 Materieelprojecten".
_NO_COUNT = lazily(r"[1-9]\d{3}[ \xa0]+[A-Z]{2}[ \xa0]+[A-Z]|\d\d[ \xa0]\d{3}[ \xa0]+[A-Z]|[2-6][ \xa0]+G(?!\w)")
_HEDGE = lazily(rf"(?<!\w)(?P<hedge>{hedge_pattern()}){AFTER_HEDGE}\Z")
_ADJECTIVES = (
    rf"(?:(?!(?:de|het|een|deze|die|alle|andere)\b|{NUMBER_WORD})"
    r"(?:[\w-]{2,30}e|extra|eigen|ervaren)[ \xa0]+){0,2}?"
)
_STOP = (
    r"(?:zijn|waren|hebben|hadden|worden|werden|kunnen|konden|moeten|moesten|zullen|zouden|willen|mogen|komen|kwamen|"
    r"gaan|gingen|van|een|alleen|tussen|tegen|buiten|binnen|samen|eerdergenoemde|eigen|as|is|was|als|plus|dus|thans|"
    r"reeds|nog|uren?|procent|euro|cent|maanden|weken|dagen|jaren|en|geleden|boven|neven|keer|maal|steeds|sinds|"
    r"halen|starten|brengen|geven|doen|laten|maken|krijgen|houden|vinden|zien|lopen|beginnen|vallen|volgen|werken|vormen|"
    r"tellen|leveren|bieden|blijken|lijken|vragen|zetten|stellen|nodigen|ontvangen|betreffen|bevatten|"
    r"namens|volgens|overigens|tevens|eveneens|respectievelijk|waren|bleven|blijven|namen|nemen|staan|stonden|bestaan|liggen|lagen|zitten|zaten|vervangen|besloten)\b"
    # An adjective or participle in -en with its noun behind it counts that noun.
    r"|(?:ervaren|open|gesloten|gekozen|verdreven|gestolen|gevangen|verschenen|geschreven|aangetroffen)\b"
)
_NAMED = lazily(
    rf"{_ADJECTIVES}(?P<noun>"
    rf"(?:[A-Z][\w&’'-]*[ \xa0]+|[A-Z]{{1,4}}-?\d+\w*[ \xa0]+){{0,3}}[A-Z][\w&’'-]*(?:s|en|’s|'s)"
    rf"|(?:[A-Z][\w&’'-]*[ \xa0]+){{1,3}}\d{{1,3}}[A-Z]?\d?(?:-|[ \xa0])[a-zà-ÿ]{{2,30}}(?:s|en))(?!\w)"
)
_PLAIN = lazily(
    rf"{_ADJECTIVES}(?!{_STOP}|{NUMBER_WORD})(?P<noun>[a-zà-ÿ][a-zà-ÿ-]{{1,30}}(?:en|s|’s|'s|ën)|fte['’]?s?|schepen|leden|steden)(?!\w)"
)
_BEFORE = lazily(
    r"(?:\b(?:artikel|art\.|nr\.?|nummer|hoofdstuk|paragraaf|vraag|pagina|punt|bijlage|fase|top|klasse|categorie|niveau|"
    r"groep|schaal|tabel|figuur|grafiek|(?<!deze )(?<!vorige )(?<!volgende )(?<!afgelopen )(?<!per )week)\s+)\Z"
)
# "EHRM 5" opens a line; in a sentence there is a word before it ("Dan telt de NAVO 32 lidstaten").
_LABELLED = lazily(r"(?:\A|[\n.:;(]\s{0,2})[A-Z]{2,6}[ \xa0]+\Z")
# "1,500" parts thousands as English does, or decimals; people come whole.
_ENGLISH = lazily(ENGLISH)
_CUT_OFF = lazily(r"0\d")
_PEOPLE = lazily(rf"{PEOPLE}|soldiers|troops|persons|civilians|officers|peacekeepers|marines|refugees")
_MONTH = lazily(MONTH, re.IGNORECASE)
_LONGEST_HEDGE = 32
_JOINED_BY = frozenset(".,/€$-")
_RATIO = lazily(rf"(?:(?<![\w.,])\d+|{NUMBER_WORD})\s+op\s+(?:de\s+|elke\s+|iedere\s+)?\Z")


def scan_quantities(text: str) -> Iterator[Found]:
    """Find counted things in order."""
    folded = fold(text)
    position = 0
    for match in _numbers(folded):
        noun = _NAMED.match(text, match.end()) or _PLAIN.match(text, match.end())
        if (
            match.start() < position
            or noun is None
            or _MONTH.fullmatch(noun["noun"])
            or not _counts(text, folded, match.start())
        ):
            continue
        number = _number(match, noun["noun"])
        if number is None:
            continue
        hedge = _HEDGE.search(folded, max(match.start() - _LONGEST_HEDGE, 0), match.start())
        printed = hedge["hedge"] if hedge else ""
        if is_denied(folded, hedge.start() if hedge else match.start(), " ".join(printed.split())):
            continue
        value = Quantity(number, text[match.end() : noun.end()], printed in APPROXIMATE_HEDGES)
        position = noun.end()
        yield Found(hedge.start() if hedge else match.start(), noun.end(), value, printed)


def _numbers(folded: str) -> Iterator[re.Match[str]]:
    position = 0
    for opening in at_words(_OPENS_NUMBER, folded):
        start = opening.start()
        if start < position or (start and folded[start - 1] in _JOINED_BY):
            continue
        number = _NUMBER.match(folded, start)
        if number is not None:
            yield number
            position = number.end()


def _counts(text: str, folded: str, start: int) -> bool:
    """Tell whether a number counts what stands behind it: it is whole, and no label, ratio, range or postcode."""
    if _NO_COUNT.match(text, start):
        return False
    reach = max(start - 40, 0)
    if _BEFORE.search(folded, reach, start) or _RATIO.search(folded, reach, start):
        return False
    if folded[start].isdigit() and _LABELLED.search(text, max(start - 10, 0), start):
        return False
    return stands_alone(folded, start) and not ends_range(folded, start)


def _number(match: re.Match[str], noun: str) -> Decimal | None:
    power = {"duizend": 3, "miljoen": 6, "miljard": 9, None: 0}[match["scale"]]
    if _CUT_OFF.match(match["number"]):
        return None
    if _ENGLISH.fullmatch(match["number"]):
        return Decimal(match["number"].replace(",", "")) if _PEOPLE.fullmatch(noun.lower()) and not power else None
    if match["number"][0].isdigit():
        read = read_number(match["number"])
        return read[0].scaleb(power).normalize() + 0 if read else None
    whole = _GROUPS.get(match["number"]) or words_to_number(match["number"])
    return None if whole is None else Decimal(whole).scaleb(power).normalize() + 0
